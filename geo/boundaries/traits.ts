import { area } from '@turf/turf';
import { type TraitTable, writeMarks } from '../traits.ts';
import { landOf } from './land.ts';
import type { Outline } from './partition.ts';
import { type Pieces, piecesOf, polygonName } from './pieces.ts';
import { type Shore, shoresOf } from './shores.ts';

/** Metres of shore from which a region is on the coast: below lie places where two sources draw one border apart. */
const SHORE = 4000;
/** One piece of each land that is no island here: the continent on both sides of the Bosphorus, Africa, South America, Great Britain, Ireland. */
const MAINLANDS = ['DE300 0', 'Syria', 'Morocco', 'Brazil', 'UKI31 0', 'IE063 0'];

/** What the shapes of the level-3 regions say, in order of code: see geo/traits.ts for what the words mean. */
export function traitTable(
  level3: ReadonlyMap<string, Outline>,
  outside: readonly (readonly [string, Outline])[],
): TraitTable {
  const [nuts, abroad] = [landOf(level3), landOf(outside)];
  const pieces = piecesOf(level3);
  const rows = [...level3].map(([code, outline]) => ({
    code,
    outline,
    shores: shoresOf(outline, pieces.isShared, nuts, abroad),
  }));
  for (const { code, shores } of rows)
    for (const { polygon, beyond } of shores)
      if (typeof beyond === 'object') pieces.join(polygonName(code, polygon), beyond.abroad);
  return {
    area: rows.map(({ outline }) => Math.round(squareKilometres(outline) * 10) / 10),
    marks: rows
      .map(({ code, outline, shores }) =>
        writeMarks({
          coast: isOnCoast(shores),
          island: isIsland(code, outline, pieces),
          border: pieces.atBorder.has(code) || shores.some(({ beyond }) => typeof beyond === 'object'),
        }),
      )
      .join(''),
  };
}

/** An inlet counts but beside land outside NUTS, where it may be a gap between two sources. */
function isOnCoast(shores: readonly Shore[]): boolean {
  const isBesideLand = shores.some(({ beyond }) => typeof beyond === 'object');
  const wet = shores.filter(({ beyond }) => beyond === 'sea' || (beyond === 'inlet' && !isBesideLand));
  return wet.reduce((sum, { metres }) => sum + metres, 0) >= SHORE;
}

const isIsland = (code: string, outline: Outline, pieces: Pieces) =>
  !outline.some((_, at) => MAINLANDS.some((land) => pieces.isOne(polygonName(code, at), land)));

/** Turf reckons on a sphere: latitudes are those of the sphere that has the areas of the ellipsoid (WGS 84). */
function squareKilometres(outline: Outline): number {
  const coordinates = outline.map((rings) =>
    rings.map((ring) => ring.map(([x, y]) => [x as number, authalic(y as number)])),
  );
  return area({ type: 'MultiPolygon', coordinates }) / 1e6;
}

const ECCENTRICITY = 0.0818191908426215;

/** The authalic latitude (Snyder 1987, 3-11 and 3-12): areas between two of them are true. */
function authalic(latitude: number): number {
  const q = (sine: number) => {
    const e = ECCENTRICITY * sine;
    return (1 - ECCENTRICITY ** 2) * (sine / (1 - e ** 2) + Math.atanh(e) / ECCENTRICITY);
  };
  return (Math.asin(q(Math.sin((latitude * Math.PI) / 180)) / q(1)) * 180) / Math.PI;
}
