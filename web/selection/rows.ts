import type { ScoreColumns } from '../../api/contract/scores.ts';
import { ranksOf } from '../../geo/ranks.ts';
import type { ValueState } from '../../drizzle/vocabulary.ts';

/** One country or region with a reader's own score and the published one beside it. */
export interface ResultRow {
  id: string;
  rank: number | null;
  value: number | null;
  published: number | null;
  difference: number | null;
  state: ValueState;
  answered: number | null;
  applicable: number | null;
}

/** The result of one area, the highest first; those without a score follow, and say why. Nobody is in it who was never asked. */
export function resultRows(
  {
    ids,
    values,
    states,
    answered,
    applicable,
    published,
  }: ScoreColumns & { published: ScoreColumns['values'] },
  area: string,
): ResultRow[] {
  const ranks = ranksOf(values[area] ?? ids.map(() => null));
  return ids
    .map((id, at): ResultRow => {
      const value = values[area]?.[at] ?? null;
      const there = published[area]?.[at] ?? null;
      return {
        id,
        rank: ranks[at] ?? null,
        value,
        published: there,
        difference: value === null || there === null ? null : value - there,
        state: states[area]?.[at] ?? 'no-figure',
        answered: answered[area]?.[at] ?? null,
        applicable: applicable[area]?.[at] ?? null,
      };
    })
    .filter((row) => row.value !== null || row.published !== null || row.answered !== null)
    .sort((one, other) => (one.rank ?? Number.MAX_VALUE) - (other.rank ?? Number.MAX_VALUE));
}
