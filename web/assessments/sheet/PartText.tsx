import { useTranslation } from 'react-i18next';
import type { Asked } from './areas.ts';
import type { Source } from './fields.ts';
import { OptionText } from './OptionText.tsx';
import { SourceList } from './SourceList.tsx';

/** One part of an answer to read, as where two windows wrote differently. */
export function PartText({
  indicator,
  part,
  value,
}: {
  indicator: Asked | undefined;
  part: string;
  value: unknown;
}) {
  const { t } = useTranslation('assessments');
  if (part === 'sources') return <SourceList sources={Array.isArray(value) ? (value as Source[]) : []} />;
  if (part === 'option')
    return <OptionText indicator={indicator} option={typeof value === 'string' ? value : null} />;
  if (typeof value === 'boolean') return <>{t(value ? 'review.agree' : 'review.differ')}</>;
  if (typeof value !== 'string' || value === '')
    return <span className="no-answer">{t('sheet.noAnswer')}</span>;
  return <span className="written">{value}</span>;
}
