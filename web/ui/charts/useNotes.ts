import { useTranslation } from 'react-i18next';
import { useFormats } from '../format.ts';
import type { FigureProps } from './Figure.tsx';

/** What is said under a chart, on the page and in its files alike: the regions that are missing, then how to read it. */
export function useNotes({
  missing,
  counted = 'region',
  notes = [],
}: Pick<FigureProps, 'missing' | 'counted' | 'notes'>): string[] {
  const { t } = useTranslation('views');
  const formats = useFormats();
  if (missing === null) return [...notes];
  const present = missing.filter(({ count }) => count > 0);
  const count = present.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return [t(`figure.complete.${counted}`), ...notes];
  const kinds = formats.list(
    present.map((one) => t('counted', { text: one.text, number: formats.number(one.count) })),
  );
  return [t(`figure.missing.${counted}`, { count, number: formats.number(count), kinds }), ...notes];
}
