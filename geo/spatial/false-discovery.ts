import { smallestP as smallest } from './permutation.ts';

/**
 * Benjamini and Hochberg's correction for many tests: with the ones marked whose corrected p is at most 0.05, about one mark in
 * twenty is false, however many tests there are. Null (no test) stays null and counts as none.
 *
 * p x tests / rank, made to rise with p, at most 1; as R's `p.adjust(p, "BH")`. Source: Benjamini and Hochberg 1995.
 * Example: 0.01, 0.02, 0.03, 0.5 become 0.04, 0.04, 0.04, 0.5.
 */
export function corrected(chances: readonly (number | null)[]): (number | null)[] {
  const tests = chances.flatMap((p, i) => (p === null ? [] : [{ p, i }])).sort((a, b) => b.p - a.p);
  const result: (number | null)[] = chances.map(() => null);
  let least = 1;
  tests.forEach(({ p, i }, at) => {
    least = Math.min(least, (p * tests.length) / (tests.length - at));
    result[i] = least;
  });
  return result;
}

/** What the correction can do with chances that are no finer than permutations make them. */
export interface Floor {
  alpha: number;
  /** How many regions were tested (those with neighbours). */
  tests: number;
  /** The smallest p that the permutations can show, on either side. */
  smallestP: number;
  /** How many regions must reach it together before the correction marks any of them. */
  needed: number;
  /** Whether the correction could mark anything: not when more are needed than there are tests. */
  couldMark: boolean;
  /** How many reached it. */
  reached: number;
  /** Whether some reached the smallest p and none is marked, so that more permutations might mark them. */
  hidden: boolean;
}

/**
 * How far the number of permutations binds the correction. Example: 999 permutations show 0.002 at best; of 1,472 tests at 0.05
 * that takes 59 regions at once, 9,999 take 6.
 */
export function floorOf(chances: readonly (number | null)[], permutations: number, alpha = 0.05): Floor {
  const tests = chances.filter((p) => p !== null).length;
  const smallestP = smallest(permutations, 2);
  const needed = Math.max(1, Math.ceil((smallestP * tests) / alpha - 1e-9));
  const reached = chances.filter((p) => p !== null && p <= smallestP).length;
  const marked = corrected(chances).some((p) => p !== null && p <= alpha);
  return {
    alpha,
    tests,
    smallestP,
    needed,
    couldMark: needed <= tests,
    reached,
    hidden: reached > 0 && !marked,
  };
}
