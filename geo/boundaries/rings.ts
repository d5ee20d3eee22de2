import { columnOf, doubleArea, rowOf } from './grid.ts';

/** A polygon on the grid: the outer ring counterclockwise, then its holes clockwise; each ring closed. */
export type GridPolygon = number[][];

/**
 * Joins directed edges (inside on the left) to polygons whose rings are simple: no ring meets itself, not even at a
 * vertex; parts that touch in one vertex are separate polygons, a hole that touches the outline is a hole.
 */
export function polygonsFrom(edges: ReadonlyMap<number, readonly number[]>): GridPolygon[] {
  const rings = loopsOf(edges).filter((ring) => ring.length >= 4 && doubleArea(ring) !== 0);
  const outers = rings.filter((ring) => doubleArea(ring) > 0).sort(byFirstVertex);
  const polygons: GridPolygon[] = outers.map((ring) => [ring]);
  for (const hole of rings.filter((ring) => doubleArea(ring) < 0).sort(byFirstVertex)) {
    const around = polygons.filter(([outer]) => contains(outer as number[], hole));
    around.sort((a, b) => doubleArea(a[0] as number[]) - doubleArea(b[0] as number[]));
    if (!around[0]) throw new Error('A hole lies outside every polygon of its region.');
    around[0].push(hole);
  }
  return polygons;
}

function byFirstVertex(a: readonly number[], b: readonly number[]): number {
  return (a[0] as number) - (b[0] as number) || (a[1] as number) - (b[1] as number);
}

function loopsOf(edges: ReadonlyMap<number, readonly number[]>): number[][] {
  const left = new Map([...edges].map(([from, targets]) => [from, [...targets].sort((a, b) => a - b)]));
  const loops: number[][] = [];
  for (const start of [...left.keys()].sort((a, b) => a - b)) {
    while ((left.get(start) as number[]).length > 0) loops.push(...simpleLoops(walk(start, left)));
  }
  return loops;
}

function walk(start: number, left: Map<number, number[]>): number[] {
  const path = [start];
  let previous = start;
  let vertex = (left.get(start) as number[]).shift() as number;
  while (vertex !== start) {
    path.push(vertex);
    const targets = left.get(vertex);
    if (!targets || targets.length === 0) throw new Error('An outline does not close.');
    const next = targets.length === 1 ? (targets[0] as number) : sharpestLeft(previous, vertex, targets);
    targets.splice(targets.indexOf(next), 1);
    previous = vertex;
    vertex = next;
  }
  path.push(start);
  return path;
}

/** Of the ways out of a vertex, the one that keeps the same wedge of inside on the left. */
function sharpestLeft(previous: number, vertex: number, targets: readonly number[]): number {
  const angle = (key: number) => Math.atan2(rowOf(key) - rowOf(vertex), columnOf(key) - columnOf(vertex));
  const back = angle(previous);
  const turn = (key: number) => (back - angle(key) + 4 * Math.PI) % (2 * Math.PI);
  return [...targets].sort((a, b) => turn(a) - turn(b))[0] as number;
}

/** Splits a closed walk wherever it comes back to a vertex, so that each loop visits each vertex once. */
function simpleLoops(path: readonly number[]): number[][] {
  const loops: number[][] = [];
  const stack: number[] = [];
  const at = new Map<number, number>();
  for (const vertex of path) {
    const seen = at.get(vertex);
    if (seen === undefined) {
      at.set(vertex, stack.length);
      stack.push(vertex);
      continue;
    }
    const loop = stack.splice(seen + 1);
    for (const v of loop) at.delete(v);
    loops.push(fromLowestVertex([vertex, ...loop]));
  }
  return loops;
}

function fromLowestVertex(open: readonly number[]): number[] {
  const lowest = open.reduce((best, key, i) => (key < (open[best] as number) ? i : best), 0);
  return [...open.slice(lowest), ...open.slice(0, lowest), open[lowest] as number];
}

/** Is the ring inside the outer ring? Decided at a vertex of the ring that is not on the outer one, else halfway an edge. */
function contains(outer: readonly number[], ring: readonly number[]): boolean {
  const corners = new Set(outer);
  const free = ring.find((key) => !corners.has(key));
  if (free !== undefined) return insideOf(outer, columnOf(free), rowOf(free));
  const [a, b] = ring as [number, number];
  return insideOf(outer, (columnOf(a) + columnOf(b)) / 2, (rowOf(a) + rowOf(b)) / 2);
}

function insideOf(ring: readonly number[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i += 1) {
    const [ax, ay] = [columnOf(ring[i - 1] as number), rowOf(ring[i - 1] as number)];
    const [bx, by] = [columnOf(ring[i] as number), rowOf(ring[i] as number)];
    if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
  }
  return inside;
}
