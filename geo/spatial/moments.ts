import { needRegions, needVariation } from './errors.ts';
import { bothTails, upperTail } from './normal.ts';
import { linkedCount, type Weights } from './weights.ts';

/**
 * Which n a global statistic counts: `all` regions with a value, or only the `linked` ones, that have a neighbour (R's spdep,
 * adjust.n = FALSE and TRUE). Without islands the two are the same; with some they differ, so every figure says which it is.
 */
export const countings = ['all', 'linked'] as const;
export type Counting = (typeof countings)[number];

/** A global statistic and what it would be by chance, had the same values been dealt to the regions at random. */
export interface GlobalFigure {
  statistic: number;
  expected: number;
  /** Under randomisation. */
  variance: number;
  /** How many standard deviations from expected; above 0 = like is near like. */
  z: number;
  /** By the normal curve, either way. */
  p: number;
  /** By the normal curve, that like is near like. */
  pGreater: number;
  counting: Counting;
  n: number;
}

export interface Standing {
  statistic: number;
  expected: number;
  variance: number;
  counting: Counting;
  n: number;
}

/** Below it a variance is what rounding leaves of none: where everybody is everybody's neighbour, chance changes nothing. */
const NO_VARIANCE = 1e-14;

/** Adds z and the chances. `sign` -1 for a statistic that is small where like is near like. */
export function judged(standing: Standing, sign: 1 | -1 = 1): GlobalFigure {
  const { statistic, expected, variance } = standing;
  const z = variance > NO_VARIANCE ? (sign * (statistic - expected)) / Math.sqrt(variance) : 0;
  return { ...standing, z, p: bothTails(z), pGreater: upperTail(z) };
}

/** Values as differences from their mean, with the sums of their second and fourth powers. */
export interface Deviations {
  z: Float64Array;
  squares: number;
  fourths: number;
}

/** Throws with fewer than 4 values or when they do not vary. */
export function deviationsOf(values: ArrayLike<number>): Deviations {
  needRegions(values.length);
  needVariation(values);
  const mean = Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
  const z = Float64Array.from(values, (value) => value - mean);
  let [squares, fourths] = [0, 0];
  for (const one of z) {
    squares += one ** 2;
    fourths += one ** 4;
  }
  return { z, squares, fourths };
}

/** The n that is counted. Throws when it is under 4. */
export function countOf(weights: Weights, counting: Counting): number {
  const n = counting === 'all' ? weights.codes.length : linkedCount(weights);
  needRegions(n);
  return n;
}
