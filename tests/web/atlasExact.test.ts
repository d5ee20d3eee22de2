import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { defaultView } from '../../web/address.ts';
import { countNotes } from '../../web/atlas/countNotes.ts';
import { creditsOf } from '../../web/atlas/credits.ts';
import { csvOf, geojsonOf, openRecords } from '../../web/atlas/exports.ts';
import { flowText } from '../../web/atlas/flowText.ts';
import { sheetOf } from '../../web/atlas/sheets.ts';
import type { Records } from '../../web/atlas/useRecords.ts';
import type { Shown } from '../../web/atlas/useShown.ts';
import type { Flow, FlowFeature, Need, NeedFeature, PracticeFeature } from '../../web/map/records.ts';
import { joined } from '../../web/map/twins.ts';
import { words } from './atlasWorld.ts';

/** What everyone gets of Catalonia's two reports and of the Commission's figure. */
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
    people_affected: null,
    people_affected_state: 'suppressed',
    visibility: 'public',
    demonstration: true,
    source: null,
    ...part,
  } as Need,
});
const flow = (part: Partial<Flow>): FlowFeature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [2, 41] },
  properties: {
    id: 'f1',
    type: 'present',
    region: 'ES51',
    region_name: 'Cataluña',
    from_kind: null,
    from_place: null,
    from_name: null,
    to_kind: 'region',
    to_place: 'ES51',
    to_name: 'Cataluña',
    period: '2026-09',
    number: null,
    number_min: 0,
    number_max: 10,
    number_state: 'value',
    unit: 'persons',
    visibility: 'public',
    demonstration: true,
    confidence: 2,
    counted_by: 'Municipality of Figueres',
    source: null,
    ...part,
  } as Flow,
});
const relocation = flow({
  id: 'relocation:EL:AT',
  type: 'relocation',
  region: 'AT',
  region_name: 'Österreich',
  from_kind: 'country',
  from_place: 'EL',
  from_name: 'Elláda',
  to_kind: 'country',
  to_place: 'AT',
  to_name: 'Österreich',
  period: '2015-09-14/2016-09-27',
  number: 0,
  number_min: null,
  number_max: null,
  counted_by: 'European Commission',
  source: 'European Commission: relocations from Italy and Greece up to 27 September 2016',
  demonstration: false,
});
const practice = (source: string | null): PracticeFeature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [2, 41] },
  properties: { id: String(source), region: 'ES51', sectors: [], visibility: 'public', source } as never,
});

/** What DG HOME gets besides. */
const exact = { exact: true } as const;
const needs = joined(
  [need({})],
  [
    need({ ...exact, people_affected: 3, people_affected_state: 'value' }),
    need({ ...exact, id: 'n2', title: 'Quiet', visibility: 'dghome', people_affected: 7 }),
  ],
);
const flows = joined(
  [flow({}), relocation],
  [flow({ ...exact, number_min: 3, number_max: 8 }), flow({ ...relocation.properties, ...exact })],
);
const records = { needs, flows, practices: [], arrivals: [] } as unknown as Records;
const shown = { series: null, inside: [] } as unknown as Shown;
const given = { view: { ...defaultView, layer: 'none' as const }, shown, records, words };

