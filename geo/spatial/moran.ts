import { type Counting, countOf, deviationsOf, type GlobalFigure, judged } from './moments.ts';
import { lagAt, type Weights, weightSums } from './weights.ts';

/** The sum over all pairs of neighbours of weight x value x the neighbour's value. */
export function crossProduct(first: ArrayLike<number>, second: ArrayLike<number>, weights: Weights): number {
  let sum = 0;
  for (let i = 0; i < first.length; i += 1) sum += (first[i] as number) * lagAt(weights, second, i);
  return sum;
}

/**
 * Global Moran's I: whether like values lie near each other (above expected), as by chance, or beside their opposites (below).
 *
 * Without unit; about -1 to 1 with row-standardised weights. Expectation -1 / (n - 1) and variance under randomisation.
 * `counting` says which n, see `Counting`; the mean is of all values in either case. Source: Moran 1950; Cliff and Ord 1981,
 * page 21. As R's `moran.test(x, listw, zero.policy = TRUE, adjust.n = )`. Throws under 4 regions, for values that do not vary,
 * and when nobody has a neighbour. Example: a 4 x 4 chessboard of 0 and 1 by rook gives -1, black left and white right 17/24.
 */
export function moran(
  values: ArrayLike<number>,
  weights: Weights,
  counting: Counting = 'linked',
): GlobalFigure {
  const { z, squares, fourths } = deviationsOf(values);
  const { s0, s1, s2 } = weightSums(weights);
  const n = countOf(weights, counting);
  const kurtosis = (values.length * fourths) / squares ** 2;
  const expected = -1 / (n - 1);
  const whole = n * (s1 * (n ** 2 - 3 * n + 3) - n * s2 + 3 * s0 ** 2);
  const byShape = kurtosis * (s1 * (n ** 2 - n) - 2 * n * s2 + 6 * s0 ** 2);
  const variance = (whole - byShape) / ((n - 1) * (n - 2) * (n - 3) * s0 ** 2) - expected ** 2;
  const statistic = ((n / s0) * crossProduct(z, z, weights)) / squares;
  return judged({ statistic, expected, variance, counting, n });
}
