/** Fewer regions than this and the variance of Moran's I has no value: its formula divides by (n - 1)(n - 2)(n - 3). */
export const LEAST_REGIONS = 4;

/** Why a statistic cannot be computed at all. (What is merely not worth showing, refusals.ts refuses.) */
export type SpatialFault =
  | 'too-few-regions'
  | 'no-variation'
  | 'no-neighbours'
  | 'unknown-region'
  | 'region-twice'
  | 'not-a-number'
  | 'no-population'
  | 'out-of-range';

/** Thrown by everything in geo/spatial: a code with its parameters, and one plain sentence in English. */
export class SpatialError extends Error {
  readonly code: SpatialFault;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: SpatialFault, message: string, params: Record<string, string | number> = {}) {
    super(message);
    this.name = 'SpatialError';
    this.code = code;
    this.params = params;
  }
}

/** Throws when there are fewer than 4 regions. */
export function needRegions(n: number): void {
  if (n >= LEAST_REGIONS) return;
  throw new SpatialError('too-few-regions', `${LEAST_REGIONS} regions are needed, there are ${n}.`, {
    n,
    least: LEAST_REGIONS,
  });
}

/** Whether all values are the same, but for what adding up in another order changes. */
export function isConstant(values: ArrayLike<number>): boolean {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i += 1) {
    low = Math.min(low, values[i] as number);
    high = Math.max(high, values[i] as number);
  }
  return !(high - low > 1e-12 * Math.max(Math.abs(low), Math.abs(high)));
}

/** Throws when values do not vary: then nothing is near its like, or everything is. */
export function needVariation(values: ArrayLike<number>): void {
  if (isConstant(values)) throw new SpatialError('no-variation', 'The values do not vary.');
}
