import { ranksOf, steady } from '../../../../geo/ranks.ts';
import { type Figure, isDemonstration } from '../../../map/figures.ts';

export interface Ranked {
  code: string;
  value: number;
  place: number;
  /** Others have the same value, and so the same rank: "5=". */
  shared: boolean;
  invented: boolean;
}

/** Figures with a value from the highest down; those without have no rank. */
export function rankingOf(owners: readonly Figure[]): Ranked[] {
  const known = owners.filter(({ value }) => value !== null);
  const places = ranksOf(known.map(({ value }) => value));
  const many = Map.groupBy(known, ({ value }) => steady(value as number));
  return known
    .map((figure, at): Ranked => {
      const value = figure.value as number;
      const shared = (many.get(steady(value))?.length ?? 0) > 1;
      return {
        code: figure.of,
        value,
        place: places[at] as number,
        shared,
        invented: isDemonstration(figure),
      };
    })
    .sort((a, b) => a.place - b.place || (a.code < b.code ? -1 : 1));
}

/** Example: the third rank, had by two, is `3=`. */
export const placeText = ({ place, shared }: Pick<Ranked, 'place' | 'shared'>): string =>
  `${place}${shared ? '=' : ''}`;
