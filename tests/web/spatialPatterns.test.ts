import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type Method,
  prepare,
  type Prepared,
  type Subject,
  type Task,
} from '../../api/analysis/patterns/prepare.ts';
import { type Found, reckon } from '../../api/analysis/patterns/reckon.ts';
import type { Refused } from '../../api/analysis/patterns/refuse.ts';
import { defaultCompareView } from '../../api/contract/comparison-address.ts';
import { type Measure, readVariable, type Variable } from '../../api/contract/variable.ts';
import { contiguity } from '../../geo/contiguity-table.ts';
import { randomOf } from '../../geo/spatial/random.ts';
import { finish } from '../../geo/spatial/steps.ts';
import { countClusters, markedCount } from '../../web/compare/patterns/clusters.ts';
import { cloudOf } from '../../web/compare/patterns/cloud.ts';
import { insteadOf } from '../../web/compare/patterns/instead.ts';
import { cautionsOf, meaningOf } from '../../web/compare/patterns/meaning.ts';
import { csvOf, ordered, rowsOf } from '../../web/compare/patterns/rows.ts';
import { type Analysed, asShown } from '../../web/compare/patterns/result.ts';
import { serverAddress } from '../../web/compare/patterns/serverAddress.ts';

/** An imagined figure of every region of level 2: the farther east (in the order of codes), the more of it. */
const codes = [...contiguity(2, 'queen').keys()];
const method: Method = {
  ...{ level: 2, country: [], standardise: 'none', weights: 'queen', nearest: 8, km: 200 },
  ...{ rows: 'standardised', permutations: 99, seed: 1 },
};
const variable = (text: string) => readVariable(text) as Variable;
const cell = (value: number | null) => ({
  ...{ value, state: value === null ? ('no-figure' as const) : ('value' as const) },
  ...{ reason: null, invented: false },
});
const subject = (measure: Measure, figureOf: (code: string, at: number) => number | null): Subject => ({
  measure,
  absent: 'no-figure',
  cells: new Map(codes.map((code, at) => [code, cell(figureOf(code, at))])),
});
const netMigration = variable('net-migration').measure;
const byCode = subject(netMigration, (_, at) => at);
const chance = randomOf(4);
const scattered = subject(netMigration, () => chance.below(1000));

const prepared = (first: Subject, changed: Partial<Method> = {}, statistic: Task['statistic'] = 'moran') =>
  prepare(statistic, { ...method, ...changed }, codes, { variable: first, with: null });
function foundIn(one: ReturnType<typeof prepare>): Found {
  const result = finish(reckon((one as Prepared).task));
  if ('refused' in result) throw new Error(result.refused[0]?.message);
  return result.found;
}
const codesOf = (one: { refused: Refused[] } | object) =>
  'refused' in one ? one.refused.map(({ field, code }) => `${field} ${code}`) : [];

describe('What is reckoned', () => {
  test('are the regions with a figure; the others are left out and named', () => {
    const gap = subject(netMigration, (code, at) => (code.startsWith('IT') ? null : at));
    const { task, leftOut } = prepared(gap) as Prepared;
    expect(leftOut.map(({ region }) => region)).toEqual(codes.filter((code) => code.startsWith('IT')));
    expect(task.codes).toEqual(codes.filter((code) => !code.startsWith('IT')).sort());
  });

  test('is no sum of parts: such a figure was observed at their level', () => {
    const cells = new Map(byCode.cells);
    cells.set('MT00', { ...cell(5), sum: { covered: 1, parts: 2 } });
    const { leftOut } = prepared({ ...byCode, cells }) as Prepared;
    expect(leftOut).toMatchObject([{ region: 'MT00', reason: { code: 'observed-in-parts' } }]);
  });

  test('says which figures are invented', () => {
    const cells = new Map(byCode.cells);
    cells.set('MT00', { ...cell(5), invented: true });
    cells.set('ES51', { ...cell(5), demonstrations: 1 });
    expect((prepared({ ...byCode, cells }) as Prepared).demonstrations).toEqual(['ES51', 'MT00']);
  });

  test('are standardised rates, where there is a population: a number that follows it is everywhere the same', () => {
    const people = (_: string, at: number) => 1000 + 100 * at;
    const arrivals = subject(variable('arrivals').measure, (code, at) => people(code, at) / 100);
    const cells = new Map(arrivals.cells);
    cells.set('ES51', cell(5000));
    const population = new Map(
      codes.map((code, at) => [code, { value: code === 'MT00' ? null : people(code, at) }]),
    );
    const one = prepared({ ...arrivals, cells, population }, { standardise: 'bayes' }) as Prepared;
    expect(one.leftOut).toMatchObject([{ region: 'MT00', reason: { code: 'population-unknown' } }]);
    const spain = one.task.values[one.task.codes.indexOf('ES51')] as number;
    expect(spain).toBe(Math.max(...one.task.values));
  });

  test('a result of the page is that of geo: alike next door where figures rise with the code', () => {
    const found = foundIn(prepared(byCode));
    if (found.statistic === 'hotspots') throw new Error('Moran was asked for.');
    expect(found.global.value).toBeGreaterThan(0.5);
    expect(found).toMatchObject({ n: codes.length, linked: codes.length - found.islands.length, cutOff: [] });
    expect(found.geary?.value).toBeLessThan(1);
  });

  test('only the steps of the work are new each time: it tells how far it is, and may be left at any of them', () => {
    const { task } = prepared(byCode, { permutations: 9999 }) as Prepared;
    const steps = reckon(task);
    const first = steps.next();
    expect(first.done).toBe(false);
    expect(first.value).toBeGreaterThan(0);
    expect(first.value).toBeLessThan(1);
  });
});

