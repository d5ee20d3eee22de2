import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { defaultView, type Table, type View } from '../../web/address.ts';
import { fileName } from '../../web/atlas/about.ts';
import { csvOf, geojsonOf, leftOut } from '../../web/atlas/exports.ts';
import { rangeText } from '../../web/map/legendText.ts';
import type { Given } from '../../web/atlas/sheet.ts';
import { sheetOf, sorted } from '../../web/atlas/sheets.ts';
import type { Records } from '../../web/atlas/useRecords.ts';
import type { Shown } from '../../web/atlas/useShown.ts';
import { type Figure, figuresOn, scoreSeries } from '../../web/map/figures.ts';
import { piecesAt } from '../../web/map/geometry.ts';
import { legendOf } from '../../web/map/legend.ts';
import type { Need, NeedFeature } from '../../web/map/records.ts';
import { scaleOf } from '../../web/map/scale.ts';
import { boundaries, gazetteer, nationalScores, words } from './atlasWorld.ts';

const view: View = { ...defaultView, area: 'education' };
const series = scoreSeries(nationalScores({ ES: 42.857, EL: 'under-review' }), 'education');
const pieces = piecesAt(gazetteer, 2, []);
const figures = figuresOn(pieces, series);
const scale = scaleOf([42.857], view.classes, { family: 'YlGnBu' });
const shown = {
  pieces,
  figures,
  inside: figures,
  series,
  scale,
  legend: legendOf(figures, scale),
  boundaries,
  gazetteer,
  members: new Set<string>(),
} as unknown as Shown;

const need = (part: Partial<Need>): NeedFeature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [2, 41] },
  properties: {
    id: 'n1',
    region: 'ES51',
    region_name: 'Cataluña',
    title: 'Beds',
    horizon: 'urgent',
    severity: 4,
    sector: 'health',
    strand: 'reception',
    people_affected: 120,
    people_affected_state: 'value',
    visibility: 'public',
    demonstration: true,
    ...part,
  } as Need,
});
const records = {
  needs: [
    need({}),
    need({ id: 'n2', title: '=HYPERLINK("x")', people_affected: null, people_affected_state: 'suppressed' }),
    need({ id: 'n3', title: 'Quiet', visibility: 'dghome' }),
  ],
  flows: [],
  practices: [],
  arrivals: [],
} as unknown as Records;
const given = { view, shown, records, words };

const rowsOf = (table: Table, from: Given): Record<string, string>[] =>
  parse(csvOf(table, from), { columns: true });

describe('The table twin', () => {
  test('holds the values of the map; a missing one is empty and says why', () => {
    const { columns, rows: all } = sheetOf('regions', given);
    const rows = all.map((row) => row.cells.flatMap((cell, at) => (columns[at]?.inFile ? [] : cell.text)));
    expect(rows).toEqual([
      ['EL41', 'Voreio Aigaio', 'Greece', '', 'In progress', '2019', 'Greece'],
      ['ES51', 'Cataluña', 'Spain', '43', '', '2019', 'Spain'],
      ['ES61', 'Andalucía', 'Spain', '43', '', '2019', 'Spain'],
    ]);
  });

  test('shows a score that comes out otherwise than it was published beside the published one', () => {
    const columns = {
      ...nationalScores({ ES: 52.7778, EL: 61 }),
      differing: [{ id: 'ES', area: 'education', published: 52.7778, recomputed: 45.2381 }],
    };
    const own = figuresOn(pieces, scoreSeries(columns, 'education'));
    const asked = { ...given, shown: { ...shown, figures: own, inside: own } };
    const { columns: shownColumns } = sheetOf('regions', asked);
    expect(shownColumns.find(({ key }) => key === 'recomputed')).toMatchObject({
      label: 'Computed from the indicators',
      inFile: false,
    });
    expect(rowsOf('regions', asked).map((row) => [row.code, row.value, row.recomputed])).toEqual([
      ['EL41', '61', ''],
      ['ES51', '52.7778', '45.2381'],
      ['ES61', '52.7778', '45.2381'],
    ]);
    // Of an area in which nothing differs the page has no such column.
    expect(sheetOf('regions', given).columns.find(({ key }) => key === 'recomputed')?.inFile).toBe(true);
  });

  test('sorts missing values last, whichever way', () => {
    const { rows, columns } = sheetOf('regions', given);
    const at = columns.findIndex((one) => one.key === 'value');
    const codes = (direction: 1 | -1) => sorted(rows, at, direction, 'en').map((row) => row.id);
    expect(codes(1).at(-1)).toBe('EL41');
    expect(codes(-1).at(-1)).toBe('EL41');
  });

  test('marks what is a demonstration and what is not for everyone', () => {
    const { rows } = sheetOf('needs', given);
    expect(rows.map((row) => [row.demonstration, row.restricted])).toEqual([
      [true, false],
      [true, false],
      [true, true],
    ]);
  });
});

