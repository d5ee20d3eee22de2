import { coverFaces } from './cover.ts';
import { columnOf, doubleArea, rowOf } from './grid.ts';
import type { EdgeClaims, Face, Outlines, Plane } from './plane.ts';

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
