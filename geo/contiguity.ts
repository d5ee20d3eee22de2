import type { Topology } from 'topojson-specification';
import { gridShapes } from './topology.ts';

/** `rook`: the regions share a stretch of border. `queen`: they share at least one vertex (rook included). */
export type ContiguityKind = 'rook' | 'queen';

/** Neighbours of one level as stored: `queen[i]` holds the later neighbours of `codes[i]`, `cornerOnly` the pairs that are not rook. */
export interface ContiguityList {
  codes: string[];
  queen: number[][];
  cornerOnly: [number, number][];
}

/** Neighbours by code, each list sorted by code; a region without neighbours (an island) has an empty list. */
export type Neighbours = ReadonlyMap<string, readonly string[]>;

/**
 * Who touches whom in one object of a topology, from exactly equal vertices (queen) and edges (rook).
 *
 * Islands stay islands: nothing is bridged or snapped. `groupOf` lifts the answer to a higher level by shortening
 * codes. Example: level 3 of NUTS 2021 at 1:3M gives 7,618 directed queen links, 7,598 rook links, 42 islands,
 * as R's spdep 1.2.7 finds.
 */
export function contiguityOf(
  topology: Topology,
  object: string,
  groupOf: (code: string) => string = (code) => code,
): ContiguityList {
  const vertices = new Map<string, Set<string>>();
  const edges = new Map<string, Set<string>>();
  const codes = new Set<string>();
  for (const [shape, polygons] of gridShapes(topology, object)) {
    const code = groupOf(shape);
    codes.add(code);
    for (const ring of polygons.flat()) {
      const names = ring.map(([x, y]) => `${x},${y}`);
      names.forEach((name, i) => {
        note(vertices, name, code);
        const before = names[i - 1];
        if (before !== undefined)
          note(edges, before < name ? `${before} ${name}` : `${name} ${before}`, code);
      });
    }
  }
  return listOf([...codes].sort(), pairsOf(vertices), pairsOf(edges));
}

function note(holders: Map<string, Set<string>>, name: string, code: string): void {
  const known = holders.get(name);
  if (known) known.add(code);
  else holders.set(name, new Set([code]));
}

function pairsOf(holders: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const pairs = new Set<string>();
  for (const codes of holders.values()) {
    if (codes.size < 2) continue;
    const sorted = [...codes].sort();
    for (const [i, a] of sorted.entries()) for (const b of sorted.slice(i + 1)) pairs.add(`${a} ${b}`);
  }
  return pairs;
}

function listOf(
  codes: string[],
  queenPairs: ReadonlySet<string>,
  rookPairs: ReadonlySet<string>,
): ContiguityList {
  const place = new Map(codes.map((code, index) => [code, index]));
  const queen: number[][] = codes.map(() => []);
  const cornerOnly: [number, number][] = [];
  for (const pair of [...queenPairs].sort()) {
    const [a, b] = pair.split(' ').map((code) => place.get(code)) as [number, number];
    queen[a]?.push(b);
    if (!rookPairs.has(pair)) cornerOnly.push([a, b]);
  }
  return { codes, queen, cornerOnly };
}

/** The stored list as neighbours by code, in both directions. Example: Gozo MT002 has none. */
export function neighboursFrom(list: ContiguityList, kind: ContiguityKind): Neighbours {
  const corners = new Set(list.cornerOnly.map(([a, b]) => `${a} ${b}`));
  const result = new Map<string, string[]>(list.codes.map((code) => [code, []]));
  list.queen.forEach((later, a) => {
    for (const b of later) {
      if (kind === 'rook' && corners.has(`${a} ${b}`)) continue;
      const [from, to] = [list.codes[a] as string, list.codes[b] as string];
      result.get(from)?.push(to);
      result.get(to)?.push(from);
    }
  });
  for (const codes of result.values()) codes.sort();
  return result;
}

/** The regions without any neighbour, in order of code. Level 3 of NUTS 2021 has 42. */
export function islandsIn(neighbours: Neighbours): string[] {
  return [...neighbours].filter(([, codes]) => codes.length === 0).map(([code]) => code);
}