describe('Exact counts of a public record', () => {
  test('are what DG HOME sees in table, card and tooltip, marked as such', () => {
    const cells = [...sheetOf('needs', given).rows, ...sheetOf('flows', given).rows].flatMap(
      (row) => row.cells,
    );
    const texts = cells.map((cell) => cell.text);
    expect(texts).toContain('3 people (exact)');
    expect(texts).toContain('3 to 8 persons (exact)');
  });

  test('never leave the page: CSV, GeoJSON and picture hold what everyone sees', () => {
    const [csv] = parse(csvOf('needs', given), { columns: true }) as Record<string, string>[];
    expect(csv).toMatchObject({ id: 'n1', people_affected: '', people_affected_state: 'suppressed' });
    const rows = parse(csvOf('flows', given), { columns: true }) as Record<string, string>[];
    expect(rows[0]).toMatchObject({ id: 'f1', number: '', number_min: '0', number_max: '10' });
    const properties = geojsonOf(given).features.map((one) => one.properties);
    expect(properties.map((one) => one?.id)).toEqual(['n1', 'f1', 'relocation:EL:AT']);
    expect(properties[0]).toMatchObject({ people_affected: null, people_affected_state: 'suppressed' });
    expect(properties.every((one) => one && !('exact' in one))).toBe(true);
    expect(geojsonOf(given).features.every((one) => !('twin' in one))).toBe(true);
    expect(openRecords(records).flows[0]?.properties.number_max).toBe(10);
  });

  test('stay behind when their public form has not come yet', () => {
    const alone = { ...records, needs: joined([], [need({ ...exact, people_affected: 3 })]) };
    expect(openRecords(alone).needs).toEqual([]);
  });

  test('have a note that is true for who reads it', () => {
    const note = (some: NeedFeature[], more: FlowFeature[]) =>
      countNotes(
        some.map((one) => one.properties),
        more.map((one) => one.properties),
        words,
      ).join(' ');
    expect(note(needs, flows)).toMatch(/^Exact counts are for DG HOME.* as it published them\.$/);
    expect(note([need({})], [])).toBe(
      'Counts that regions report are rounded to 5, and 1 to 4 are not shown.',
    );
    expect(note([], [relocation])).toBe('Figures of an official source are shown as it published them.');
  });
});

describe('A figure of an official source', () => {
  test('names the source wherever it stands, and no region as its reporter', () => {
    const [, official] = sheetOf('flows', given).rows;
    const texts = official?.cells.map((cell) => cell.text) ?? [];
    expect(texts).toContain(relocation.properties.source);
    expect(words.reporter(relocation.properties)).toMatch(/^Source: European Commission/);
    expect(words.reporter(flow({}).properties)).toBe('reported by Cataluña');
    const [, row] = parse(csvOf('flows', given), { columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({ counted_by: 'European Commission', unit: 'persons', number_state: 'value' });
    expect(row?.source).toMatch(/^European Commission/);
  });

  test('is exact for everyone, so it carries no mark', () => {
    expect(flowText({ ...relocation.properties, ...exact }, words).amount).toBe('0 persons');
  });

  test('is between countries with the names of the reader’s language, their codes beside them in the CSV', () => {
    const [, official] = sheetOf('flows', given).rows;
    const texts = official?.cells.map((cell) => cell.text) ?? [];
    expect(texts).toEqual(expect.arrayContaining(['Greece', 'Austria']));
    expect(texts.join()).not.toMatch(/Elláda|Österreich/);
    const [, row] = parse(csvOf('flows', given), { columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({ from_place: 'EL', from_name: 'Greece', to_place: 'AT', to_name: 'Austria' });
  });
});

test('Every kind of record that is drawn has its credit, and none that is not', () => {
  const credits = (drawn: Partial<Records>) =>
    creditsOf({
      shown,
      words,
      records: { needs: [], flows: [], practices: [], arrivals: [], ...drawn } as never,
    })
      .map((one) => one.text)
      .filter((text) => !text.startsWith('Boundaries'));
  expect(credits({})).toEqual([]);
  expect(credits({ needs, flows: [flow({})] })).toEqual(['Needs and Flows: the reporting regions']);
  expect(credits({ flows: [relocation] })).toEqual([`Flows: ${relocation.properties.source}`]);
  const quoted = practice('https://www.wien.gv.at/a ; https://kohesio.eu/b');
  expect(credits({ practices: [quoted] })).toEqual(['Good practices quoted from: kohesio.eu, wien.gv.at']);
  expect(credits({ practices: [practice(null)] })).toEqual(['Good practices: the reporting regions']);
});

test('A suppressed count and an unanswered one are told apart in the CSV', () => {
  const two = [
    flow({ id: 'a', number_min: null, number_max: null, number_state: 'suppressed' }),
    flow({ id: 'b', number_min: null, number_max: null, number_state: 'not-answered' }),
  ];
  const csv = csvOf('flows', { ...given, records: { ...records, flows: two } });
  const rows = parse(csv, { columns: true }) as Record<string, string>[];
  expect(rows.map((row) => [row.number, row.number_state])).toEqual([
    ['', 'suppressed'],
    ['', 'not-answered'],
  ]);
});
