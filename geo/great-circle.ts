/** WGS 84: half the equator's diameter in km, and how much shorter the way to a pole is. */
const EQUATOR_KM = 6378.137;
const FLATTENING = 1 / 298.257223563;

/** Longitude and latitude in degrees. */
export type Position = readonly [number, number];

const squaredSine = (angle: number) => Math.sin(angle) ** 2;
const squaredCosine = (angle: number) => Math.cos(angle) ** 2;

/**
 * Kilometres between two positions over the surface of the earth, good to about 50 m (not for opposite ends of it).
 *
 * Method: Andoyer's formula on the WGS 84 ellipsoid (Meeus, Astronomical Algorithms, chapter 11), which R's spdep takes too,
 * so that its neighbours by distance and ours are the same. Example: Paris [2.3372, 48.8364] to Washington
 * [-77.0656, 38.9214] is 6,181.6 km.
 */
export function kilometresBetween([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const radians = Math.PI / 180;
  const middle = ((lat1 + lat2) / 2) * radians;
  const half = ((lat1 - lat2) / 2) * radians;
  const apart = ((lon1 - lon2) / 2) * radians;
  const s = squaredSine(half) * squaredCosine(apart) + squaredCosine(middle) * squaredSine(apart);
  const c = squaredCosine(half) * squaredCosine(apart) + squaredSine(middle) * squaredSine(apart);
  if (s === 0) return 0;
  const angle = Math.atan(Math.sqrt(s / c));
  const ratio = Math.sqrt(s * c) / angle;
  const first = ((3 * ratio - 1) / (2 * c)) * squaredSine(middle) * squaredCosine(half);
  const second = ((3 * ratio + 1) / (2 * s)) * squaredCosine(middle) * squaredSine(half);
  return 2 * angle * EQUATOR_KM * (1 + FLATTENING * (first - second));
}
