import { columnOf, doubleArea, rowOf } from './grid.ts';

/** A piece of the plane bounded by edges: who covers it, and the ring of vertex keys around it (face on the left). */
export interface Face {
  ring: number[];
  /** Codes of the regions that cover this face: none = gap or outside, two = overlap. */
  claims: string[];
  /** Twice the area on the grid; negative for the outside of a connected group of outlines. */
  doubleArea: number;
}

/** Faces, and for each directed edge the face on its left. */
export interface Plane {
  faces: Face[];
  leftOf: Map<number, Map<number, number>>;
}

/** How often each region's outline runs along a directed edge, runs to and fro cancelled. */
type EdgeClaims = Map<number, Map<number, Map<string, number>>>;
type Outlines = ReadonlyMap<string, readonly number[][]>;

/**
 * Cuts the plane along noded outlines (outer rings counterclockwise, holes clockwise) and says who covers each face
 * by winding number, so that a ring which crosses itself in a small loop covers the loop no more than once.
 */
export function planeOf(outlines: Outlines): Plane {
  const claims = claimsByEdge(outlines);
  const star = sortedNeighbours(claims);
  const leftOf = new Map<number, Map<number, number>>();
  const faces: Face[] = [];
  for (const [from, targets] of star) {
    for (const to of targets) {
      if (leftOf.get(from)?.has(to)) continue;
      const ring = walkFace(from, to, faces.length, star, leftOf);
      faces.push({ ring, claims: [], doubleArea: doubleArea(ring) });
    }
  }
  const plane = { faces, leftOf };
  coverFaces(plane, claims, outlines);
  return plane;
}

function claimsByEdge(outlines: Outlines): EdgeClaims {
  const claims: EdgeClaims = new Map();
  for (const [code, rings] of outlines) {
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i += 1)
        claimEdge(claims, ring[i - 1] as number, ring[i] as number, code);
    }
  }
  return claims;
}

function claimEdge(claims: EdgeClaims, from: number, to: number, code: string): void {
  const back = claims.get(to)?.get(from);
  const opposite = back?.get(code) ?? 0;
  if (back && opposite > 0) {
    if (opposite === 1) back.delete(code);
    else back.set(code, opposite - 1);
    return;
  }
  const targets = claims.get(from) ?? new Map<number, Map<string, number>>();
  claims.set(from, targets);
  const counts = targets.get(to) ?? new Map<string, number>();
  targets.set(to, counts.set(code, (counts.get(code) ?? 0) + 1));
}

function sortedNeighbours(claims: EdgeClaims): Map<number, number[]> {
  const neighbours = new Map<number, Set<number>>();
  const link = (a: number, b: number) => neighbours.set(a, (neighbours.get(a) ?? new Set<number>()).add(b));
  for (const [from, targets] of claims) {
    for (const [to, counts] of targets) {
      if (counts.size === 0) continue;
      link(from, to);
      link(to, from);
    }
  }
  const star = new Map<number, number[]>();
  for (const [vertex, others] of neighbours) {
    const angle = (key: number) => Math.atan2(rowOf(key) - rowOf(vertex), columnOf(key) - columnOf(vertex));
    star.set(
      vertex,
      [...others].sort((a, b) => angle(a) - angle(b)),
    );
  }
  return star;
}

/** Follows the face to the left of an edge: at each vertex the next edge clockwise from the one just walked. */
function walkFace(
  start: number,
  second: number,
  index: number,
  star: ReadonlyMap<number, readonly number[]>,
  leftOf: Map<number, Map<number, number>>,
): number[] {
  const ring = [start];
  let from = start;
  let to = second;
  do {
    const known = leftOf.get(from) ?? new Map<number, number>();
    leftOf.set(from, known.set(to, index));
    ring.push(to);
    const around = star.get(to) as readonly number[];
    const next = around[(around.indexOf(from) - 1 + around.length) % around.length] as number;
    from = to;
    to = next;
  } while (from !== start || to !== second);
  return ring;
}

/** Goes from the outside of each connected group over its edges, adding and taking away who lies on either side. */
function coverFaces(plane: Plane, claims: EdgeClaims, outlines: Outlines): void {
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
