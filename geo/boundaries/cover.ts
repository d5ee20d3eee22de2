import { columnOf, rowOf } from './grid.ts';
import type { EdgeClaims, Face, Outlines, Plane } from './plane.ts';

/** Goes from the outside of each connected group over its edges, adding and taking away who lies on either side. */
export function coverFaces(plane: Plane, claims: EdgeClaims, outlines: Outlines): void {
  const cover: (Map<string, number> | undefined)[] = plane.faces.map(() => undefined);
  const groupOf = new Map<number, number>();
  const outsides = plane.faces.flatMap((face, index) => (face.doubleArea < 0 ? [index] : []));
  for (const outside of outsides) markGroup(outside, plane, groupOf);
  const boxed = boxedRings(outlines, groupOf);
  for (const outside of outsides) {
    const ring = (plane.faces[outside] as Face).ring;
    cover[outside] = coverAround(ring[0] as number, outside, boxed);
    spread(outside, plane, claims, cover);
  }
  plane.faces.forEach((face, index) => {
    face.claims = [...(cover[index] ?? [])].flatMap(([code, times]) => (times > 0 ? [code] : [])).sort();
  });
}

function neighboursAcross(face: Face, plane: Plane): [number, number, number][] {
  return face.ring.slice(1).map((to, i) => {
    const from = face.ring[i] as number;
    return [from, to, plane.leftOf.get(to)?.get(from) as number];
  });
}

function markGroup(outside: number, plane: Plane, groupOf: Map<number, number>): void {
  const seen = new Set([outside]);
  for (const index of seen) {
    const face = plane.faces[index] as Face;
    for (const vertex of face.ring) groupOf.set(vertex, outside);
    for (const [, , other] of neighboursAcross(face, plane)) seen.add(other);
  }
}

function spread(
  outside: number,
  plane: Plane,
  claims: EdgeClaims,
  cover: (Map<string, number> | undefined)[],
): void {
  const queue = [outside];
  for (const index of queue) {
    for (const [from, to, other] of neighboursAcross(plane.faces[index] as Face, plane)) {
      if (cover[other]) continue;
      const next = new Map(cover[index]);
      for (const [code, times] of claims.get(to)?.get(from) ?? [])
        next.set(code, (next.get(code) ?? 0) + times);
      for (const [code, times] of claims.get(from)?.get(to) ?? [])
        next.set(code, (next.get(code) ?? 0) - times);
      cover[other] = next;
      queue.push(other);
    }
  }
}

interface BoxedRing {
  code: string;
  ring: readonly number[];
  group: number;
  box: readonly [number, number, number, number];
}

function boxedRings(outlines: Outlines, groupOf: ReadonlyMap<number, number>): BoxedRing[] {
  const boxed: BoxedRing[] = [];
  for (const [code, rings] of outlines) {
    for (const ring of rings) {
      const home = ring.find((key) => groupOf.has(key));
      if (home === undefined) continue;
      const [xs, ys] = [ring.map(columnOf), ring.map(rowOf)];
      const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
      boxed.push({ code, ring, group: groupOf.get(home) as number, box });
    }
  }
  return boxed;
}

/** Who covers a vertex through outlines of other connected groups (an island in a lake, an enclave). */
function coverAround(vertex: number, group: number, boxed: readonly BoxedRing[]): Map<string, number> {
  const [x, y] = [columnOf(vertex), rowOf(vertex)];
  const cover = new Map<string, number>();
  for (const { code, ring, group: home, box } of boxed) {
    if (home === group || x < box[0] || x > box[2] || y < box[1] || y > box[3]) continue;
    const times = windingOf(ring, x, y);
    if (times !== 0) cover.set(code, (cover.get(code) ?? 0) + times);
  }
  return cover;
}

function windingOf(ring: readonly number[], x: number, y: number): number {
  let times = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [ay, by] = [rowOf(ring[i - 1] as number), rowOf(ring[i] as number)];
    if (ay <= y === by <= y) continue;
    const [ax, bx] = [columnOf(ring[i - 1] as number), columnOf(ring[i] as number)];
    const side = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    if (ay <= y && side > 0) times += 1;
    if (by <= y && side < 0) times -= 1;
  }
  return times;
}
