import { conditionalChances, neighbourSum } from './conditional.ts';
import { deviationsOf } from './moments.ts';
import { bothTails } from './normal.ts';
import type { Random } from './random.ts';
import type { Steps } from './steps.ts';
import { degree, type Weights } from './weights.ts';

/** Gi* of one region: how far the sum over itself and its neighbours is from what is expected, in standard deviations. */
export interface HotspotFigure {
  z: number;
  /** By the normal curve, either way. */
  p: number;
  /** How far the neighbours' sum, without the region, is from what others would add up to: the side its chance is judged on. */
  near: number;
}

/**
 * Getis and Ord's Gi*: where high values (z > 0, a hot spot) or low ones (z < 0, a cold spot) lie together, the region itself
 * included. Weights are binary whatever the style, for the standardised ones give the same z. Null for a region without neighbours,
 * where it would only be the region's own standard score.
 *
 * Source: Getis and Ord 1992, in the form of Ord and Getis 1995; as R's `localG` on `include.self` neighbours, style "B".
 * Throws under 4 regions and for values that do not vary. Example: in the halves of a 4 x 4 grid, by rook, a corner has z = 1.861.
 */
export function getisOrd(values: ArrayLike<number>, weights: Weights): (HotspotFigure | null)[] {
  const { z, squares } = deviationsOf(values);
  const n = values.length;
  return weights.codes.map((_, i) => {
    if (degree(weights, i) === 0) return null;
    const members = degree(weights, i) + 1;
    const variance = ((squares / n) * (n * members - members ** 2)) / (n - 1);
    // With everybody else as neighbour the sum is that of all, whatever chance does.
    const [own, others] = [z[i] as number, neighbourSum(weights, z, i)];
    const deviate = members === n ? 0 : (own + others) / Math.sqrt(variance);
    const near = members === n ? 0 : others + ((members - 1) * own) / (n - 1);
    return { z: deviate, p: bothTails(deviate), near };
  });
}

/**
 * The chance of a Gi* so far out on either side when the region keeps its own value and all others are dealt out at random;
 * null without neighbours. It judges the neighbours: a region's own height adds nothing to it, unlike to z.
 */
export function* getisOrdChances(
  values: ArrayLike<number>,
  weights: Weights,
  permutations: number,
  random: Random,
): Steps<(number | null)[]> {
  return yield* conditionalChances(deviationsOf(values).z, weights, permutations, random);
}
