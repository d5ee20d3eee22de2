import type { Topology } from 'topojson-specification';
import { degreesOf, gridShapes, shapesOf } from '../topology.ts';
import { assemble } from './assemble.ts';
import type { GridPoint } from './grid.ts';
import { areasOf, partitionOf, type Outline } from './partition.ts';

/** [west, south, east, north] in degrees. */
type Box = readonly [number, number, number, number];
type Line = [number, number][];

/** Where the map is looked at closely: Europe with its neighbours, the Caribbean and Guianas, the south-west Indian Ocean. */
const NEAR: readonly Box[] = [
  [-32, 22, 50, 82],
  [-68, 0, -48, 20],
  [40, -26, 60, -8],
];
/** About 1 km near and 25 km far: how far a line may move when points are left out. */
const NEAR_TOLERANCE = 0.012;
const FAR_TOLERANCE = 0.25;
const GRID: GridPoint = [0.012, 0.008];
/** Islands smaller than this (square degrees) are left out far away; about 250 km2 at 40 degrees north. */
const FAR_ISLAND = 0.03;

/** The countries of world-atlas that NUTS 2021 covers, and Antarctica. */
const LEFT_OUT = new Set(
  `Albania|Austria|Belgium|Bulgaria|Switzerland|Cyprus|N. Cyprus|Cyprus U.N. Buffer Zone|Dhekelia|Akrotiri|Czechia|Germany|
Denmark|Estonia|Greece|Spain|Finland|Åland|France|Croatia|Hungary|Ireland|Iceland|Italy|Liechtenstein|Lithuania|Luxembourg|
Latvia|Montenegro|Macedonia|North Macedonia|Malta|Netherlands|Norway|Poland|Portugal|Romania|Serbia|Sweden|Slovenia|
Slovakia|Turkey|United Kingdom|Antarctica`.split(/\|\n?/),
);

/** Land and countries outside NUTS, to draw behind the regions: one topology, object `countries`, property `name`. */
export function backgroundOf(world: Topology): Topology {
  const thin = { ...world, arcs: world.arcs.map((arc) => thinned(world, arc)) };
  const outlines = new Map<string, Outline>();
  for (const [name, polygons] of outsideNuts(thin)) {
    const kept = polygons.filter(isKept);
    if (kept.length > 0) outlines.set(name, kept);
  }
  const areas = areasOf(partitionOf(outlines, GRID), (name) => name);
  const countries = [...areas].map(([name, polygons]) => ({ id: name, polygons }));
  return assemble({ countries: countries.sort((a, b) => (a.id < b.id ? -1 : 1)) }, GRID);
}

/** The outlines of all countries outside NUTS in degrees, in order of name. */
export function outsideNuts(world: Topology): [string, Line[][]][] {
  const shapes = gridShapes({ ...world, objects: { countries: named(world) } }, 'countries');
  return [...shapes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, polygons]) => [
      name,
      polygons.map((rings) => rings.map((ring) => unrolled(ring.map((point) => degreesOf(world, point))))),
    ]);
}

function named(world: Topology) {
  const geometries = shapesOf(world, 'countries').flatMap((shape) => {
    const name = (shape as { properties?: { name?: string } }).properties?.name ?? '';
    return LEFT_OUT.has(name) || !shape.arcs ? [] : [{ ...shape, id: name }];
  });
  return { type: 'GeometryCollection', geometries } as Topology['objects'][string];
}

/** A ring that crosses the antimeridian (Russia, Fiji) goes on beyond 180 degrees east instead of jumping around the world. */
function unrolled(ring: readonly [number, number][]): [number, number][] {
  let turns = 0;
  const out = ring.map(([x, y], i): [number, number] => {
    const step = x - (ring[i - 1]?.[0] ?? x);
    if (Math.abs(step) > 180) turns -= Math.sign(step);
    return [x + turns * 360, y];
  });
  const beyond = out.some(([x]) => x < -180) ? 360 : 0;
  return out.map(([x, y]) => [x + beyond, y]);
}

function isNear(x: number, y: number): boolean {
  return NEAR.some(([west, south, east, north]) => x >= west && x <= east && y >= south && y <= north);
}

function isKept(polygon: readonly Line[]): boolean {
  const outer = polygon[0] ?? [];
  if (outer.some(([x, y]) => isNear(x, y))) return true;
  let sum = 0;
  outer.forEach(([x, y], i) => {
    const before = outer[i - 1];
    if (before) sum += before[0] * y - x * before[1];
  });
  return Math.abs(sum) / 2 >= FAR_ISLAND;
}

/** Douglas-Peucker on one arc; arcs are shared, so neighbours stay neighbours. Ends and a third point of loops stay. */
function thinned(world: Topology, arc: readonly (readonly number[])[]): number[][] {
  let at: readonly [number, number] = [0, 0];
  const grid = arc.map(([dx, dy]) => (at = [at[0] + (dx as number), at[1] + (dy as number)]));
  const points = grid.map((point) => degreesOf(world, point));
  const keep = new Set([0, points.length - 1]);
  const closed = grid[0]?.join() === grid.at(-1)?.join();
  if (closed) keep.add(Math.floor(points.length / 3)).add(Math.floor((2 * points.length) / 3));
  const fixed = [...keep].sort((a, b) => a - b);
  for (const [i, from] of fixed.slice(0, -1).entries())
    keepBetween(points, from, fixed[i + 1] as number, keep);
  const kept = [...keep].sort((a, b) => a - b).map((i) => grid[i] as readonly [number, number]);
  return kept.map(([x, y], i) => [x - (kept[i - 1]?.[0] ?? 0), y - (kept[i - 1]?.[1] ?? 0)]);
}

function keepBetween(points: readonly [number, number][], from: number, to: number, keep: Set<number>): void {
  const [a, b] = [points[from] as [number, number], points[to] as [number, number]];
  let [worst, index] = [1, -1];
  for (let i = from + 1; i < to; i += 1) {
    const p = points[i] as [number, number];
    const excess = distance(p, a, b) / (isNear(p[0], p[1]) ? NEAR_TOLERANCE : FAR_TOLERANCE);
    if (excess > worst) [worst, index] = [excess, i];
  }
  if (index < 0) return;
  keep.add(index);
  keepBetween(points, from, index, keep);
  keepBetween(points, index, to, keep);
}

function distance(
  p: readonly [number, number],
  a: readonly [number, number],
  b: readonly [number, number],
): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}
