import type { Outline } from './partition.ts';

/** Whose land a point [longitude, latitude] lies on; undefined at sea. */
export type Land = (point: readonly [number, number]) => string | undefined;

/** Degrees of latitude of one strip. */
const STRIP = 0.02;

type Edge = readonly [x1: number, y1: number, x2: number, y2: number];

/**
 * Finds the land under a point by counting the lines east of it, each land's own. Lines are filed by strips of latitude,
 * so that one point asks a few of them.
 */
export function landOf(outlines: Iterable<readonly [string, Outline]>): Land {
  const strips = new Map<number, Map<string, Edge[]>>();
  const stripOf = (y: number) => Math.floor(y / STRIP);
  for (const [name, outline] of outlines) {
    for (const ring of outline.flat()) {
      ring.forEach((to, at) => {
        const from = ring[at - 1];
        if (!from) return;
        const [x1, y1, x2, y2] = [...from, ...to] as [number, number, number, number];
        for (let at = stripOf(Math.min(y1, y2)); at <= stripOf(Math.max(y1, y2)); at += 1) {
          const strip = strips.get(at) ?? new Map<string, Edge[]>();
          strips.set(at, strip.set(name, [...(strip.get(name) ?? []), [x1, y1, x2, y2]]));
        }
      });
    }
  }
  return (point) => {
    for (const [name, edges] of strips.get(stripOf(point[1])) ?? []) if (isInside(edges, point)) return name;
    return undefined;
  };
}

function isInside(edges: readonly Edge[], [x, y]: readonly [number, number]): boolean {
  let inside = false;
  for (const [x1, y1, x2, y2] of edges)
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)) inside = !inside;
  return inside;
}
