import { useTranslation } from 'react-i18next';
import { useFormats } from '../format.ts';
import type { FigureProps } from './Figure.tsx';

/** What is said under a chart, on the page and in its files alike: the regions that are missing, then how to read it. */
export function useNotes({ missing, notes = [] }: Pick<FigureProps, 'missing' | 'notes'>): string[] {
  const { t } = useTranslation('views');
  const formats = useFormats();
  const present = missing.filter(({ count }) => count > 0);
  const count = present.reduce((sum, one) => sum + one.count, 0);
  const kinds = formats.list(
    present.map((one) => t('figure.kind', { text: one.text, number: formats.number(one.count) })),
  );
  const absent =
    count === 0 ? t('figure.complete') : t('figure.missing', { count, number: formats.number(count), kinds });
  return [absent, ...notes];
}
