import type { Outline } from './partition.ts';

/** Areas that two divisions of the same land share. Unit: square degrees of latitude, true to area (x cos latitude). */
export interface Overlap {
  /** By old code, then new code. */
  shared: Map<string, Map<string, number>>;
  oldArea: Map<string, number>;
  newArea: Map<string, number>;
}

interface Stretch {
  from: number;
  to: number;
  code: string;
}

/**
 * Area of every old region that lies in every new one: both maps are cut along parallels `step` degrees apart, and the
 * lengths they share on each parallel are added up, times the parallel's true length. Lengths are exact, so equal
 * polygons differ by exactly nothing whatever the step; 0.001 degrees are 110 m.
 */
export function overlapOf(
  before: ReadonlyMap<string, Outline>,
  after: ReadonlyMap<string, Outline>,
  step = 0.001,
): Overlap {
  const [oldLines, newLines] = [stretchesOf(before, step), stretchesOf(after, step)];
  const overlap: Overlap = { shared: new Map(), oldArea: new Map(), newArea: new Map() };
  for (const row of new Set([...oldLines.keys(), ...newLines.keys()])) {
    const weight = Math.cos(((row + 0.5) * step * Math.PI) / 180) * step;
    const [old, fresh] = [oldLines.get(row) ?? [], newLines.get(row) ?? []];
    for (const { code, from, to } of old) add(overlap.oldArea, code, (to - from) * weight);
    for (const { code, from, to } of fresh) add(overlap.newArea, code, (to - from) * weight);
    addShared(overlap.shared, old, fresh, weight);
  }
  return overlap;
}

function add<K>(sums: Map<K, number>, key: K, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

function addShared(
  shared: Overlap['shared'],
  old: readonly Stretch[],
  fresh: readonly Stretch[],
  weight: number,
): void {
  let first = 0;
  for (const a of old) {
    while (first < fresh.length && (fresh[first] as Stretch).to <= a.from) first += 1;
    for (let i = first; i < fresh.length && (fresh[i] as Stretch).from < a.to; i += 1) {
      const b = fresh[i] as Stretch;
      const length = Math.min(a.to, b.to) - Math.max(a.from, b.from);
      if (length <= 0) continue;
      const row = shared.get(a.code) ?? new Map<string, number>();
      shared.set(a.code, row);
      add(row, b.code, length * weight);
    }
  }
}

/** Per parallel, the stretches of it that lie in each region, from west to east. */
function stretchesOf(outlines: ReadonlyMap<string, Outline>, step: number): Map<number, Stretch[]> {
  const rows = new Map<number, Stretch[]>();
  for (const [code, outline] of outlines) {
    for (const [row, crossings] of crossingsOf(outline, step)) {
      crossings.sort((a, b) => a - b);
      const stretches = rows.get(row) ?? [];
      rows.set(row, stretches);
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        stretches.push({ code, from: crossings[i] as number, to: crossings[i + 1] as number });
      }
    }
  }
  for (const stretches of rows.values()) stretches.sort((a, b) => a.from - b.from);
  return rows;
}

function crossingsOf(outline: Outline, step: number): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const ring of outline.flat()) {
    for (let i = 1; i < ring.length; i += 1) {
      const [a, b] = [ring[i - 1] as readonly [number, number], ring[i] as readonly [number, number]];
      const [low, high] = a[1] < b[1] ? [a, b] : [b, a];
      const last = Math.ceil(high[1] / step - 0.5);
      for (let row = Math.ceil(low[1] / step - 0.5); row < last; row += 1) {
        const x = low[0] + (((row + 0.5) * step - low[1]) * (high[0] - low[0])) / (high[1] - low[1]);
        const known = rows.get(row);
        if (known) known.push(x);
        else rows.set(row, [x]);
      }
    }
  }
  return rows;
}
