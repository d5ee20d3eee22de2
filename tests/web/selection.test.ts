import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScoreAnswers } from '../../api/contract/score-answers.ts';
import { defaultView, readView, type View, writeView } from '../../web/address.ts';
import { fileName } from '../../web/atlas/about.ts';
import { creditsOf } from '../../web/atlas/credits.ts';
import { csvOf, geojsonOf } from '../../web/atlas/exports.ts';
import type { Given } from '../../web/atlas/sheet.ts';
import { sheetOf } from '../../web/atlas/sheets.ts';
import { figuresOn, scoreSeries } from '../../web/map/figures.ts';
import { piecesAt } from '../../web/map/geometry.ts';
import { readSelection, writeSelection } from '../../web/map/selectionText.ts';
import { ownColumns } from '../../web/map/ownColumns.ts';
import { put, weigh } from '../../web/selection/choose.ts';
import { found } from '../../web/ui/found.ts';
import { resultRows } from '../../web/selection/rows.ts';
import { boundaries, gazetteer, nationalScores, words } from './atlasWorld.ts';

const named = {
  areas: [{ code: 'education' }, { code: 'labour-market' }, { code: 'health' }],
  indicators: [
    ...['ca1', 'ca2', 'cb3'].map((code) => ({ code, area: 'education' })),
    ...['lm-01', 'lm-02', 'lm-03', 'lm-04'].map((code) => ({ code, area: 'labour-market' })),
    ...['145a', '146a'].map((code) => ({ code, area: 'health' })),
  ],
};
const codes = named.indicators.map(({ code }) => code);

const anySelection = fc.record({
  left: fc.subarray(codes).map((list) => new Set(list)),
  weights: fc
    .dictionary(
      fc.constantFrom(...named.areas.map(({ code }) => code)),
      fc.integer({ min: 0, max: 1000 }).map((hundredths) => hundredths / 100),
    )
    .map((all) => new Map(Object.entries(all).filter(([, weight]) => weight !== 1))),
});

describe('The address of a selection', () => {
  test('gives the same selection again, through the whole address of the map', () => {
    fc.assert(
      fc.property(anySelection, (selection) => {
        const own = writeSelection(selection, named);
        const { view, complaints } = readView(writeView({ ...defaultView, own }));
        expect(complaints).toEqual([]);
        expect(readSelection(view.own ?? '', named)).toEqual({ selection, unknown: [] });
        expect(writeSelection(readSelection(own ?? '', named).selection, named)).toBe(own);
      }),
    );
  });

  test.each([
    ['everything, and 1 for each area', [], {}, null],
    ['one area twice as heavy', [], { education: 2 }, 'education:2'],
    ['one indicator left out', ['lm-01'], {}, '-lm-01'],
    ['a whole area left out', ['ca1', 'ca2', 'cb3'], { health: 0 }, 'health:0,-education'],
    ['two indicators alone', codes.filter((code) => !['ca1', '145a'].includes(code)), {}, 'ca1,145a'],
    ['nothing at all', codes, {}, '-education,-labour-market,-health'],
  ])('is short and readable: %s', (_what, left, weights, text) => {
    const selection = { left: new Set(left), weights: new Map(Object.entries(weights)) };
    expect(writeSelection(selection, named)).toBe(text);
  });

  test('says what it does not know, and takes the rest', () => {
    const { selection, unknown } = readSelection(
      'education:2,health:11,sport:2,-lm-01,-zz9,education:x',
      named,
    );
    expect(unknown).toEqual(['health:11', 'sport:2', '-zz9', 'education:x']);
    expect(selection).toEqual({ left: new Set(['lm-01']), weights: new Map([['education', 2]]) });
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const code of readSelection(text, named).selection.left) expect(codes).toContain(code);
      }),
    );
  });
});

test('is made tick by tick, and indicators are found by any of their words, whatever the accents', () => {
  const first = put({ left: new Set(), weights: new Map() }, ['ca1', 'ca2'], false);
  expect([...put(first, ['ca1'], true).left]).toEqual(['ca2']);
  expect([...weigh(weigh(first, 'health', 0), 'education', 1).weights]).toEqual([['health', 0]]);
  const list = [
    { code: 'lm-01', area: 'labour-market', title: null },
    { code: 'ca1', area: 'education', title: null },
  ];
  const say = ({ code }: { code: string }) => `${code} ${code === 'ca1' ? 'Éducation' : 'Marché du travail'}`;
  expect(found(list, 'marche TRAVAIL', say).map(({ code }) => code)).toEqual(['lm-01']);
  expect(found(list, 'lm-01', say).map(({ code }) => code)).toEqual(['lm-01']);
  expect(found(['Main-d’œuvre', 'Œuvre'], "d'oeuvre", (words) => words)).toEqual(['Main-d’œuvre']);
});

