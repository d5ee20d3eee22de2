import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';

/** The text of a generated file of geo/boundaries. */
export function generatedText(name: string): string {
  return readFileSync(new URL(`../../geo/boundaries/${name}`, import.meta.url), 'utf8');
}

/** A generated topology. */
export function generatedTopology(name: string): Topology {
  return JSON.parse(generatedText(name)) as Topology;
}

/** The text of a fixture. */
export function fixtureText(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
}

export type Edge = readonly [number, number, number, number];

/** Pairs of edges that meet anywhere but at a common end: brute force within small cells of the grid. */
export function badMeetings(edges: readonly Edge[], cell = 20): [Edge, Edge][] {
  const cells = new Map<string, Edge[]>();
  for (const edge of edges) {
    const [x1, x2] = [Math.min(edge[0], edge[2]), Math.max(edge[0], edge[2])];
    const [y1, y2] = [Math.min(edge[1], edge[3]), Math.max(edge[1], edge[3])];
    for (let x = Math.floor(x1 / cell); x <= Math.floor(x2 / cell); x += 1) {
      for (let y = Math.floor(y1 / cell); y <= Math.floor(y2 / cell); y += 1) {
        cells.set(`${x} ${y}`, [...(cells.get(`${x} ${y}`) ?? []), edge]);
      }
    }
  }
  const bad: [Edge, Edge][] = [];
  for (const list of cells.values()) {
    list.forEach((a, i) => {
      for (const b of list.slice(i + 1)) if (meetBadly(a, b)) bad.push([a, b]);
    });
  }
  return bad;
}

function side(e: Edge, x: number, y: number): number {
  return Math.sign((e[2] - e[0]) * (y - e[1]) - (e[3] - e[1]) * (x - e[0]));
}

function isInside(e: Edge, x: number, y: number): boolean {
  const isEnd = (x === e[0] && y === e[1]) || (x === e[2] && y === e[3]);
  const inBox =
    x >= Math.min(e[0], e[2]) &&
    x <= Math.max(e[0], e[2]) &&
    y >= Math.min(e[1], e[3]) &&
    y <= Math.max(e[1], e[3]);
  return !isEnd && inBox && side(e, x, y) === 0;
}

function meetBadly(a: Edge, b: Edge): boolean {
  const touches =
    isInside(a, b[0], b[1]) || isInside(a, b[2], b[3]) || isInside(b, a[0], a[1]) || isInside(b, a[2], a[3]);
  const crosses =
    side(a, b[0], b[1]) * side(a, b[2], b[3]) < 0 && side(b, a[0], a[1]) * side(b, a[2], a[3]) < 0;
  return touches || crosses;
}
