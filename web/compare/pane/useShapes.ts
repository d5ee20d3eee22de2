import { useMemo } from 'react';
import type { FeatureCollection } from 'geojson';
import { useQuery } from '@tanstack/react-query';
import type { Piece } from '../../../geo/join.ts';
import {
  asCollection,
  coasts,
  countryBorders,
  type Gazetteer,
  polygonsOf,
  type RegionCollection,
  type RegionFeature,
  regionBorders,
} from '../../map/geometry.ts';
import { boundariesQuery } from '../../queries/boundaries.ts';

/** What a pane draws. Made once, and shared by all panes. */
export interface Shapes {
  regions: RegionCollection;
  inner: FeatureCollection;
  borders: FeatureCollection;
  coasts: FeatureCollection;
  /** Countries under a map of mixed levels. */
  ground: FeatureCollection | null;
  /** The shape of any region, of whatever level: what is marked is outlined as itself, not as its parts. */
  shapeOf: (code: string) => RegionFeature | null;
}

/** The shapes of these pieces (`piecesAt` of web/map/geometry.ts); null until the boundaries are here. */
export function useShapes(gazetteer: Gazetteer, pieces: readonly Piece[], mixed: boolean): Shapes | null {
  const { data: boundaries } = useQuery(boundariesQuery);
  // A text, so that an equal list of regions is the same shapes and nothing is drawn anew.
  const codes = useMemo(() => pieces.map((piece) => piece.code).join(' '), [pieces]);
  return useMemo(() => {
    if (!boundaries) return null;
    const all = codes.split(' ').filter(Boolean);
    const countries = gazetteer.nuts.all(0).map(({ code }) => code);
    const regions = polygonsOf(boundaries, gazetteer, all);
    const known = new Map(regions.features.map((one) => [one.properties.code, one]));
    return {
      regions,
      shapeOf: (code) => {
        const shape = known.get(code) ?? polygonsOf(boundaries, gazetteer, [code]).features[0];
        if (shape) known.set(code, shape);
        return shape ?? null;
      },
      inner: asCollection(regionBorders(boundaries, all, mixed)),
      borders: asCollection(countryBorders(boundaries)),
      coasts: asCollection(coasts(boundaries)),
      ground: mixed ? polygonsOf(boundaries, gazetteer, countries) : null,
    };
  }, [boundaries, gazetteer, codes, mixed]);
}
