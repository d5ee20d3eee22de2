import type { Topology } from 'topojson-specification';
import { polygonArcs, shapesOf } from './topology.ts';
import { holding, numbering } from './touching.ts';

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
  const shapes = shapesOf(topology, object).map((shape) => ({
    code: groupOf(String(shape.id)),
    arcs: polygonArcs(shape)
      .flat(2)
      .map((arc) => (arc < 0 ? ~arc : arc)),
  }));
  const codes = [...new Set(shapes.map(({ code }) => code))].sort();
  const place = new Map(codes.map((code, index) => [code, index]));
  const lines = linesOf(topology);
  const points = shapes.reduce((sum, { arcs }) => sum + lengthOf(arcs, lines.vertices), 0);
  const corners = holding(lines.points, codes.length, points);
  const borders = holding(lines.points, codes.length, points);
  for (const { code, arcs } of shapes) {
    const holder = place.get(code) as number;
    for (const arc of arcs) {
      for (const vertex of lines.vertices[arc] as Int32Array) corners.note(vertex, holder);
      for (const edge of lines.edges[arc] as Int32Array) borders.note(edge, holder);
    }
  }
  return listOf(codes, corners.pairs, borders.pairs);
}

/** The arcs of a topology as numbers of vertices and of edges, equal ones with the same number, fewer than `points` of each. */
interface Lines {
  vertices: Int32Array[];
  edges: Int32Array[];
  points: number;
}

function linesOf({ arcs }: Topology): Lines {
  const points = arcs.reduce((sum, arc) => sum + arc.length, 0);
  const [vertex, edge] = [numbering(points), numbering(points)];
  const vertices = arcs.map((arc) => {
    const numbers = new Int32Array(arc.length);
    let [x, y] = [0, 0];
    arc.forEach((step, i) => {
      x += step[0] as number;
      y += step[1] as number;
      numbers[i] = vertex.of(x, y);
    });
    return numbers;
  });
  const edges = vertices.map((numbers) =>
    numbers.subarray(1).map((to, i) => {
      const from = numbers[i] as number;
      return edge.of(Math.min(from, to), Math.max(from, to));
    }),
  );
  return { vertices, edges, points };
}

const lengthOf = (arcs: readonly number[], lines: readonly Int32Array[]) =>
  arcs.reduce((sum, arc) => sum + (lines[arc]?.length ?? 0), 0);

function listOf(
  codes: string[],
  queenPairs: ReadonlySet<number>,
  rookPairs: ReadonlySet<number>,
): ContiguityList {
  const queen: number[][] = codes.map(() => []);
  const cornerOnly: [number, number][] = [];
  for (const pair of Float64Array.from(queenPairs).sort()) {
    const [a, b] = [Math.floor(pair / codes.length), pair % codes.length];
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