/** Spain answered two indicators of education, Greece one of two, of which half is enough. */
const answers: ScoreAnswers = {
  ...{ scope: 'national', edition: '2020', year: 2019, series: [] },
  editions: [
    {
      id: '2020',
      areas: [{ code: 'education' }, { code: 'health' }],
      overalls: [],
      axes: [],
      indicators: ['ca1', 'ca2', '145a'].map((code) => ({
        ...{ code, area: code === '145a' ? 'health' : 'education', title: null },
      })),
    },
  ],
  regions: [
    { id: 'ES', edition: 0, answers: [100, 50, 0], notCompetent: [] },
    { id: 'EL', edition: 0, answers: [null, 20, 0], notCompetent: [] },
  ],
};
const view: View = { ...defaultView, area: 'education', own: '-ca1,zz' };
const given = (own: string): Given => {
  const series = scoreSeries(ownColumns(nationalScores({ ES: 75, EL: 20 }), answers, own), 'education');
  const figures = figuresOn(piecesAt(gazetteer, 2, []), series);
  const shown = { figures, inside: figures, series, boundaries, gazetteer };
  const records = { needs: [], flows: [], practices: [], arrivals: [] };
  return { view: { ...view, own }, shown, records, words } as unknown as Given;
};

describe('On the map a selection', () => {
  const on = given('-ca1,-zz');
  const mark = 'Own selection: 2 of 3 indicators';

  test('is named in the title, the legend and the column, and says what it does not know', () => {
    const { series } = on.shown;
    expect(words.marked('Education', series)).toBe('Own selection: Education');
    expect(words.marked('Education', scoreSeries(nationalScores({ ES: 75 }), 'education'))).toBe('Education');
    expect(series?.own).toMatchObject({ chosen: 2, all: 3, unknown: ['zz'], hasAnswers: true });
    const { columns, rows } = sheetOf('regions', on);
    const at = (key: string) => columns.findIndex((one) => one.key === key);
    expect(columns[at('value')]?.label).toBe('Own selection: Points, 0 to 100');
    expect(rows.map(({ id, cells }) => [id, cells[at('value')]?.text, cells[at('published')]?.text])).toEqual(
      [
        ['EL41', '20', '20'],
        ['ES51', '50', '75'],
        ['ES61', '50', '75'],
      ],
    );
    expect(creditsOf(on).map(({ text }) => text)).toContain(
      'Computed in the browser; not the published score.',
    );
  });

  test('goes into files marked, with the published score beside it and the address that gives it again', () => {
    const rows: Record<string, string>[] = parse(csvOf('regions', on), { columns: true });
    expect(rows[1]).toMatchObject({
      ...{ code: 'ES51', value: '50', published: '75', indicator: 'mipex-national-own-selection' },
      ...{ selection: mark, own: 'own=-ca1,-zz', answered: '1', applicable: '1' },
      // Nobody stands behind it as official.
      standing: '',
    });
    const first = geojsonOf(on).features.find(({ id }) => id === 'EL41');
    expect(first?.properties).toMatchObject({ selection: mark, own: 'own=-ca1,-zz', published: 20 });
    expect(fileName(on.view, on.shown.series)).toContain('own-selection');
    const [plain] = parse(
      csvOf('regions', {
        ...on,
        shown: { ...on.shown, series: scoreSeries(nationalScores({ ES: 75 }), 'education') },
      }),
      { columns: true },
    ) as Record<string, string>[];
    expect(Object.keys(plain ?? {})).not.toContain('selection');
  });

  test('is ranked beside the published scores, with the difference', () => {
    const columns = ownColumns(nationalScores({ EL: 20, ES: 75, FR: 'not-asked' }), answers, '-ca1');
    expect(resultRows(columns, 'education')).toEqual([
      {
        id: 'ES',
        rank: 1,
        value: 50,
        published: 75,
        difference: -25,
        state: 'value',
        answered: 1,
        applicable: 1,
      },
      {
        id: 'EL',
        rank: 2,
        value: 20,
        published: 20,
        difference: 0,
        state: 'value',
        answered: 1,
        applicable: 1,
      },
    ]);
  });
});
