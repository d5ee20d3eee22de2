import { nodeRings } from './noding.ts';
import { planeOf } from './faces.ts';
import { columnOf, doubleArea, rowOf, snapRing, type GridPoint } from './grid.ts';
import type { Face, Plane } from './plane.ts';
import { polygonsFrom, type GridPolygon } from './rings.ts';

/** The polygons of one region in degrees: polygon, ring, vertex. */
export type Outline = readonly (readonly (readonly (readonly number[])[])[])[];

/** Who holds each face of the plane: a region's code, or nobody. */
export interface Partition {
  plane: Plane;
  owner: (string | undefined)[];
}

/**
 * A gap between regions is a fault of the drawing, not a country or a lake, when it is smaller than this or thinner:
 * 1e-4 square degrees are about 0.7 km2 at 55 degrees north; the Vatican takes 1.9e-4.
 */
const SLIVER_AREA = 1e-4;
/** 4 pi area / perimeter^2: 1 for a circle; the two faults in the 1:10M file have 0.03 and 0.01. */
const SLIVER_COMPACTNESS = 0.05;

/** Puts outlines on a grid and divides the plane among them: no crossing, no overlap, no sliver between regions. */
export function partitionOf(outlines: ReadonlyMap<string, Outline>, scale: GridPoint): Partition {
  const codes: string[] = [];
  const rings: number[][] = [];
  for (const [code, outline] of outlines) {
    for (const polygon of outline) {
      polygon.forEach((ring, index) => {
        const keys = snapRing(ring, scale);
        if (keys.length < 4) return;
        codes.push(code);
        rings.push(doubleArea(keys) > 0 === (index === 0) ? keys : keys.reverse());
      });
    }
  }
  const noded = new Map<string, number[][]>();
  nodeRings(rings).forEach((ring, index) => {
    const code = codes[index] as string;
    noded.set(code, [...(noded.get(code) ?? []), ring]);
  });
  const plane = planeOf(noded);
  return { plane, owner: ownersOf(plane, scale) };
}

function ownersOf(plane: Plane, scale: GridPoint): (string | undefined)[] {
  const owner = plane.faces.map((face) => (face.claims.length === 1 ? face.claims[0] : undefined));
  const disputed = plane.faces
    .map((face, index) => ({ face, index }))
    .filter(({ face }) => isFault(face, scale));
  for (const { face, index } of disputed) owner[index] = longestNeighbour(face, plane, owner);
  return owner;
}

function isFault(face: Face, scale: GridPoint): boolean {
  if (face.claims.length > 1) return true;
  if (face.claims.length === 1 || face.doubleArea <= 0) return false;
  const area = (face.doubleArea / 2) * scale[0] * scale[1];
  return (
    area < SLIVER_AREA || (2 * Math.PI * face.doubleArea) / perimeterOf(face.ring) ** 2 < SLIVER_COMPACTNESS
  );
}

function perimeterOf(ring: readonly number[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) sum += lengthOf(ring[i - 1] as number, ring[i] as number);
  return sum;
}

function lengthOf(a: number, b: number): number {
  return Math.hypot(columnOf(a) - columnOf(b), rowOf(a) - rowOf(b));
}

/** The region with the longest border to a face (among its claimants, when it is claimed twice). */
function longestNeighbour(
  face: Face,
  plane: Plane,
  owner: readonly (string | undefined)[],
): string | undefined {
  const border = new Map<string, number>();
  for (let i = 1; i < face.ring.length; i += 1) {
    const [a, b] = [face.ring[i - 1] as number, face.ring[i] as number];
    const code = owner[plane.leftOf.get(b)?.get(a) as number];
    if (code === undefined || (face.claims.length > 1 && !face.claims.includes(code))) continue;
    border.set(code, (border.get(code) ?? 0) + lengthOf(a, b));
  }
  return [...border].sort((p, q) => q[1] - p[1] || (p[0] < q[0] ? -1 : 1))[0]?.[0] ?? face.claims[0];
}

/** The polygons of every area, an area being all faces whose owner belongs to it (its code shortened, for example). */
export function areasOf(partition: Partition, areaOf: (owner: string) => string): Map<string, GridPolygon[]> {
  const { plane } = partition;
  const area = partition.owner.map((code) => (code === undefined ? undefined : areaOf(code)));
  const edges = new Map<string, Map<number, number[]>>();
  for (const [from, targets] of plane.leftOf) {
    for (const [to, face] of targets) {
      const code = area[face];
      if (code === undefined || area[plane.leftOf.get(to)?.get(from) as number] === code) continue;
      const own = edges.get(code) ?? new Map<number, number[]>();
      edges.set(code, own);
      own.set(from, [...(own.get(from) ?? []), to]);
    }
  }
  return new Map([...edges].map(([code, own]) => [code, polygonsFrom(own)]));
}
