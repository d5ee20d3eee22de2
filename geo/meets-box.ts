import type { MultiPolygon, Polygon, Position } from 'geojson';
import { type Bbox, boxContains, splitAtAntimeridian } from './bbox.ts';

/**
 * Does a region share at least a point with a box? Of its outline, not of the box around it: France with Guiana and
 * Réunion has a box over half the Atlantic. Touching counts, as in OGC API - Features. Plane geometry in degrees.
 *
 * Example: the unit square and the box [1, 1, 2, 2] meet in a corner: true.
 */
export function meetsBox(shape: Polygon | MultiPolygon, box: Bbox): boolean {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return splitAtAntimeridian(box).some((part) =>
    polygons.some((rings) => rings.some((ring) => crossesBox(ring, part)) || contains(rings, part)),
  );
}

/** A side of the ring has a point in the box. */
function crossesBox(ring: readonly Position[], box: Bbox): boolean {
  return ring.some((point, at) => at > 0 && sideMeets(ring[at - 1] as Position, point, box));
}

/** Does the straight line from a to b have a point in the box? Cuts it at each edge of the box in turn (Liang and Barsky). */
function sideMeets([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, box: Bbox): boolean {
  if (boxContains(box, [ax, ay])) return true;
  const [west, south, east, north] = box;
  const [dx, dy] = [bx - ax, by - ay];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, ax - west],
    [dx, east - ax],
    [-dy, ay - south],
    [dy, north - ay],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from <= to;
}

/** Where no side meets the box, it lies wholly inside the polygon or wholly outside: its corner tells (even-odd rule). */
function contains(rings: readonly (readonly Position[])[], [x, y]: Bbox): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at += 1) {
      const [ax = 0, ay = 0] = ring[at - 1] as Position;
      const [bx = 0, by = 0] = ring[at] as Position;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}
