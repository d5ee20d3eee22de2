import { ranksOf, steady } from './ranks.ts';

/** Below this many values a percentile would tell apart what is not: there is none. */
export const LEAST_FOR_PERCENTILE = 5;

/** Where one value stands among others. */
export interface Standing {
  /** How many have a value; the others are left out, never zero. */
  n: number;
  /** Each value counts once, however large its region: an unweighted mean. */
  mean: number | null;
  median: number | null;
  min: number | null;
  max: number | null;
  /** From the highest down; `shared` = others have the same value and so the same rank ("5="). Null without a value. */
  rank: { place: number; shared: boolean } | null;
  /** Mid-rank: how many of 100 lie below, of equal ones half, itself included. None below five values. */
  percentile: number | null;
}

/**
 * The standing of the value at a place of a list; null = no data.
 *
 * Values tie as in `ranksOf`. Throws when the list has no such place.
 * Example: of `[50, 80, null, 80, 20, 40]` the value at 1 has n = 5, mean 54, median 50, rank 1 shared, percentile 80
 * (three below, and half of the two equal ones, of five).
 */
export function standingOf(values: readonly (number | null)[], at: number): Standing {
  const own = values[at];
  if (own === undefined) throw new Error(`A list of ${values.length} has no value at ${at}.`);
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const n = known.length;
  return {
    n,
    mean: n === 0 ? null : known.reduce((sum, value) => sum + value, 0) / n,
    median: medianOf(known),
    min: known[0] ?? null,
    max: known.at(-1) ?? null,
    ...(own === null ? { rank: null, percentile: null } : placeOf(values, at, own, known)),
  };
}

function placeOf(
  values: readonly (number | null)[],
  at: number,
  own: number,
  known: readonly number[],
): Pick<Standing, 'rank' | 'percentile'> {
  const equal = known.filter((value) => steady(value) === steady(own)).length;
  const below = known.filter((value) => steady(value) < steady(own)).length;
  const percentile = known.length < LEAST_FOR_PERCENTILE ? null : (100 * (below + equal / 2)) / known.length;
  return { rank: { place: ranksOf(values)[at] as number, shared: equal > 1 }, percentile };
}

function medianOf(sorted: readonly number[]): number | null {
  const middle = sorted.length / 2;
  const [lower, upper] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}
