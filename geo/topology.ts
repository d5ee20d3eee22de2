import type { Topology } from 'topojson-specification';

/** A polygon's rings, each a list of [column, row] on the topology's own grid, first = last. */
export type GridRings = [number, number][][];

type Arc = readonly (readonly number[])[];

/** What this file needs of a geometry: its code and its arcs, one level deeper for several polygons. */
interface Shape {
  type: string;
  id?: string | number;
  arcs?: unknown;
}

/**
 * The shapes of one object of a topology on its whole-number grid, by code, in the file's order.
 *
 * Grid numbers, not degrees, so that two regions share a vertex exactly when the numbers are equal.
 * Throws when the topology has no object of that name.
 */
export function gridShapes(topology: Topology, object: string): Map<string, GridRings[]> {
  const arcs = topology.arcs.map((arc) => absolute(arc));
  const shapes = new Map<string, GridRings[]>();
  for (const shape of shapesOf(topology, object)) {
    shapes.set(
      String(shape.id),
      polygonArcs(shape).map((polygon) => polygon.map((ring) => joined(ring, arcs))),
    );
  }
  return shapes;
}

/** The raw geometries of one object. Throws, naming what exists, when there is none of that name. */
export function shapesOf(topology: Topology, object: string): Shape[] {
  const collection = topology.objects[object];
  if (collection?.type !== 'GeometryCollection') {
    throw new Error(
      `The topology has no object "${object}"; it has ${Object.keys(topology.objects).join(', ')}.`,
    );
  }
  return collection.geometries as Shape[];
}

/** The arc numbers of a geometry as polygons of rings, whatever its type. */
export function polygonArcs(shape: Shape): number[][][] {
  if (shape.type === 'Polygon') return [shape.arcs as number[][]];
  if (shape.type === 'MultiPolygon') return shape.arcs as number[][][];
  throw new Error(`Region ${String(shape.id)} is a ${shape.type}, not a Polygon or MultiPolygon.`);
}

/** A topology's grid numbers as degrees. */
export function degreesOf(topology: Topology, point: readonly number[]): [number, number] {
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
  const [x, y] = point as readonly [number, number];
  return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
}

function absolute(arc: Arc): [number, number][] {
  let [x, y] = [0, 0];
  return arc.map((step) => {
    x += step[0] as number;
    y += step[1] as number;
    return [x, y];
  });
}

function joined(ring: readonly number[], arcs: readonly [number, number][][]): [number, number][] {
  const points: [number, number][] = [];
  for (const number of ring) {
    const arc = arcs[number < 0 ? ~number : number] as [number, number][];
    const run = number < 0 ? [...arc].reverse() : arc;
    points.push(...(points.length === 0 ? run : run.slice(1)));
  }
  return points;
}
