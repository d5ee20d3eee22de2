import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Piece, ownLevelPieces } from '../../geo/join.ts';
import { createNuts, levelOf, type Nuts } from '../../geo/nuts.ts';
import type { Level } from '../address.ts';

interface Naming {
  name: string;
  own?: string;
}
/** All NUTS regions of levels 0-3 as they come over the wire. */
export type Boundaries = Topology<Record<`nuts${0 | 1 | 2 | 3}`, GeometryCollection<Naming>>>;

export type RegionFeature = Feature<Polygon | MultiPolygon, { code: string }>;
export type RegionCollection = FeatureCollection<Polygon | MultiPolygon, { code: string }>;
export type Positions = FeatureCollection<Point, { name: string }>;

/** The tree of regions with their names, and a number of its own for each, as feature-state wants it. */
export interface Gazetteer {
  nuts: Nuts;
  /** 1..2010 in the order of codes: the same at both precisions and every level. */
  numbers: ReadonlyMap<string, number>;
}

const objectOf = (boundaries: Boundaries, level: number) =>
  boundaries.objects[`nuts${level}` as 'nuts0'].geometries;

export function gazetteerOf(boundaries: Boundaries): Gazetteer {
  const rows = [0, 1, 2, 3].flatMap((level) =>
    objectOf(boundaries, level).map((one) => {
      const code = String(one.id);
      const { name = code, own } = (one.properties ?? {}) as Partial<Naming>;
      return { code, name, ...(own ? { own } : {}) };
    }),
  );
  const nuts = createNuts(rows);
  return { nuts, numbers: new Map(nuts.all().map(({ code }, at) => [code, at + 1])) };
}

/** What a map of this level colours; with `own`, the given regions, each at its own level. */
export function piecesAt({ nuts }: Gazetteer, level: Level, own: readonly string[]): Piece[] {
  if (level === 'own') return ownLevelPieces(nuts, own.filter(nuts.isRegion));
  return nuts.all(level).map(({ code }) => ({ code, of: code }));
}

/** Polygons of these codes, whatever their levels, larger regions first. */
export function polygonsOf(
  boundaries: Boundaries,
  { numbers }: Gazetteer,
  codes: Iterable<string>,
): RegionCollection {
  const wanted = new Set(codes);
  const present = new Set([...wanted].map(levelOf));
  const features = [...present].sort().flatMap((level) =>
    objectOf(boundaries, level)
      .filter((one) => wanted.has(String(one.id)))
      .map((one): RegionFeature => {
        const code = String(one.id);
        const { geometry } = feature(boundaries, one) as Feature<Polygon | MultiPolygon>;
        return { type: 'Feature', id: numbers.get(code) as number, properties: { code }, geometry };
      }),
  );
  return { type: 'FeatureCollection', features };
}

/**
 * The lines between these regions, each once: drawn as outlines of polygons they would be twice as heavy, and cost each
 * picture more than everything else. With `outer` also the lines around them, where no coast is drawn.
 */
export function regionBorders(
  boundaries: Boundaries,
  codes: Iterable<string>,
  outer: boolean,
): MultiLineString {
  const wanted = new Set(codes);
  const geometries = [0, 1, 2, 3].flatMap((level) =>
    objectOf(boundaries, level).filter((one) => wanted.has(String(one.id))),
  );
  return mesh(boundaries, { type: 'GeometryCollection', geometries }, (a, b) => outer || a !== b);
}

/** Borders between countries, without the coast. */
export const countryBorders = (boundaries: Boundaries): MultiLineString =>
  mesh(boundaries, boundaries.objects.nuts0, (a, b) => a !== b);

/** The outer line of all countries. */
export const coasts = (boundaries: Boundaries): MultiLineString =>
  mesh(boundaries, boundaries.objects.nuts0, (a, b) => a === b);

/** Places to write names on. */
export const namesAt = (
  rows: readonly { code: string; centre: readonly number[] }[],
  nameOf: (code: string) => string,
): Positions => ({
  type: 'FeatureCollection',
  features: rows.map(({ code, centre }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...centre] },
    properties: { name: nameOf(code) },
  })),
});

/** Lines as a source of the map takes them. */
export const asCollection = (geometry: MultiLineString): FeatureCollection<MultiLineString> => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: {}, geometry }],
});
