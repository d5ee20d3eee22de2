/** [longitude, latitude] in degrees. */
export type LonLat = readonly [number, number];

const BEND = 0.18;
const STEPS = 24;

/**
 * A curve from one place to another that bends to the right of its direction, so that the corridor back lies on the other
 * side and both can be seen. A quadratic Bezier curve in the map's projection (web Mercator): it looks the same at every place.
 *
 * Starts and ends exactly at the given places. Throws when both are the same place: that is a point, not a corridor.
 * Example: from [0, 0] east to [10, 0] the middle of the curve lies about 0.9 degrees south of the line.
 */
export function arcBetween(from: LonLat, to: LonLat): [number, number][] {
  if (from[0] === to[0] && from[1] === to[1]) throw new Error('A corridor needs two different places.');
  const [a, b] = [project(from), project(to)];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const bend: LonLat = [(a[0] + b[0]) / 2 + dy * BEND, (a[1] + b[1]) / 2 - dx * BEND];
  const inner = Array.from({ length: STEPS - 1 }, (_, i) => unproject(between(a, bend, b, (i + 1) / STEPS)));
  return [[...from], ...inner, [...to]] as [number, number][];
}

/**
 * Where to put an arrowhead on a curve and which way it points: the place at a share of the curve's points, and the
 * bearing on the map in degrees clockwise from north.
 */
export function arrowOn(arc: readonly LonLat[], share = 0.6): { at: [number, number]; bearing: number } {
  const index = Math.max(1, Math.min(arc.length - 1, Math.round(share * (arc.length - 1))));
  const [before, at] = [arc[index - 1], arc[index]];
  if (!before || !at) throw new Error('An arrow needs a curve of at least two points.');
  const [a, b] = [project(before), project(at)];
  const bearing = (Math.atan2(b[0] - a[0], b[1] - a[1]) * 180) / Math.PI;
  return { at: [at[0], at[1]], bearing: (bearing + 360) % 360 };
}

/**
 * Width of a corridor in pixels: in proportion to the number, the largest on the map being 14 pixels wide, none thinner
 * than 1.5 so that it can be seen and clicked. A corridor without a number (not known, suppressed) is 1.5 wide.
 */
export function corridorWidth(value: number | null, largest: number): number {
  if (value === null || !Number.isFinite(value) || largest <= 0) return 1.5;
  return Math.max(1.5, Math.min(14, (14 * value) / largest));
}

function between(a: LonLat, bend: LonLat, b: LonLat, t: number): LonLat {
  const mix = (p: number, q: number, r: number) => (1 - t) * (1 - t) * p + 2 * (1 - t) * t * q + t * t * r;
  return [mix(a[0], bend[0], b[0]), mix(a[1], bend[1], b[1])];
}

function project([lon, lat]: LonLat): LonLat {
  const angle = (lat * Math.PI) / 180;
  return [lon, (Math.log(Math.tan(Math.PI / 4 + angle / 2)) * 180) / Math.PI];
}

function unproject([x, y]: LonLat): [number, number] {
  const lat = (Math.atan(Math.sinh((y * Math.PI) / 180)) * 180) / Math.PI;
  return [Math.round(x * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
}