describe('A count of records', () => {
  const cell = {
    state: 'value',
    reason: null,
    answered: null,
    applicable: null,
    invented: false,
    differing: null,
  } as const;
  const counted: Figure[] = [
    { code: 'ES51', of: 'ES51', ...cell, value: 4, demonstrations: 3 },
    { code: 'ES61', of: 'ES61', ...cell, value: 2, demonstrations: 0 },
    { code: 'EL41', of: 'EL41', ...cell, value: 1, demonstrations: 1 },
  ];
  const needs = { ...series, unit: 'needs', national: false, standing: null };
  const asked = { ...given, shown: { ...shown, inside: counted, figures: counted, series: needs } };

  test('says how many of it are demonstrations', () => {
    expect(counted.map((one) => words.figure(one, needs))).toEqual([
      '4 needs, 3 of them demonstration',
      '2 needs',
      '1 need, demonstration',
    ]);
    expect(words.among('3 needs', 3, 3)).toBe('3 needs, all demonstration');
  });

  test('carries the word in the table, the CSV and the GeoJSON', () => {
    expect(sheetOf('regions', asked).rows.map((row) => row.demonstration)).toEqual([true, false, true]);
    expect(csvOf('regions', asked)).toMatch(/ES51,.*true\r\nES61,.*false\r\nEL41,.*true/);
    const drawn = geojsonOf(asked).features.filter((one) => one.properties?.layer === 'regions');
    expect(Object.fromEntries(drawn.map((one) => [one.id, one.properties?.demonstration]))).toEqual({
      ES51: true,
      ES61: false,
      EL41: true,
    });
  });
});

describe('What leaves the page', () => {
  test('keeps full precision in the CSV, and a missing value empty beside its state', () => {
    expect(rowsOf('regions', given)).toMatchObject([
      { code: 'EL41', value: '', state: 'under-review', of: 'EL' },
      { code: 'ES51', value: '42.857', state: 'value', of: 'ES' },
      { code: 'ES61', value: '42.857', state: 'value', of: 'ES' },
    ]);
  });

  test('says beside every score of which area, edition, year and unit it is, and from whom', () => {
    for (const row of rowsOf('regions', given))
      expect(row).toMatchObject({
        indicator: 'mipex-national',
        area: 'education',
        edition: '2020',
        year: '2019',
        unit: 'score',
        standing: 'official',
        source: 'MPG / CIDOB',
        demonstration: 'false',
      });
    expect(rowsOf('regions', given)[0]).toMatchObject({ country: 'EL', country_name: 'Greece' });
    expect(fileName(view, series)).toBe('atlas-mipex-national-education-2020-2019');
  });

  test('leaves out what is not for everyone, says how many, and never hands a formula to a spreadsheet', () => {
    const csv = csvOf('needs', given);
    expect(csv).not.toContain('Quiet');
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(leftOut(records)).toBe(1);
    const titles = geojsonOf(given).features.map((one) => one.properties?.title);
    expect(titles).toContain('Beds');
    expect(titles).not.toContain('Quiet');
  });

  test('draws the same figures as GeoJSON, each with unit, year and source', () => {
    const catalonia = geojsonOf(given).features.find((one) => one.id === 'ES51');
    expect(catalonia?.properties).toMatchObject({
      value: 42.857,
      state: 'value',
      of: 'ES',
      area: 'education',
      edition: '2020',
      unit: 'score',
      year: 2019,
      source: 'MPG / CIDOB',
    });
    expect(catalonia?.geometry.type).toBe('Polygon');
  });
});

test('the legend says what a class beyond all values would hold, never a lone number', () => {
  const text = (from: number, to: number, count: number, last: boolean) =>
    rangeText(words.t, (value) => words.limit(value, 'persons'), { from, to, count, colour: '' }, last);
  expect(text(100, 100, 0, false)).toBe('under 100');
  expect(text(100_000, 100_000, 0, true)).toBe('100,000 and more');
  expect(text(78, 78, 1, true)).toBe('78');
  expect(text(5, 20, 3, false)).toBe('5 to under 20');
});