describe('What is not reckoned says why, and what can be done instead', () => {
  const view = {
    ...defaultCompareView,
    by: [variable('mipex:national:education'), variable('net-migration')],
  };
  const waysOut = (one: { refused: Refused[] } | object, measure: Measure, of = 0) =>
    'refused' in one
      ? insteadOf(one.refused, view, { of, measure }).map(({ key, part }) => ({ key, ...part }))
      : [];

  test('national scores on regions: countries, or a rate', () => {
    const { measure } = variable('mipex:national:education');
    const one = prepared(subject(measure, () => null));
    expect(codesOf(one)).toEqual(['level analysed-at-level-0']);
    expect(waysOut(one, measure)).toEqual([
      { key: 'level', level: 0 },
      { key: 'variable', of: 2 },
      { key: 'variable', by: [...view.by, variable('population-change')], of: 3 },
    ]);
  });

  test('numbers of people: their rate first, then standardising', () => {
    const { measure } = variable('arrivals');
    const one = prepared(subject(measure, (_, at) => at));
    expect(codesOf(one)).toEqual(['variable count-of-people']);
    const [rate, , , bayes] = waysOut(one, measure);
    expect(rate).toMatchObject({ key: 'variable', of: 3 });
    expect(bayes).toEqual({ key: 'bayes', standardise: 'bayes' });
  });

  test('a figure that is the same everywhere, and one of few regions', () => {
    expect(codesOf(prepared(subject(netMigration, () => 3)))).toEqual(['variable all-alike']);
    const italy = prepared(byCode, { country: ['IT'] });
    expect(codesOf(italy)).toEqual(['level few-to-analyse']);
  });

  test('most regions without a neighbour that has a figure: the nearest ones', () => {
    const { task } = prepared(byCode, { weights: 'distance', km: 1 }) as Prepared;
    const result = finish(reckon(task));
    expect(codesOf(result)).toEqual(['weights mostly-alone']);
    expect(waysOut(result, netMigration, 1)).toEqual([{ key: 'nearest', weights: 'nearest', nearest: 5 }]);
  });

  test('more work than the server takes on', () => {
    const { task } = prepared(byCode) as Prepared;
    expect(codesOf(finish(reckon(task, 1000)))).toEqual(['permutations analysis-too-long']);
  });
});

describe('What it means is said in words', () => {
  const keys = (found: Found, marked: 'corrected' | 'uncorrected') => {
    const { whole, regions, floor } = meaningOf(found, marked);
    return [...whole, regions, ...floor].map(({ key }) => key);
  };

  test('alike, and what the correction leaves', () => {
    const found = foundIn(prepared(byCode, { permutations: 999 }));
    expect(keys(found, 'corrected')).toEqual(['meaning.moran.alike', 'meaning.corrected']);
    expect(keys(found, 'uncorrected')).toEqual(['meaning.moran.alike', 'meaning.uncorrected']);
  });

  test('by chance; and with too few permutations that the correction could hide what there is', () => {
    const found = foundIn(prepared(scattered));
    const reached = { ...found, floor: { ...found.floor, hidden: true } };
    expect(keys(reached, 'corrected')).toEqual([
      'meaning.moran.chance',
      'meaning.correctedNone',
      'meaning.floor',
    ]);
    const mute = { ...found, floor: { ...found.floor, couldMark: false } };
    expect(keys(mute, 'corrected')).toContain('meaning.silent');
    expect(keys(mute, 'uncorrected')).not.toContain('meaning.silent');
  });

  test('and what it does not mean, islands and regions left out included', () => {
    const found = foundIn(prepared(byCode));
    const all = cautionsOf(found, { leftOut: 2, demonstrations: 1 }).map(({ key }) => key);
    expect(all).toEqual(
      ['cause', 'core', 'scale', 'alone', 'leftOut', 'demonstration'].map((one) => `caution.${one}`),
    );
  });

  test('every sentence is there in both languages', () => {
    const spoken = ['meaning.ts', 'instead.ts'].flatMap((file) => [
      ...readFileSync(`web/compare/patterns/${file}`, 'utf8').matchAll(/'((?:meaning|caution)\.[\w.]+)'/g),
    ]);
    expect(spoken.length).toBeGreaterThan(8);
    for (const language of ['en', 'fr']) {
      const words = JSON.parse(readFileSync(`web/text/${language}/patterns.json`, 'utf8'));
      for (const [, key = ''] of spoken) {
        const found = key.split('.').reduce((part, name) => part?.[name] ?? part?.[`${name}_other`], words);
        expect([language, key, typeof found]).toEqual([language, key, 'string']);
      }
    }
  });
});

