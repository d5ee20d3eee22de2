import { topology } from 'topojson-server';
import type { MultiPolygon, Polygon } from 'geojson';
import type { GeometryObject, Topology } from 'topojson-specification';
import { columnOf, rowOf, type GridPoint } from './grid.ts';
import type { GridPolygon } from './rings.ts';

/** One shape to go into a topology. */
export interface Shape {
  id: string;
  properties?: Record<string, string>;
  polygons: GridPolygon[];
}

/**
 * One topology from several layers of shapes on one grid: each line is stored once and shared. Arcs are numbered in the
 * order in which the first layer uses them, so that the same input gives the same bytes, and fewer of them.
 */
export function assemble(layers: Record<string, Shape[]>, scale: GridPoint): Topology {
  const collections = Object.entries(layers).map(([name, shapes]) => [name, collectionOf(shapes)] as const);
  const built = topology(Object.fromEntries(collections) as never) as Topology;
  const order = arcOrder(built, Object.keys(layers));
  const place = new Map(order.map((arc, index) => [arc, index]));
  const renumber = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renumber);
    const arc = value as number;
    return arc < 0 ? ~(place.get(~arc) as number) : place.get(arc);
  };
  const objects = Object.fromEntries(
    Object.keys(layers).map((name) => [
      name,
      {
        type: 'GeometryCollection',
        geometries: tidy(layers[name] as Shape[], geometriesOf(built, name), renumber),
      },
    ]),
  );
  const arcs = order.map((arc) => delta(built.arcs[arc] as [number, number][]));
  return { type: 'Topology', transform: { scale: [...scale], translate: [0, 0] }, objects, arcs } as Topology;
}

function collectionOf(shapes: readonly Shape[]) {
  return {
    type: 'GeometryCollection',
    geometries: shapes.map(({ polygons }) => geometryOf(polygons)),
  };
}

function geometryOf(polygons: readonly GridPolygon[]): Polygon | MultiPolygon {
  const coordinates = polygons.map((polygon) =>
    polygon.map((ring) => ring.map((key) => [columnOf(key), rowOf(key)])),
  );
  const [only] = coordinates;
  return coordinates.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates };
}

function geometriesOf(built: Topology, name: string): GeometryObject[] {
  const layer = built.objects[name];
  return layer?.type === 'GeometryCollection' ? (layer.geometries as GeometryObject[]) : [];
}

function arcsOf(geometry: GeometryObject): number[] {
  return 'arcs' in geometry ? ((geometry.arcs as unknown[]).flat(3) as number[]) : [];
}

function arcOrder(built: Topology, names: readonly string[]): number[] {
  const used = names.flatMap((name) => geometriesOf(built, name)).flatMap(arcsOf);
  return [...new Set(used.map((arc) => (arc < 0 ? ~arc : arc)))];
}

function tidy(
  shapes: readonly Shape[],
  geometries: readonly GeometryObject[],
  renumber: (value: unknown) => unknown,
) {
  return geometries.map((geometry, index) => {
    const { id, properties } = shapes[index] as Shape;
    const arcs = renumber('arcs' in geometry ? geometry.arcs : []);
    return { type: geometry.type, id, ...(properties ? { properties } : {}), arcs };
  });
}

function delta(points: readonly (readonly [number, number])[]): number[][] {
  return points.map(([x, y], i) => {
    const before = points[i - 1];
    return before ? [x - before[0], y - before[1]] : [x, y];
  });
}
