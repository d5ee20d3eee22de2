import { type Counting, countOf, deviationsOf, type GlobalFigure, judged } from './moments.ts';
import { type Weights, weightSums } from './weights.ts';

/** The sum over all pairs of neighbours of weight x squared difference. */
export function squaredDifferences(values: ArrayLike<number>, { codes, start, to, weight }: Weights): number {
  let sum = 0;
  for (let i = 0; i < codes.length; i += 1) {
    for (let at = start[i] as number; at < (start[i + 1] as number); at += 1)
      sum += (weight[at] as number) * ((values[i] as number) - (values[to[at] as number] as number)) ** 2;
  }
  return sum;
}

/**
 * Geary's C: how unlike neighbours are; 1 by chance, under 1 where like is near like, above 1 where opposites meet. More than
 * Moran's I it looks at differences between neighbours. z is (1 - C) / standard deviation: above 0 = like near like.
 *
 * Source: Geary 1954; Cliff and Ord 1981, variance under randomisation; as R's `geary.test(x, listw, zero.policy = TRUE,
 * adjust.n = )`, which for `linked` still has the whole n in some places of the variance: so have we, to be comparable. Throws as
 * `moran` does. Example: a 4 x 4 chessboard of 0 and 1 by rook gives 1.875.
 */
export function geary(
  values: ArrayLike<number>,
  weights: Weights,
  counting: Counting = 'linked',
): GlobalFigure {
  const { squares, fourths } = deviationsOf(values);
  const { s0, s1, s2 } = weightSums(weights);
  const n = countOf(weights, counting);
  const all = values.length;
  const kurtosis = (n * fourths) / squares ** 2;
  const one = (n - 1) * s1 * (n ** 2 - 3 * all + 3 - kurtosis * (n - 1));
  const two = ((n - 1) * s2 * (n ** 2 + 3 * all - 6 - kurtosis * (n ** 2 - all + 2))) / 4;
  const three = s0 ** 2 * (n ** 2 - 3 - kurtosis * (n - 1) ** 2);
  const variance = (one - two + three) / (all * (n - 2) * (n - 3) * s0 ** 2);
  const statistic = (((n - 1) / (2 * s0)) * squaredDifferences(values, weights)) / squares;
  return judged({ statistic, expected: 1, variance, counting, n }, -1);
}
