import type { Outline } from './partition.ts';

type Point = readonly number[];

/** What touches what, from equal vertices, as contiguity does. */
export interface Pieces {
  /** Do two regions, or two polygons, share this line? */
  isShared(from: Point, to: Point): boolean;
  /** Regions that touch a region of another country. */
  atBorder: ReadonlySet<string>;
  /** Joins a polygon to land outside NUTS. */
  join(polygon: string, land: string): void;
  /** Are two polygons, or a polygon and land outside, one piece of land? */
  isOne(a: string, b: string): boolean;
}

/** The name of a region's polygon. */
export const polygonName = (code: string, index: number): string => `${code} ${index}`;

/** The pieces of land that polygons make together. */
export function piecesOf(level3: ReadonlyMap<string, Outline>): Pieces {
  const holders = new Map<string, Set<string>>();
  const lines = new Map<string, number>();
  for (const [code, outline] of level3) {
    for (const [index, rings] of outline.entries()) {
      for (const ring of rings) {
        ring.forEach((to, at) => {
          const from = ring[at - 1];
          if (from) lines.set(lineName(from, to), (lines.get(lineName(from, to)) ?? 0) + 1);
          const held = holders.get(to.join()) ?? new Set();
          holders.set(to.join(), held.add(polygonName(code, index)));
        });
      }
    }
  }
  const { join, isOne } = unions();
  const atBorder = new Set<string>();
  for (const held of holders.values()) {
    const [first = '', ...others] = held;
    for (const other of others) join(first, other);
    if (others.some((other) => other.slice(0, 2) !== first.slice(0, 2)))
      for (const one of held) atBorder.add(one.slice(0, 5));
  }
  return { isShared: (from, to) => (lines.get(lineName(from, to)) ?? 0) > 1, atBorder, join, isOne };
}

function lineName(from: Point, to: Point): string {
  const [a, b] = [from.join(), to.join()];
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Things that are one with others, by one of them that stands for all. */
function unions() {
  const towards = new Map<string, string>();
  const rootOf = (name: string): string => {
    let at = name;
    for (let next = towards.get(at); next !== undefined; next = towards.get(at)) at = next;
    if (at !== name) towards.set(name, at);
    return at;
  };
  return {
    join: (a: string, b: string) => {
      const [from, to] = [rootOf(a), rootOf(b)];
      if (from !== to) towards.set(from, to);
    },
    isOne: (a: string, b: string) => rootOf(a) === rootOf(b),
  };
}
