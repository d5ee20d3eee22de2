import { chancesOf, needPermutations } from './permutation.ts';
import type { Random } from './random.ts';
import { type Steps, STEP } from './steps.ts';
import { degree, type Weights } from './weights.ts';

/**
 * For each region: holding it where it is and dealing all other values out at random, how often its neighbours' sum comes out so
 * far out. The chance on either side, twice the smaller rank, as R's `localmoran_perm` gives in `Pr(z != E(Ii)) Sim`; null for a
 * region without neighbours. Local Moran, its bivariate kin and Gi* rise or fall with that sum, so one deal serves them all.
 *
 * One shuffle of all values serves all regions at once: with region i taken out of a random order, the first k of it are a
 * random k of the others, without anybody twice. Their sum is read off the running sums, so that the work does not grow with the number
 * of neighbours. (Chances of two regions then err together, by the share that `permutations` leaves, as in GeoDa and PySAL.)
 * Needs weights that are equal within a row, as `weightsOf` makes them. Source: Anselin 1995.
 */
export function* conditionalChances(
  values: Float64Array,
  weights: Weights,
  permutations: number,
  random: Random,
): Steps<(number | null)[]> {
  needPermutations(permutations);
  const n = values.length;
  const linked = Int32Array.from(weights.codes.keys().filter((i) => degree(weights, i) > 0));
  const sums = Float64Array.from(linked, (i) => neighbourSum(weights, values, i));
  const most = linked.reduce((found, i) => Math.max(found, degree(weights, i)), 0);
  const equal = 1e-11 * values.reduce((found, value) => Math.max(found, Math.abs(value)), 0);
  const atLeast = new Int32Array(linked.length);
  const atMost = new Int32Array(linked.length);
  const deal = dealer(values, Math.min(most + 1, n), random);
  let looked = 0;
  for (let done = 0; done < permutations; done += 1) {
    deal.again();
    for (let at = 0; at < linked.length; at += 1) {
      const i = linked[at] as number;
      const k = (weights.start[i + 1] as number) - (weights.start[i] as number);
      const sum =
        (deal.place[i] as number) < k
          ? (deal.running[k + 1] as number) - (values[i] as number)
          : (deal.running[k] as number);
      const difference = sum - (sums[at] as number);
      if (difference >= -equal) (atLeast[at] as number) += 1;
      if (difference <= equal) (atMost[at] as number) += 1;
    }
    looked += linked.length + deal.count;
    if (looked < STEP) continue;
    looked = 0;
    yield (done + 1) / permutations;
  }
  const chances: (number | null)[] = weights.codes.map(() => null);
  linked.forEach((i, at) => {
    const ranks = { permutations, atLeast: atLeast[at] as number, atMost: atMost[at] as number };
    chances[i] = chancesOf(ranks).p;
  });
  return chances;
}

/** The sum of the neighbours' values, each once. */
export function neighbourSum({ start, to }: Weights, values: ArrayLike<number>, i: number): number {
  let sum = 0;
  for (let at = start[i] as number; at < (start[i + 1] as number); at += 1)
    sum += values[to[at] as number] as number;
  return sum;
}

/** A random order of which the first `count` are drawn anew each time, and the running sums of their values. */
function dealer(values: Float64Array, count: number, random: Random) {
  const n = values.length;
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const place = order.slice();
  const running = new Float64Array(count + 1);
  const again = () => {
    for (let at = 0; at < count; at += 1) {
      const from = at + random.below(n - at);
      const [drawn, former] = [order[from] as number, order[at] as number];
      order[from] = former;
      place[former] = from;
      order[at] = drawn;
      place[drawn] = at;
      running[at + 1] = (running[at] as number) + (values[drawn] as number);
    }
  };
  return { place, running, again, count };
}
