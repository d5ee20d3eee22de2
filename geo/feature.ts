import { rewind, truncate } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

/** The RFC 7946 polygons of a topology, by region code. */
export type Outlines = ReadonlyMap<string, Polygon | MultiPolygon>;

/**
 * Every region of the given objects as an RFC 7946 geometry: outer rings counterclockwise, holes clockwise, rings
 * closed, WGS 84, at most 6 decimals. Made once and kept by the caller: it decodes the whole topology.
 *
 * Example: `outlinesOf(topology).get('MT002')` is a MultiPolygon of Gozo and Comino. Default: all four NUTS levels.
 */
export function outlinesOf(topology: Topology, objects = Object.keys(topology.objects)): Outlines {
  const outlines = new Map<string, Polygon | MultiPolygon>();
  for (const object of objects) {
    const shapes = topology.objects[object];
    if (!shapes) throw new Error(`The topology has no object ${object}.`);
    const drawn = feature(topology, shapes) as FeatureCollection<Polygon | MultiPolygon>;
    const wound = truncate(rewind(drawn, { mutate: true }) as typeof drawn, { precision: 6, mutate: true });
    for (const { id, geometry } of wound.features) outlines.set(String(id), geometry);
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
