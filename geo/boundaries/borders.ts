import type { Topology } from 'topojson-specification';
import { degreesOf, gridShapes } from '../topology.ts';

/** Length of the border between two regions by "code code" in order; unit: degrees of latitude (111 km). */
export type Borders = ReadonlyMap<string, number>;

/** The name under which the border of two regions is filed. */
export function borderName(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The lengths of all borders in one object of a topology, from shared edges. */
export function bordersOf(topology: Topology, object: string): Borders {
  const holder = new Map<string, string>();
  const borders = new Map<string, number>();
  for (const [code, polygons] of gridShapes(topology, object)) {
    for (const ring of polygons.flat()) {
      for (let i = 1; i < ring.length; i += 1) {
        const [a, b] = [ring[i - 1] as [number, number], ring[i] as [number, number]];
        const edge = borderName(a.join(), b.join());
        const other = holder.get(edge);
        if (other === undefined) holder.set(edge, code);
        else if (other !== code) {
          const name = borderName(other, code);
          borders.set(
            name,
            (borders.get(name) ?? 0) + lengthOf(degreesOf(topology, a), degreesOf(topology, b)),
          );
        }
      }
    }
  }
  return borders;
}

function lengthOf(a: readonly [number, number], b: readonly [number, number]): number {
  return Math.hypot((a[0] - b[0]) * Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180), a[1] - b[1]);
}
