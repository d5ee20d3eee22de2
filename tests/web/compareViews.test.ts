import { describe, expect, it } from 'vitest';
import { readVariable, type Variable } from '../../api/contract/variable.ts';
import type { NoDataKind } from '../../drizzle/vocabulary.ts';
import { spotAt, spotsIn } from '../../web/compare/chart/spots.ts';
import { litBy, related } from '../../web/compare/lit.ts';
import { createMarks } from '../../web/compare/marked.ts';
import { binsOf } from '../../web/compare/maps/core/bins.ts';
import { type Drawn, drawAll, mayShare } from '../../web/compare/maps/core/drawn.ts';
import { binsCsv, fileStem, mapCsv, pairsCsv, rankingCsv } from '../../web/compare/maps/core/files.ts';
import { ownRegions } from '../../web/compare/maps/core/own.ts';
import { isOfLevels, levelsIn } from '../../web/compare/maps/core/levels.ts';
import { meanOf, pairingOf, pairsOf } from '../../web/compare/maps/core/pairs.ts';
import { placeText, rankingOf } from '../../web/compare/maps/core/ranking.ts';
import { found, ordered, rowsOf } from '../../web/compare/maps/table/rows.ts';
import { createTogether } from '../../web/compare/pane/together.ts';
import type { Series } from '../../web/map/figures.ts';
import { piecesAt } from '../../web/map/geometry.ts';
import { type Measured, requestsFor } from '../../web/queries/variables.ts';
import { csvText } from '../../web/ui/csv.ts';
import { gazetteer } from './atlasWorld.ts';

const level2 = piecesAt(gazetteer, 2, []);
const nameOf = (code: string) =>
  gazetteer.nuts.isRegion(code) ? gazetteer.nuts.region(code).latinName : code;

/** A variable with its figures: a number is a value, a word is why there is none. */
function measured(text: string, cells: Record<string, number | NoDataKind>, unit: string): Measured {
  const variable = readVariable(text) as Variable;
  const series: Series = {
    unit,
    year: variable.year,
    edition: variable.edition,
    national: text.startsWith('mipex:national'),
    standing: null,
    source: { title: 'A source', credit: 'Eurostat, "rates"', licence: 'CC BY 4.0', url: null },
    cells: new Map(
      Object.entries(cells).map(([code, cell]) => [
        code,
        {
          value: typeof cell === 'number' ? cell : null,
          state: typeof cell === 'number' ? 'value' : cell,
          reason: null,
          answered: null,
          applicable: null,
          demonstrations: 0,
          invented: false,
          differing: null,
        },
      ]),
    ),
    absent: 'no-figure',
  };
  return { variable, series, error: null, retry: () => {} };
}

const migration = measured(
  'net-migration@2017',
  { ES: 3, EL: -2, ES51: 8, ES61: 2, EL41: 'no-figure' },
  'per-1000',
);
const before = measured('net-migration@2016', { ES51: -20, ES61: 40, EL41: 0 }, 'per-1000');
const change = measured('population-change@2017', { ES51: 1, ES61: 2, EL41: 3 }, 'percent');
const national = measured('mipex:national:education@2020:2019', { ES: 43, EL: 36 }, 'score');
const health = measured('mipex:national:health@2020:2019', { ES: 80, EL: 'not-asked' }, 'score');
const regional = measured('mipex:regional:overall@demo-2026:2026', { ES51: 61 }, 'score');
const needs = measured('needs:health', { ES51: 2, EL411: 1 }, 'needs');

const draw = (all: Measured[], more: Partial<Parameters<typeof drawAll>[1]> = {}): Drawn[] =>
  drawAll(all, { pieces: level2, country: [], scale: 'own', ...more }).filter((one) => one !== null);
const [migrated, changed, scored, healthy, ofRegion, needy] = draw([
  migration,
  change,
  national,
  health,
  regional,
  needs,
]) as [Drawn, Drawn, Drawn, Drawn, Drawn, Drawn];