describe('Chart, table and files', () => {
  const found = foundIn(prepared(byCode));
  const words = { regionName: (code: string) => `Region ${code}` } as Parameters<typeof rowsOf>[0]['words'];
  const view = { ...defaultCompareView, marked: 'uncorrected' as const };

  test('the line of the chart has the slope I, through the means', () => {
    if (found.statistic === 'hotspots') throw new Error('Moran was asked for.');
    const { means, ends, points } = cloudOf(found, 'standardised');
    const [from, to] = ends ?? [];
    if (!from || !to || !means) throw new Error('There is no line.');
    expect((to.y - from.y) / (to.x - from.x)).toBeCloseTo(found.global.value, 12);
    expect(from.y + found.global.value * (means.x - from.x)).toBeCloseTo(means.y, 9);
    expect(points).toHaveLength(found.linked);
    expect(cloudOf(found, 'binary')).toMatchObject({ means: null, ends: null });
  });

  test('the table puts who has no neighbour last, whichever way it is ordered', () => {
    const rows = rowsOf({ found, view, words });
    for (const down of [true, false]) expect(ordered(rows, 'lag', down, 'en').at(-1)?.lag).toBe(null);
    expect(ordered(rows, 'value', true, 'en')[0]?.value).toBe(codes.length - 1);
  });

  test('a standardised number of people is named as such, and is no number of persons', () => {
    const t = ((key: string, params: object) => `${key} ${JSON.stringify(params)}`) as never;
    const arrivals = { variable: variable('arrivals@2017'), name: 'Arrivals', series: { unit: 'persons' } };
    const shown = asShown(arrivals as Analysed, 'bayes', { t });
    expect(shown.name).toContain('standardisedName');
    expect(shown.series.unit).toBe('standardised');
    const rate = {
      ...arrivals,
      variable: variable('net-migration'),
      series: { unit: 'per-1000' },
    } as Analysed;
    expect([asShown(rate, 'bayes', { t }), asShown(arrivals as Analysed, 'none', { t })]).toEqual([
      rate,
      arrivals,
    ]);
  });

  test('the file has every region, with why one is left out', () => {
    const series = { source: { credit: 'Nobody' } } as Parameters<typeof csvOf>[0]['first']['series'];
    const first = { variable: variable('net-migration'), series, name: 'Net migration (2017)' };
    const leftOut = [{ region: 'NO08', state: 'no-figure' as const, reason: null }];
    const demonstrations = ['ES51'];
    const { head, rows } = csvOf({ found, leftOut, demonstrations, words, first, second: null });
    expect(rows).toHaveLength(found.regions.length + 1);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    expect(rows.at(-1)).toEqual(expect.arrayContaining(['NO08', 'Region NO08', 'no-figure']));
    expect(head.at(-1)).toBe('demonstration');
    expect(rows.filter((row) => row.at(-1) === true).map((row) => row[head.indexOf('region')])).toEqual([
      'ES51',
    ]);
  });

  test('counts regions by what they are', () => {
    const counts = countClusters(found, 'uncorrected');
    expect([...counts.values()].reduce((sum, one) => sum + one, 0)).toBe(found.n);
    expect(markedCount(counts)).toBe(
      found.regions.filter(
        ({ p, cluster }) => p !== null && cluster.includes('-') && cluster !== 'not-significant',
      ).length,
    );
  });

  test('the server is asked for the same thing', () => {
    const asked = { variable: variable('net-migration'), series: { edition: null, year: 2017 } };
    const address = serverAddress(
      { ...view, weights: 'nearest', nearest: 5, country: ['ES', 'PT'] },
      asked as Parameters<typeof serverAddress>[1],
      null,
    );
    expect(address).toBe(
      '/api/analysis/autocorrelation?variable=net-migration%402017&level=2&country=ES%2CPT&weights=nearest&nearest=5&rows=standardised&permutations=9999&seed=1',
    );
  });
});
