/**
 * The chance that a standard normal value is above z, for a z of a test. Good to 12 figures also far out (z = 30).
 *
 * Method: below 3 the series of Marsaglia (2004), above it Laplace's continued fraction.
 * Example: above 1.959963984540054 is 0.025.
 */
export function upperTail(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (z < 0) return 1 - upperTail(-z);
  const density = Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
  if (z < 3) {
    let [term, sum] = [z, z];
    for (let odd = 3; term > sum * 1e-18; odd += 2) {
      term *= z ** 2 / odd;
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = z;
  for (let step = 200; step > 0; step -= 1) fraction = z + step / fraction;
  return density / fraction;
}

/** The chance of a z at least so far from 0 on either side. Example: 1.959963984540054 and its negative give 0.05. */
export function bothTails(z: number): number {
  return 2 * upperTail(Math.abs(z));
}
