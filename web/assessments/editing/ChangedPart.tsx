import { useTranslation } from 'react-i18next';
import type { Asked } from '../sheet/areas.ts';
import { PartText } from '../sheet/PartText.tsx';
import type { Part } from './changes.ts';

interface Props {
  indicator: Asked | undefined;
  part: Part;
  value: unknown;
}

/** One part of somebody's words as one version has it. */
export function ChangedPart({ indicator, part, value }: Props) {
  const { t } = useTranslation(['editing', 'vocabulary']);
  if (value === null) return <span className="no-answer">{t('editing:versions.nothing')}</span>;
  if (part === 'choice') return <>{t(`vocabulary:resolutionChoice.${String(value)}`)}</>;
  return <PartText indicator={indicator} part={part} value={value} />;
}
