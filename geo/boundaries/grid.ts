/** A vertex on the whole-number grid of a boundary file: [column, row]. */
export type GridPoint = readonly [number, number];

const OFFSET = 4_000_000;
const SPAN = 8_000_000;

/** One number per grid vertex, so that vertices can be keys of maps and sets. */
export function keyOf(x: number, y: number): number {
  return (x + OFFSET) * SPAN + (y + OFFSET);
}

/** The column of a vertex key. */
export function columnOf(key: number): number {
  return Math.floor(key / SPAN) - OFFSET;
}

/** The row of a vertex key. */
export function rowOf(key: number): number {
  return (key % SPAN) - OFFSET;
}

/** Twice the signed area of a closed ring of vertex keys; positive when it runs counterclockwise. */
export function doubleArea(ring: readonly number[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const a = ring[i - 1] as number;
    const b = ring[i] as number;
    sum += columnOf(a) * rowOf(b) - columnOf(b) * rowOf(a);
  }
  return sum;
}

/**
 * Puts a closed ring of degrees on the grid: each vertex goes to its nearest grid vertex, repeated vertices go.
 * Returns vertex keys, first = last; fewer than four when the ring is smaller than the grid.
 */
export function snapRing(ring: readonly (readonly number[])[], scale: GridPoint): number[] {
  const keys: number[] = [];
  for (const [x, y] of ring as readonly (readonly [number, number])[]) {
    const key = keyOf(Math.round(x / scale[0]), Math.round(y / scale[1]));
    if (keys[keys.length - 1] !== key) keys.push(key);
  }
  return keys;
}
