import type { Feature, FeatureCollection } from 'geojson';
import { isDemonstration } from '../map/figures.ts';
import { polygonsOf } from '../map/geometry.ts';
import { isRestricted } from '../map/records.ts';
import type { Part } from './parts.ts';
import type { Sheet } from './sheets.ts';

type Given = Pick<Part, 'view' | 'shown' | 'records' | 'words'>;

/** A spreadsheet must not take a text for a formula: such a text begins with an apostrophe. */
const harmless = (text: string) =>
  /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csvCell = (value: string | number | boolean | null) =>
  value === null ? '' : quoted(harmless(String(value)));

/** What may leave this page: restricted records stay behind. */
const openRows = (sheet: Sheet) => sheet.rows.filter((row) => !row.restricted);

/** One table as CSV (RFC 4180), in the map's own values, at full precision. A missing value is an empty cell beside its state. */
export function csvOf(sheet: Sheet): string {
  const head = [...sheet.columns.map((column) => column.key), 'demonstration'];
  const rows = openRows(sheet).map((row) => [
    ...row.cells.map((cell) => csvCell(cell.raw)),
    String(row.demonstration),
  ]);
  return `${[head, ...rows].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

/** What is on the map as GeoJSON: the coloured regions with their figures, and the public records of the layers that are on. */
export function geojsonOf(given: Given): FeatureCollection {
  const { shown, records } = given;
  const figures = new Map(shown.inside.map((figure) => [figure.code, figure]));
  const { boundaries, gazetteer, series } = shown;
  const regions: Feature[] =
    boundaries && gazetteer && series
      ? polygonsOf(boundaries, gazetteer, figures.keys()).features.map(
          ({ geometry, properties: { code } }) => {
            const figure = figures.get(code);
            return {
              type: 'Feature',
              id: code,
              geometry,
              properties: {
                layer: 'regions',
                code,
                name: given.words.regionName(code),
                value: figure?.value ?? null,
                state: figure?.state ?? null,
                of: figure?.of ?? code,
                demonstration: figure !== undefined && isDemonstration(figure, series),
                unit: series.unit,
                year: series.year,
                source: series.source.credit,
              },
            };
          },
        )
      : [];
  const open = (layer: string, features: readonly Feature[]): Feature[] =>
    features
      .filter((one) => (one.properties?.visibility ?? 'public') === 'public')
      .map((one) => ({ ...one, properties: { layer, ...one.properties } }));
  return {
    type: 'FeatureCollection',
    features: [
      ...regions,
      ...open('needs', records.needs),
      ...open('flows', records.flows),
      ...open('practices', records.practices),
      ...open('arrivals', records.arrivals),
    ],
  };
}

/** How many records on the map may not leave it. */
export const leftOut = ({ needs, flows, practices }: Part['records']): number =>
  [...needs, ...flows, ...practices].filter((one) => isRestricted(one.properties)).length;
