import { SpatialError } from './errors.ts';
import { type Random, shuffle } from './random.ts';
import { type Steps, STEP } from './steps.ts';

export const DEFAULT_PERMUTATIONS = 9999;

/** How many of the dealt-out statistics were at least, and at most, what was observed. */
export interface Ranks {
  permutations: number;
  atLeast: number;
  atMost: number;
}

/** Chances by permutation: that it is so high, so low, or so far out on either side (twice the smaller, at most 1). */
export interface PermutationFigure {
  permutations: number;
  pGreater: number;
  pLess: number;
  p: number;
}

/** Counts as chances: (1 + as extreme) / (1 + all), the observed one being one of its own. Example: 0 of 999 is 0.001. */
export function chancesOf({ permutations, atLeast, atMost }: Ranks): PermutationFigure {
  const [pGreater, pLess] = [(1 + atLeast) / (1 + permutations), (1 + atMost) / (1 + permutations)];
  return { permutations, pGreater, pLess, p: Math.min(1, 2 * Math.min(pGreater, pLess)) };
}

/** The smallest p that so many permutations can show: 1 / (m + 1) for one side, twice that for either. 9,999: 0.0001, 0.0002. */
export function smallestP(permutations: number, sides: 1 | 2): number {
  return sides / (permutations + 1);
}

/** Throws unless it is a whole number from 1 up. */
export function needPermutations(permutations: number): void {
  if (Number.isInteger(permutations) && permutations >= 1) return;
  throw new SpatialError(
    'out-of-range',
    `The number of permutations must be 1 or more, not ${permutations}.`,
    {
      permutations,
    },
  );
}

/**
 * Deals the values out to the regions at random, again and again, and counts how often the statistic comes out at least, and at most,
 * as large as it is. What differs by rounding only counts as equal, so to both sides. Islands take part in the deal.
 *
 * Works in steps (see steps.ts), the shorter the more values the statistic `looks` at: `finish(permuted(...))` runs it at once. Source: Cliff and Ord 1981, pages 63-65; R's `moran.mc`.
 */
export function* permuted(
  values: Float64Array,
  statistic: (dealt: Float64Array) => number,
  permutations: number,
  random: Random,
  looks: number = values.length,
): Steps<PermutationFigure> {
  needPermutations(permutations);
  const observed = statistic(values);
  const equal = 1e-12 * Math.max(1e-300, Math.abs(observed));
  const dealt = values.slice();
  let [atLeast, atMost, looked] = [0, 0, 0];
  for (let done = 0; done < permutations; done += 1) {
    shuffle(dealt, random);
    const found = statistic(dealt);
    if (found >= observed - equal) atLeast += 1;
    if (found <= observed + equal) atMost += 1;
    looked += values.length + looks;
    if (looked < STEP) continue;
    looked = 0;
    yield (done + 1) / permutations;
  }
  return chancesOf({ permutations, atLeast, atMost });
}
