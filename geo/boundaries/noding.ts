import { columnOf, keyOf, rowOf } from './grid.ts';

interface Segment {
  ax: number;
  ay: number;
  bx: number;
  by: number;
}

const CELL = 24;

/**
 * Makes a set of rings cross only at vertices, by snap rounding: where two edges cross, both get the nearest grid
 * vertex; an edge that passes within half a grid cell of a vertex is led through it. Gaps and overlaps thinner
 * than the grid close this way. Repeated until nothing changes.
 */
export function nodeRings(rings: readonly number[][]): number[][] {
  let current = rings.map((ring) => [...ring]);
  for (let round = 0; round < 20; round += 1) {
    const insertions = findInsertions(current);
    if (insertions.size === 0) return current;
    current = current.map((ring) => insertInto(ring, insertions));
  }
  throw new Error('The boundaries still cross each other after 20 rounds of snapping.');
}

function findInsertions(rings: readonly number[][]): Map<string, number[]> {
  const { segments, vertices } = collect(rings);
  const cells = fileByCell(segments);
  const found = new Map<number, Set<number>>();
  const hot = new Set(vertices);
  for (const cell of cells.values()) addCrossings(cell, segments, hot, found);
  for (const vertex of hot) addPassing(vertex, cells, segments, found);
  const insertions = new Map<string, number[]>();
  for (const [index, keys] of found) {
    const s = segments[index] as Segment;
    const along = (key: number) =>
      (columnOf(key) - s.ax) * (s.bx - s.ax) + (rowOf(key) - s.ay) * (s.by - s.ay);
    insertions.set(
      edgeName(keyOf(s.ax, s.ay), keyOf(s.bx, s.by)),
      [...keys].sort((p, q) => along(p) - along(q) || p - q),
    );
  }
  return insertions;
}

function edgeName(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function collect(rings: readonly number[][]): { segments: Segment[]; vertices: Set<number> } {
  const names = new Set<string>();
  const segments: Segment[] = [];
  const vertices = new Set<number>();
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [a, b] = [ring[i - 1] as number, ring[i] as number].sort((p, q) => p - q) as [number, number];
      vertices.add(a).add(b);
      const name = edgeName(a, b);
      if (names.has(name)) continue;
      names.add(name);
      segments.push({ ax: columnOf(a), ay: rowOf(a), bx: columnOf(b), by: rowOf(b) });
    }
  }
  return { segments, vertices };
}

function fileByCell(segments: readonly Segment[]): Map<number, number[]> {
  const cells = new Map<number, number[]>();
  segments.forEach((s, index) => {
    const [left, right] = [Math.min(s.ax, s.bx) - 1, Math.max(s.ax, s.bx) + 1];
    const [low, high] = [Math.min(s.ay, s.by) - 1, Math.max(s.ay, s.by) + 1];
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1) {
      for (let y = Math.floor(low / CELL); y <= Math.floor(high / CELL); y += 1) {
        const key = keyOf(x, y);
        const list = cells.get(key);
        if (list) list.push(index);
        else cells.set(key, [index]);
      }
    }
  });
  return cells;
}

function side(s: Segment, x: number, y: number): number {
  return (s.bx - s.ax) * (y - s.ay) - (s.by - s.ay) * (x - s.ax);
}

/** Both edges get the vertex, also when it lies exactly half a cell away from them. */
function addCrossings(
  cell: readonly number[],
  segments: readonly Segment[],
  hot: Set<number>,
  found: Map<number, Set<number>>,
): void {
  for (const [i, first] of cell.entries()) {
    const s = segments[first] as Segment;
    for (const second of cell.slice(i + 1)) {
      const t = segments[second] as Segment;
      const a = side(s, t.ax, t.ay);
      const b = side(s, t.bx, t.by);
      if (a * b >= 0 || side(t, s.ax, s.ay) * side(t, s.bx, s.by) >= 0) continue;
      const part = a / (a - b);
      const [x, y] = [Math.round(t.ax + part * (t.bx - t.ax)), Math.round(t.ay + part * (t.by - t.ay))];
      hot.add(keyOf(x, y));
      if (!isEnd(s, x, y)) note(found, first, keyOf(x, y));
      if (!isEnd(t, x, y)) note(found, second, keyOf(x, y));
    }
  }
}

function isEnd(s: Segment, x: number, y: number): boolean {
  return (s.ax === x && s.ay === y) || (s.bx === x && s.by === y);
}

function note(found: Map<number, Set<number>>, index: number, vertex: number): void {
  const set = found.get(index);
  if (set) set.add(vertex);
  else found.set(index, new Set([vertex]));
}

function addPassing(
  vertex: number,
  cells: ReadonlyMap<number, readonly number[]>,
  segments: readonly Segment[],
  found: Map<number, Set<number>>,
): void {
  const x = columnOf(vertex);
  const y = rowOf(vertex);
  for (const index of cells.get(keyOf(Math.floor(x / CELL), Math.floor(y / CELL))) ?? []) {
    if (passesThrough(segments[index] as Segment, x, y)) note(found, index, vertex);
  }
}

/** Does the segment enter the open grid cell around (x, y), which is not one of its ends? */
function passesThrough(s: Segment, x: number, y: number): boolean {
  if (isEnd(s, x, y)) return false;
  if (Math.max(s.ax, s.bx) <= x - 0.5 || Math.min(s.ax, s.bx) >= x + 0.5) return false;
  if (Math.max(s.ay, s.by) <= y - 0.5 || Math.min(s.ay, s.by) >= y + 0.5) return false;
  const centre = side(s, x, y);
  const reach = (Math.abs(s.bx - s.ax) + Math.abs(s.by - s.ay)) / 2;
  return Math.abs(centre) < reach;
}

function insertInto(ring: readonly number[], insertions: ReadonlyMap<string, readonly number[]>): number[] {
  const result: number[] = [];
  for (let i = 0; i < ring.length; i += 1) {
    const vertex = ring[i] as number;
    if (i > 0) {
      const previous = ring[i - 1] as number;
      const between = insertions.get(edgeName(previous, vertex)) ?? [];
      result.push(...(previous < vertex ? between : [...between].reverse()));
    }
    if (result[result.length - 1] !== vertex) result.push(vertex);
  }
  return result;
}
