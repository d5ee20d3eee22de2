import { useTranslation } from 'react-i18next';
import type { AnswerView } from '../../../api/contract/assessment.ts';
import { SourceList } from '../../ui/SourceList.tsx';
import type { Part } from './changes.ts';
import { ChosenOption } from './ChosenOption.tsx';
import type { Asked } from './optionOf.ts';

interface Props {
  indicator: Asked | undefined;
  part: Part;
  value: unknown;
}

/** One part of somebody's words as one version has it. */
export function ChangedPart({ indicator, part, value }: Props) {
  const { t } = useTranslation(['editing', 'vocabulary']);
  if (value === null) return <span className="no-answer">{t('editing:versions.nothing')}</span>;
  switch (part) {
    case 'option':
      return indicator ? <ChosenOption indicator={indicator} option={String(value)} /> : String(value);
    case 'agrees':
      return <>{t(value === true ? 'editing:words.agrees' : 'editing:words.differs')}</>;
    case 'choice':
      return <>{t(`vocabulary:resolutionChoice.${String(value)}`)}</>;
    case 'sources':
      return <SourceList sources={value as AnswerView['sources']} />;
    default:
      return <span className="written">{String(value)}</span>;
  }
}