describe('The figures of variables', () => {
  const requests = (...texts: string[]) =>
    requestsFor(texts.map((text) => readVariable(text) as Variable)).answeredBy;

  it('are asked for once, however many areas of one edition and year are compared', () => {
    const national = ['mipex:national:education@2020:2019', 'mipex:national:health@2020:2019'];
    expect(requests(...national, 'net-migration@2017', 'mipex:national:health@2020:2018')).toEqual([
      0, 0, 1, 2,
    ]);
    expect(requests('needs:health', 'needs:health:urgent', 'needs:health')).toEqual([0, 1, 0]);
  });
});

describe('Maps beside each other', () => {
  it('cut each variable for itself, or those of one unit together', () => {
    const [own] = draw([migration, before]);
    expect([own?.scale?.least, own?.scale?.most, own?.shares]).toEqual([2, 8, false]);
    const shared = draw([migration, before, change], { scale: 'shared' });
    expect(shared.map(({ scale }) => [scale?.least, scale?.most])).toEqual([
      [-20, 40],
      [-20, 40],
      [1, 3],
    ]);
    expect(shared[0]?.scale).toEqual(shared[1]?.scale);
    expect(shared.map(({ shares }) => shares)).toEqual([true, true, false]);
  });

  it('offer one scale only where two variables have the same unit', () => {
    expect(mayShare([migrated, changed])).toBe(false);
    expect(mayShare([scored, null, ofRegion])).toBe(true);
  });

  it('count a national score once for each country, however many regions show it', () => {
    expect(scored.figures.map(({ code, of }) => [code, of])).toEqual([
      ['EL41', 'EL'],
      ['ES51', 'ES'],
      ['ES61', 'ES'],
    ]);
    expect(scored.owners.map(({ of }) => of)).toEqual(['EL', 'ES']);
  });

  it('of plain counts at several levels are no chart: Italy’s arrivals hold those of Sicily', () => {
    const pieces = [
      { code: 'ES51', of: 'ES51' },
      { code: 'EL411', of: 'EL411' },
    ];
    const [counts, rates] = draw([needs, migration], { pieces });
    expect(levelsIn(counts as Drawn)).toEqual([2, 3]);
    expect(isOfLevels(counts as Drawn)).toBe(true);
    expect(isOfLevels(rates as Drawn)).toBe(false);
    expect(isOfLevels(needy)).toBe(false);
  });

  it('of one country leave the others out of classes and counts', () => {
    const [spain] = draw([migration], { country: ['ES'] });
    expect(spain?.figures.map(({ code }) => code)).toEqual(['ES51', 'ES61']);
    expect(spain?.legend.gaps).toEqual([]);
  });

  it('of mixed levels show the Task Force, the compared regions and whoever reported, each value once', () => {
    const own = ownRegions([migration, needs], ['ES6'], ['ES51']);
    expect(own).toEqual(['EL411', 'ES51', 'ES6']);
    const pieces = piecesAt(gazetteer, 'own', own);
    const [mixed] = draw([needs], { pieces });
    expect(mixed?.owners.map(({ of, value }) => [of, value])).toEqual([
      ['EL411', 1],
      ['ES51', 2],
      ['ES6', null],
    ]);
  });

  it('stand at one place, and tell the address once where a reader left them', async () => {
    const rests: string[] = [];
    const together = createTogether(null, ({ zoom }) => rests.push(String(zoom)));
    const place = { zoom: 4, latitude: 50, longitude: 10 };
    const camera = { center: [10, 50] as [number, number], zoom: 4 };
    const followed: number[] = [];
    const pane = (at: number) => ({
      camera: () => camera,
      follow: () => void followed.push(at),
      go: () => {},
      place: () => place,
    });
    const [first, second] = [pane(1), pane(2)];
    together.join(first);
    together.join(second);
    expect(followed).toEqual([2]);
    together.moved(second, camera);
    expect(followed).toEqual([2, 1]);
    together.rests(place);
    together.rests({ ...place, zoom: 5 });
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(rests).toEqual(['5']);
  });
});

