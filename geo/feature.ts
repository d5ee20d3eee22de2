import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { degreesOf, gridShapes } from './topology.ts';

/** The RFC 7946 polygons of a topology, by region code. */
export type Outlines = ReadonlyMap<string, Polygon | MultiPolygon>;

/**
 * Every region of the given objects as an RFC 7946 geometry: outer rings counterclockwise, holes clockwise, rings
 * closed, WGS 84, at most 6 decimals. Made once and kept by the caller: it decodes the whole topology (about 50 ms).
 *
 * Example: `outlinesOf(topology).get('MT002')` is a MultiPolygon of Gozo and Comino. Default: all four NUTS levels.
 */
export function outlinesOf(topology: Topology, objects = Object.keys(topology.objects)): Outlines {
  const outlines = new Map<string, Polygon | MultiPolygon>();
  for (const object of objects) {
    for (const [code, polygons] of gridShapes(topology, object)) {
      outlines.set(code, geometryOf(polygons.map((rings) => woundRings(topology, rings))));
    }
  }
  return outlines;
}

/** One region as a Feature with the given properties. Throws when the outlines do not have the code. */
export function featureOf<P extends Record<string, unknown>>(
  outlines: Outlines,
  code: string,
  properties: P,
): Feature<Polygon | MultiPolygon, P> {
  const geometry = outlines.get(code);
  if (!geometry) throw new Error(`There is no outline of region ${code}.`);
  return { type: 'Feature', id: code, geometry, properties } as Feature<Polygon | MultiPolygon, P>;
}

function woundRings(
  topology: Topology,
  rings: readonly (readonly (readonly [number, number])[])[],
): Position[][] {
  return rings.map((ring, index) => {
    const positions = ring.map((point) => degreesOf(topology, point).map(sixDecimals));
    return isCounterclockwise(positions) === (index === 0) ? positions : positions.reverse();
  });
}

function sixDecimals(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Does a closed ring run counterclockwise (east is right, north is up)? */
export function isCounterclockwise(ring: readonly Position[]): boolean {
  let sum = 0;
  ring.forEach(([x, y], i) => {
    const [px, py] = (ring[i - 1] ?? ring[i]) as [number, number];
    sum += px * (y as number) - (x as number) * py;
  });
  return sum > 0;
}

function geometryOf(coordinates: Position[][][]): Polygon | MultiPolygon {
  const [only] = coordinates;
  return coordinates.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates };
}
