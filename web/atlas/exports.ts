import type { Feature, FeatureCollection } from 'geojson';
import type { Table } from '../address.ts';
import { isDemonstration } from '../map/figures.ts';
import { polygonsOf } from '../map/geometry.ts';
import { isRestricted } from '../map/records.ts';
import { openOf } from '../map/twins.ts';
import { csvText } from '../ui/csv.ts';
import { aboutOf } from './about.ts';
import { ownAbout } from './ownWords.ts';
import type { Given } from './sheet.ts';
import { sheetOf } from './sheets.ts';
import type { Records } from './useRecords.ts';

/** What may leave this page: public records with the counts that everyone sees. */
export const openRecords = (records: Records): Records => ({
  ...records,
  needs: openOf(records.needs),
  flows: openOf(records.flows),
  practices: openOf(records.practices),
});

/** One table as CSV (RFC 4180), in the map's own values, at full precision. A missing value is an empty cell beside its state. */
export function csvOf(table: Table, given: Given): string {
  const sheet = sheetOf(table, { ...given, records: openRecords(given.records) });
  const head = [...sheet.columns.map((column) => column.key), 'demonstration'];
  return csvText(
    head,
    sheet.rows.map((row) => [...row.cells.map((cell) => cell.raw), row.demonstration]),
  );
}

/** The coloured regions with their figures. */
function regionFeatures({ view, shown, words }: Given): Feature[] {
  const { boundaries, gazetteer, series } = shown;
  if (!boundaries || !gazetteer || !series) return [];
  const about = { ...aboutOf(view, series), ...ownAbout(series, view, words) };
  const figures = new Map(shown.inside.map((figure) => [figure.code, figure]));
  return polygonsOf(boundaries, gazetteer, figures.keys()).features.map(
    ({ geometry, properties: { code } }) => {
      const figure = figures.get(code);
      return {
        type: 'Feature',
        id: code,
        geometry,
        properties: {
          layer: 'regions',
          code,
          name: words.regionName(code),
          value: figure?.value ?? null,
          ...(series.own ? { published: figure?.published ?? null } : {}),
          state: figure?.state ?? null,
          answered: figure?.answered ?? null,
          applicable: figure?.applicable ?? null,
          of: figure?.of ?? code,
          demonstration: figure !== undefined && isDemonstration(figure),
          ...about,
        },
      };
    },
  );
}

const inLayer = (layer: string, features: readonly Feature[]) =>
  features.map(({ type, id, geometry, properties }): Feature => {
    return { type, ...(id === undefined ? {} : { id }), geometry, properties: { layer, ...properties } };
  });

/** What is on the map as GeoJSON: the coloured regions with their figures, and the public records of the layers that are on. */
export function geojsonOf(given: Given): FeatureCollection {
  const open = openRecords(given.records);
  return {
    type: 'FeatureCollection',
    features: [
      ...regionFeatures(given),
      ...inLayer('needs', open.needs),
      ...inLayer('flows', open.flows),
      ...inLayer('practices', open.practices),
      ...inLayer('arrivals', open.arrivals),
    ],
  };
}

/** How many records on the map may not leave it. */
export const leftOut = ({ needs, flows, practices }: Records): number =>
  [...needs, ...flows, ...practices].filter((one) => isRestricted(one.properties)).length;