describe('A scatter plot', () => {
  it('never draws a national score against what single regions report', () => {
    expect(pairingOf(scored, ofRegion)).toBe('not-comparable');
    expect(pairingOf(needy, scored)).toBe('not-comparable');
    expect(pairsOf(scored, ofRegion, 'not-comparable').pairs).toEqual([]);
  });

  it('draws a national score against an official figure by country, and two national ones too', () => {
    expect(pairingOf(scored, migrated)).toBe('by-country');
    expect(pairsOf(scored, migrated, 'by-country').pairs.map(({ code, x, y }) => [code, x, y])).toEqual([
      ['EL', 36, -2],
      ['ES', 43, 3],
    ]);
    const two = pairsOf(scored, healthy, pairingOf(scored, healthy));
    expect(two.pairs.map(({ code }) => code)).toEqual(['ES']);
    expect(two.without).toEqual({ x: 0, y: 1, both: 0 });
  });

  it('draws what is observed of regions by region, and says who lacks which figure', () => {
    const { pairs, without } = pairsOf(migrated, changed, pairingOf(migrated, changed));
    expect(pairs.map(({ code }) => code)).toEqual(['ES51', 'ES61']);
    expect(without).toEqual({ x: 1, y: 0, both: 0 });
    expect(meanOf(pairs)).toEqual({ x: 5, y: 1.5 });
    expect(meanOf([])).toBeNull();
  });

  it('wants two different figures', () => {
    expect(pairingOf(migrated, migrated)).toBe('same');
  });
});

describe('A distribution', () => {
  const bins = (values: number[]) => binsOf(values.map((value, at) => ({ code: `R${at}`, value })));
  it('has round limits, and every value in one part', () => {
    const all = bins([3, 12, 18, 0.2, 20]);
    expect(all.map(({ from, to }) => [from, to])).toEqual([
      [0, 5],
      [5, 10],
      [10, 15],
      [15, 20],
    ]);
    expect(all.map(({ codes }) => codes.length)).toEqual([2, 0, 1, 2]);
  });
  it('keeps losses and gains apart, and knows equal values and none', () => {
    expect(bins([-3, -1, 0, 2, 4]).some(({ from, to }) => from < 0 && to > 0)).toBe(false);
    expect(bins([7, 7])).toEqual([{ from: 6.5, to: 7.5, codes: ['R0', 'R1'] }]);
    expect(bins([])).toEqual([]);
  });
});

describe('A ranking', () => {
  it('shares ranks, counts them all, and leaves out who has no value', () => {
    const [tied] = draw([measured('population-change@2017', { ES51: 2, ES61: 5, EL41: 2 }, 'percent')]) as [
      Drawn,
    ];
    expect(rankingOf(tied.owners).map((one) => [placeText(one), one.code])).toEqual([
      ['1', 'ES61'],
      ['2=', 'EL41'],
      ['2=', 'ES51'],
    ]);
    expect(rankingOf(migrated.owners).map(({ code }) => code)).toEqual(['ES51', 'ES61']);
  });
});

describe('Marks', () => {
  it('of a country light up its regions, and of a region its country', () => {
    const lit = litBy(['ES', 'EL41']);
    expect(['ES51', 'EL', 'EL4', 'EL411', 'SE'].filter(lit)).toEqual(['ES51', 'EL', 'EL4', 'EL411']);
    expect([related('ES', 'ES51'), related('ES51', 'ES61')]).toEqual([true, false]);
  });

  it('are drawn around with a rectangle, from any corner', () => {
    const spots = [
      { code: 'A', x: 10, y: 10 },
      { code: 'B', x: 50, y: 90 },
    ];
    expect(spotsIn(spots, 'dot', { x1: 20, y1: 20, x2: 0, y2: 0 })).toEqual(['A']);
    expect(spotsIn(spots, 'tick', { x1: 0, y1: 0, x2: 60, y2: 1 })).toEqual(['A', 'B']);
    expect(spotsIn(spots, 'row', { x1: 0, y1: 80, x2: 1, y2: 95 })).toEqual(['B']);
    expect(spotAt(spots, 'dot', 14, 12)?.code).toBe('A');
    expect(spotAt(spots, 'dot', 300, 300)).toBeNull();
    expect(spotAt(spots, 'tick', 52, 0)?.code).toBe('B');
  });

  it('are one set for the page', () => {
    const marks = createMarks();
    marks.pick(['ES51', 'EL41']);
    marks.pick(['ES51'], 'toggle');
    expect([...marks.now().picked]).toEqual(['EL41']);
  });
});

