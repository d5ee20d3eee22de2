import { conditionalChances } from './conditional.ts';
import { type Quadrant, quadrantOf, withoutMeans } from './local-moran.ts';
import { deviationsOf } from './moments.ts';
import { crossProduct } from './moran.ts';
import { type PermutationFigure, permuted } from './permutation.ts';
import type { Random } from './random.ts';
import type { Steps } from './steps.ts';
import { degree, lagAt, linkedCount, type Weights, weightSums } from './weights.ts';

/** The first variable here beside the second one next door. */
export interface BivariateFigure {
  statistic: number;
  /** The region's own first variable, then its neighbours' second one. */
  quadrant: Quadrant;
}

const standardised = (values: ArrayLike<number>) => {
  const { z, squares } = deviationsOf(values);
  const deviation = Math.sqrt(squares / (z.length - 1));
  return z.map((value) => value / deviation);
};

/**
 * Bivariate Moran's I: whether regions with much of the first variable have neighbours with much of the second. It says nothing of
 * the two within one region, nor of cause. Without unit, 0 by chance.
 *
 * n / S0 x the sum of z(first) x lag of z(second) / (n - 1 of all), n of the linked regions; as R's `moran_bv` where there are no
 * islands. Source: Wartenberg 1985; Anselin, Syabri and Smirnov 2002. Throws as `moran` does, for either variable.
 * Example: with itself as second variable it is Moran's I.
 */
export function bivariateMoran(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  weights: Weights,
): number {
  const [x, y] = [standardised(first), standardised(second)];
  return ((linkedCount(weights) / weightSums(weights).s0) * crossProduct(x, y, weights)) / (x.length - 1);
}

/**
 * The chance of a bivariate I so far out when the second variable is dealt out at random and the first stays, as in GeoDa. (R's
 * `moran_bv` deals out both together, which asks another question.)
 */
export function* bivariateMoranChance(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  weights: Weights,
  permutations: number,
  random: Random,
): Steps<PermutationFigure> {
  const [x, y] = [standardised(first), standardised(second)];
  const statistic = (dealt: Float64Array) => crossProduct(x, dealt, weights);
  return yield* permuted(y, statistic, permutations, random, weights.to.length);
}

/**
 * Local bivariate Moran: each region's z of the first variable times the lag of the z of the second; as R's `localmoran_bv`. Null
 * for a region without neighbours.
 */
export function localBivariateMoran(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  weights: Weights,
): (BivariateFigure | null)[] {
  const [x, y] = [standardised(first), standardised(second)];
  return weights.codes.map((_, i) => {
    if (degree(weights, i) === 0) return null;
    const [own, lag] = [x[i] as number, lagAt(weights, y, i)];
    return { statistic: own * lag, quadrant: quadrantOf(own, lag) };
  });
}

/**
 * Its chance on either side when a region keeps both its values and the others' second ones are dealt out at random; 1 for a
 * region at the mean of the first variable, as of the local Moran.
 */
export function* localBivariateMoranChances(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  weights: Weights,
  permutations: number,
  random: Random,
): Steps<(number | null)[]> {
  const chances = yield* conditionalChances(standardised(second), weights, permutations, random);
  return withoutMeans(standardised(first), chances);
}
