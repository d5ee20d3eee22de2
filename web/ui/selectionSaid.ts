import type { TFunction } from 'i18next';
import type { Own } from '../map/figures.ts';
import type { Formats } from './format.ts';

interface Speaking {
  t: TFunction;
  formats: Formats;
  areaName: (area: string) => string;
}

/** What a reader chose, in one line. Example: "12 of 58 indicators; Education ×2". */
export function selectionSaid(
  { chosen, all, weights }: Pick<Own, 'chosen' | 'all' | 'weights'>,
  { t, formats, areaName }: Speaking,
): string {
  const first = t(chosen === all ? 'selection:allIndicators' : 'selection:indicators', { chosen, all });
  const more = weights.map(({ area, weight }) =>
    t(weight === 0 ? 'selection:weightOut' : 'selection:weighed', {
      area: areaName(area),
      weight: formats.number(weight),
    }),
  );
  return more.length > 0 ? t('selection:joined', { what: first, more: more.join(', ') }) : first;
}