describe('The table', () => {
  const rows = rowsOf([migrated, scored], { region: nameOf, country: (code) => code });
  it('has a row for each region, and one without a value last whichever way', () => {
    const order = (direction: 1 | -1) => ordered(rows, { by: 0, direction }, 'en').map(({ code }) => code);
    expect(order(-1)).toEqual(['ES51', 'ES61', 'EL41']);
    expect(order(1)).toEqual(['ES61', 'ES51', 'EL41']);
  });
  it('has one row for a region that is drawn in pieces around a part that stands for itself', () => {
    const [cut] = draw([measured('net-migration@2017', { ES51: 8, ES61: 1, EL41: 2 }, 'per-1000')]) as [
      Drawn,
    ];
    const pieces = cut.figures.map((figure) =>
      figure.code === 'ES61' || figure.code === 'EL41' ? { ...figure, of: 'ES', value: 5 } : figure,
    );
    const found = rowsOf([{ ...cut, figures: pieces }], { region: (code) => code, country: (code) => code });
    expect(found.map(({ code, figures }) => [code, figures[0]?.value, figures[0]?.of])).toEqual([
      ['ES', 5, 'ES'],
      ['ES51', 8, 'ES51'],
    ]);
  });
  it('finds names without their accents, and codes', () => {
    expect(found(rows, 'cataluna').map(({ code }) => code)).toEqual(['ES51']);
    expect(found(rows, 'el4').map(({ code }) => code)).toEqual(['EL41']);
  });
});

describe('Files', () => {
  const lines = ({ head, rows }: { head: string[]; rows: (string | number | boolean | null)[][] }) =>
    csvText(head, rows).trimEnd().split('\r\n');
  it('are named by what they show', () => {
    expect(fileStem('map', [migrated])).toBe('atlas-map-net-migration-2017');
    expect(fileStem('scatter', [scored, migrated])).toBe(
      'atlas-scatter-mipex-national-education-2020-2019-net-migration-2017',
    );
  });
  it('of a map say of each region the value, or why there is none, and whose it is', () => {
    const [head, greek, catalan] = lines(mapCsv(migrated, nameOf));
    expect(head).toBe(
      'code,name,level,value,state,reason,of,demonstration,variable,unit,edition,year,source',
    );
    expect(greek).toContain('EL41,Voreio Aigaio,2,,no-figure,,EL41,false');
    expect(catalan).toBe(
      'ES51,Cataluña,2,8,value,,ES51,false,net-migration@2017,per-1000,,2017,"Eurostat, ""rates"""',
    );
    expect(lines(mapCsv(scored, nameOf))[2]).toContain('ES51,Cataluña,2,43,value,,ES,false');
  });
  it('say how many in a part of the values are invented', () => {
    const cells = new Map(
      [...ofRegion.series.cells].map(([code, cell]) => [code, { ...cell, invented: true }]),
    );
    const [made] = draw([{ ...regional, series: { ...ofRegion.series, cells } }]) as [Drawn];
    const bins = binsOf([{ code: 'ES51', value: 61 }]);
    expect(lines(binsCsv(made, bins))[1]).toMatch(/^60.5,61.5,1,ES51,1,/);
    expect(lines(binsCsv(ofRegion, bins))[1]).toMatch(/^60.5,61.5,1,ES51,0,/);
  });
  it('of rankings and pairs hold ranks and both values', () => {
    expect(lines(rankingCsv(migrated, rankingOf(migrated.owners), nameOf))[1]).toMatch(/^1,ES51,Cataluña,8,/);
    const { pairs } = pairsOf(migrated, changed, 'by-region');
    expect(lines(pairsCsv(migrated, changed, pairs, nameOf))[1]).toMatch(/^ES51,Cataluña,8,1,false,/);
  });
});
