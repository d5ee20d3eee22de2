import type { Neighbours } from '../contiguity.ts';
import { SpatialError } from './errors.ts';

/** `row`: the weights of a region's neighbours add up to 1, so that a lag is a mean. `binary`: each neighbour weighs 1. */
export const weightStyles = ['row', 'binary'] as const;
export type WeightStyle = (typeof weightStyles)[number];

/**
 * Who counts how much for whom, as sparse rows: the neighbours of region i are `to[start[i]]` to `to[start[i + 1] - 1]`,
 * ascending, with the weights at the same places. A region without neighbours keeps its row, which is empty.
 */
export interface Weights {
  codes: readonly string[];
  style: WeightStyle;
  start: Int32Array;
  to: Int32Array;
  weight: Float64Array;
}

/**
 * Weights between `codes` (all regions of the neighbours if none are named), in their order. Neighbours that are not among the
 * codes are left away, and rows are standardised by who remains. Nobody is joined to anybody: an island stays one.
 *
 * Throws for a code that the neighbours do not know, for one that stands twice, and never makes a region its own neighbour.
 * Example: queen neighbours of NUTS 2021 level 3 give 1,514 rows, 7,618 weights and 42 empty rows.
 */
export function weightsOf(
  neighbours: Neighbours,
  style: WeightStyle,
  codes: readonly string[] = [...neighbours.keys()],
): Weights {
  const place = placesOf(codes);
  const rows = codes.map((code) => {
    const named = neighbours.get(code);
    if (!named) throw new SpatialError('unknown-region', `Nobody knows the neighbours of ${code}.`, { code });
    const places = named.filter((other) => other !== code).flatMap((other) => place.get(other) ?? []);
    return [...new Set(places)].sort((a, b) => a - b);
  });
  const start = new Int32Array(codes.length + 1);
  rows.forEach((row, i) => {
    start[i + 1] = (start[i] as number) + row.length;
  });
  const weight = Float64Array.from(
    rows.flatMap((row) => row.map(() => (style === 'row' ? 1 / row.length : 1))),
  );
  return { codes, style, start, to: Int32Array.from(rows.flat()), weight };
}

function placesOf(codes: readonly string[]): Map<string, number> {
  const place = new Map<string, number>();
  codes.forEach((code, i) => {
    if (place.has(code)) throw new SpatialError('region-twice', `${code} is there twice.`, { code });
    place.set(code, i);
  });
  return place;
}

/** How many neighbours region i has. */
export function degree({ start }: Weights, i: number): number {
  return (start[i + 1] as number) - (start[i] as number);
}

/** How many regions have a neighbour. */
export function linkedCount(weights: Weights): number {
  return weights.codes.filter((_, i) => degree(weights, i) > 0).length;
}

/** The sum of weight x value over a region's neighbours; 0 for a region without any. */
export function lagAt({ start, to, weight }: Weights, values: ArrayLike<number>, i: number): number {
  let sum = 0;
  for (let at = start[i] as number; at < (start[i + 1] as number); at += 1)
    sum += (weight[at] as number) * (values[to[at] as number] as number);
  return sum;
}

/**
 * The spatial lag: what a region's neighbours have, weighted (Anselin 1988); with row-standardised weights their mean, in the
 * unit of the values. Null for a region without neighbours, never 0.
 * Example: neighbours with 2 and 4 give 3 by row, 6 binary.
 */
export function spatialLag(values: ArrayLike<number>, weights: Weights): (number | null)[] {
  return weights.codes.map((_, i) => (degree(weights, i) === 0 ? null : lagAt(weights, values, i)));
}

/** Sums of the weights that moments are made of (Cliff and Ord 1981): all; squares of both ways together; squares of rows plus columns. */
export interface WeightSums {
  s0: number;
  s1: number;
  s2: number;
}

/** The sums of weights. Throws when nobody has a neighbour. Example: two regions that touch, binary: 2, 4, 8. */
export function weightSums(weights: Weights): WeightSums {
  const { codes, start, to, weight } = weights;
  const [row, column] = [new Float64Array(codes.length), new Float64Array(codes.length)];
  let [s0, s1, s2] = [0, 0, 0];
  for (let i = 0; i < codes.length; i += 1) {
    for (let at = start[i] as number; at < (start[i + 1] as number); at += 1) {
      const [j, there] = [to[at] as number, weight[at] as number];
      (row[i] as number) += there;
      (column[j] as number) += there;
      s0 += there;
      // Half of (there + back) squared, taken once from each side; a link without a way back is met once only.
      const back = weightBetween(weights, j, i);
      s1 += back === 0 ? there ** 2 : (there + back) ** 2 / 2;
    }
  }
  if (s0 === 0) throw new SpatialError('no-neighbours', 'No region has a neighbour.');
  for (let i = 0; i < codes.length; i += 1) s2 += ((row[i] as number) + (column[i] as number)) ** 2;
  return { s0, s1, s2 };
}

/** The weight of j in the row of i; 0 when it is no neighbour. */
export function weightBetween({ start, to, weight }: Weights, i: number, j: number): number {
  let [low, high] = [start[i] as number, start[i + 1] as number];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((to[middle] as number) < j) low = middle + 1;
    else high = middle;
  }
  return low < (start[i + 1] as number) && to[low] === j ? (weight[low] as number) : 0;
}
