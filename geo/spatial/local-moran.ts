import { conditionalChances } from './conditional.ts';
import { deviationsOf } from './moments.ts';
import { bothTails } from './normal.ts';
import type { Random } from './random.ts';
import type { Steps } from './steps.ts';
import { degree, lagAt, type Weights } from './weights.ts';

/** The region and its neighbours, each beside the mean of all: a high one among high ones is `high-high`. */
export const quadrants = ['high-high', 'low-low', 'high-low', 'low-high'] as const;
export type Quadrant = (typeof quadrants)[number];

/** Which quadrant; what is not above the mean is low, as in R's spdep ("pysal"). */
export function quadrantOf(own: number, lag: number): Quadrant {
  return `${own > 0 ? 'high' : 'low'}-${lag > 0 ? 'high' : 'low'}`;
}

/** A local statistic of one region and what it would be by chance, its own value given. */
export interface LocalFigure {
  statistic: number;
  expected: number;
  variance: number;
  z: number;
  /** By the normal curve, either way; the chance by permutation is the better one. */
  p: number;
  quadrant: Quadrant;
}

/**
 * Local Moran's I of each region: its own difference from the mean times its neighbours', in units of the variance (sum of
 * squares / n, R's `mlvar`). Above expected: among its like; below: among its opposites. Null for a region without neighbours.
 *
 * Expectation and variance are conditional on the region's own value (Sokal et al. 1998), as R's `localmoran(x, listw, zero.policy =
 * TRUE)`. With row-standardised weights their mean over the regions with neighbours is the global I (of `all`). Source: Anselin 1995. Throws under 4
 * regions and for values that do not vary. Example: on a 4 x 4 chessboard of 0 and 1 by rook every region has -1.
 */
export function localMoran(values: ArrayLike<number>, weights: Weights): (LocalFigure | null)[] {
  const { z, squares } = deviationsOf(values);
  const n = values.length;
  const m2 = squares / n;
  return weights.codes.map((_, i) => {
    const k = degree(weights, i);
    if (k === 0) return null;
    const own = z[i] as number;
    const lag = lagAt(weights, z, i);
    const weight = weights.weight[weights.start[i] as number] as number;
    const [sum, sumOfSquares] = [k * weight, k * weight ** 2];
    const statistic = (own / m2) * lag;
    const expected = -(own ** 2 * sum) / ((n - 1) * m2);
    const spread = k === n - 1 ? 0 : sumOfSquares - sum ** 2 / (n - 1);
    const variance = (own / m2) ** 2 * (n / (n - 2)) * spread * (m2 - own ** 2 / (n - 1));
    // Chance changes nothing for a region at the mean, nor for one whose neighbours are all the others.
    const deviate = variance > 1e-24 ? (statistic - expected) / Math.sqrt(variance) : 0;
    const quadrant = quadrantOf(own, lag);
    return { statistic, expected, variance, z: deviate, p: bothTails(deviate), quadrant };
  });
}

/**
 * The chance of a local Moran's I so far out on either side by conditional permutation; null without neighbours. A region exactly
 * at the mean has I = 0 whatever its neighbours: 1.
 */
export function* localMoranChances(
  values: ArrayLike<number>,
  weights: Weights,
  permutations: number,
  random: Random,
): Steps<(number | null)[]> {
  const { z } = deviationsOf(values);
  return withoutMeans(z, yield* conditionalChances(z, weights, permutations, random));
}

/** Who is exactly at the mean has a product of 0 whatever is next door: a chance of 1. */
export function withoutMeans(z: Float64Array, chances: readonly (number | null)[]): (number | null)[] {
  const zero = 1e-12 * z.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  return chances.map((p, i) => (p !== null && Math.abs(z[i] as number) <= zero ? 1 : p));
}
