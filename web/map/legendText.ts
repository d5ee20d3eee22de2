import type { TFunction } from 'i18next';
import type { LegendClass } from './legend.ts';

/** Both ends of a class. The upper end belongs to the next class, save in the last one. */
export function rangeText(
  t: TFunction,
  write: (limit: number) => string,
  { from, to, count }: LegendClass,
  last: boolean,
): string {
  // Beyond all values, where the reader's own limit is.
  if (from === to && count === 0) return t(`atlas:legend.${last ? 'over' : 'under'}`, { limit: write(from) });
  if (from === to) return write(from);
  return t(`atlas:legend.${last ? 'lastRange' : 'range'}`, { from: write(from), to: write(to) });
}
