import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readVariables } from '../../api/analysis/read-variable.ts';
import { rankOf } from '../../api/analysis/rank.ts';
import { rankAnswer } from '../../api/contract/analysis.ts';
import { indicatorColumns } from '../../api/contract/scores.ts';
import { say } from '../../api/contract/sentences.ts';
import { readVariable, type Variable } from '../../api/contract/variable.ts';
import { appOn, send, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { statementsOf } from '../support/statements.ts';

/** On the figures that come with the product: each number here was reckoned by hand from its table. */
let database: TestDatabase;
let app: TestApp;
beforeAll(async () => {
  database = await freshDatabase({ seeded: 'demonstration' });
  app = appOn(database);
});
afterAll(() => database.close());

async function rank(query: string) {
  const answer = await send(app, 'GET', `/api/analysis/rank?${query}`);
  expect(answer.status).toBe(200);
  return rankAnswer.parse(await answer.json());
}
/** The first figure of the first region. */
async function first(query: string) {
  const figure = (await rank(query)).regions[0]?.figures[0];
  if (!figure) throw new Error('There is no figure.');
  return figure;
}
const codesOf = (notes: { code: string }[]) => notes.map(({ code }) => code);
const variables = (...texts: string[]) => texts.map((text) => readVariable(text) as Variable);

describe('By net migration in 2017', () => {
  test('Calabria is 20th of the 21 regions of Italy, beside the mean and the median of all of them', async () => {
    const { value, country } = await first('variable=net-migration@2017&region=ITF6');
    expect(value).toBeCloseTo(-1.6916, 4);
    expect(country.codes).toHaveLength(21);
    expect(country.standing).toMatchObject({ n: 21, rank: { place: 20, shared: false } });
    expect(country.standing?.mean).toBeCloseTo(1.11708, 5);
    expect(country.standing?.median).toBeCloseTo(1.01293, 5);
    expect(country.standing?.percentile).toBeCloseTo((100 * 1.5) / 21, 9);
  });

  test('Catalonia is first among those it touches, across the border', async () => {
    const { around } = await first('variable=net-migration@2017&region=ES51');
    expect(around.codes).toEqual(['ES24', 'ES51', 'ES52', 'FRJ1', 'FRJ2']);
    expect(around.standing?.rank).toEqual({ place: 1, shared: false });
    expect(around.standing?.max).toBeCloseTo(6.26872, 5);
    expect(around.standing?.percentile).toBe(90);
  });

  test('Scotland (level 1) stands beside Skåne (level 3): their rates are compared, and that levels differ is said', async () => {
    const [scotland, skane] = (await rank('variable=net-migration@2017&region=UKM,SE224')).regions;
    const { peers, country } = scotland?.figures[0] ?? {};
    expect(peers?.standing).toMatchObject({ n: 2, rank: { place: 2, shared: false }, percentile: null });
    expect(peers?.notes).toEqual([say('mixed-levels', { levels: ['1', '3'] })]);
    expect(country?.codes).toHaveLength(12);
    expect(skane?.figures[0]?.country.codes).toHaveLength(21);
    expect(skane?.figures[0]?.peers.standing?.rank?.place).toBe(1);
    // Plain counts are not: Scotland has four times the people.
    const counted = await first('variable=population@2017&region=UKM,SE224');
    expect(counted.peers).toMatchObject({
      standing: null,
      barred: say('counts-of-levels', { levels: ['1', '3'] }),
    });
  });

  test('the neighbourhood may be the sea, the Commission or the nearest', async () => {
    const of = async (around: string) =>
      (await first(`variable=net-migration@2017&region=ITG1&around=${around}`)).around;
    expect((await of('basin')).codes).toContain('FRM0');
    expect(codesOf((await of('basin')).notes)).toEqual(['basins-of-the-atlas']);
    expect((await of('commission')).codes).toEqual(expect.arrayContaining(['ES51', 'MT002']));
    const nearest = await of('nearest&nearest=3');
    expect(nearest.codes).toEqual(['ITF5', 'ITF6', 'ITG1', 'MT00']);
    expect(codesOf(nearest.notes)).toEqual(['nearest-within']);
    // Sicily touches nobody.
    expect((await of('touching')).barred?.code).toBe('touches-nobody');
  });

  test('whom a region is compared with can be of one level and of some countries', async () => {
    const query = 'variable=net-migration@2017&region=ITG1&around=basin&level=2&country=IT';
    expect((await first(query)).around.codes.every((code) => /^IT..$/.test(code))).toBe(true);
  });
});

describe('By national scores', () => {
  test('countries are counted: Portugal is third of 35 in 2019, second beside Sweden, alone in its own country', async () => {
    const query =
      'variable=mipex:national:overall_without_health@2020:2019&region=PT20,SE224,PT11&around=nearest';
    const { of, value, peers, country, around } = await first(`${query}&nearest=50`);
    expect([of, value]).toEqual(['PT', 83.8333]);
    expect(around.standing).toMatchObject({ n: 35, rank: { place: 3, shared: false } });
    expect(around.standing?.percentile).toBeCloseTo((100 * 32.5) / 35, 9);
    expect(peers.codes).toEqual(['PT', 'SE']);
    expect(peers.standing?.rank?.place).toBe(2);
    expect(peers.notes).toEqual([say('counted-as-country', { country: 'PT', regions: ['PT11', 'PT20'] })]);
    expect(country.barred).toEqual(say('one-national-figure', { country: 'PT' }));
    expect(country.standing).toBeNull();
  });

  test('of two editions side by side the difference is said', async () => {
    const query =
      'variable=mipex:national:education@2020:2019,mipex:national:education@2025:2022,net-migration@2017';
    const { differences, variables: found } = await rank(`${query}&region=ES51`);
    expect(codesOf(differences)).toEqual([
      'editions-differ',
      'years-differ',
      'units-differ',
      'observed-differ',
    ]);
    expect(found.map(({ variable }) => variable)).toEqual([
      'mipex:national:education@2020:2019',
      'mipex:national:education@2025:2022',
      'net-migration@2017',
    ]);
  });
});

describe('What is invented', () => {
  test('is counted in each context, also where the region itself has no figure', async () => {
    const needs = await first('variable=needs:health&region=ITG1');
    expect(needs).toMatchObject({ value: null, demonstrations: 0 });
    expect(needs.country.codes.length).toBeGreaterThan(0);
    expect(needs.country.demonstrations).toBe(needs.country.codes.length);
    const scores = await first('variable=mipex:regional:language@demo-2026&region=ES51');
    expect(scores.country.demonstrations).toBe(scores.country.codes.length);
    expect((await first('variable=net-migration@2017&region=ES51')).country.demonstrations).toBe(0);
  });
});

describe('People in reception', () => {
  const columns = async (query: string) => {
    const found = indicatorColumns.parse(await (await send(app, 'GET', `/api/indicators/${query}`)).json());
    const cell = (code: string) => {
      const at = found.ids.indexOf(code);
      return { value: found.values[at], reason: found.reasons[code], sum: found.sums[code] };
    };
    return { ...found, cell };
  };

  test('are of Italy’s regions on a day; two counted together have none of their own, and are whole in the sums', async () => {
    const { cell, years } = await columns('reception?year=2017');
    expect(years).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]);
    expect(cell('ITG1')).toMatchObject({ value: 13_870, reason: say('counted-on', { day: '2017-12-31' }) });
    const together = say('counted-together', { regions: ['ITH1', 'ITH2'], persons: 3370, day: '2017-12-31' });
    for (const code of ['ITH1', 'ITH2']) expect(cell(code)).toMatchObject({ value: null, reason: together });
    expect(cell('ITH')).toMatchObject({ value: 35_354, sum: { covered: 5, parts: 5 } });
    expect(cell('IT')).toMatchObject({ value: 183_681, sum: { covered: 21, parts: 21 } });
    expect(cell('ITG11').reason).toEqual(say('no-reception-figures'));
  });

  test('per 1,000 inhabitants are reckoned anew at each level, of the years whose population is known', async () => {
    const { cell, years } = await columns('reception-rate');
    expect(years).toEqual([2017]);
    expect(cell('ITG1').value).toBeCloseTo((1000 * 13_870) / 5_026_989, 9);
    expect(cell('ITH').value).toBeCloseTo((1000 * 35_354) / 11_640_852, 9);
  });

  test('arrivals per 1,000 inhabitants take the mean population of the year', async () => {
    const { cell, years } = await columns('arrivals-rate?year=2016');
    expect(years).toEqual([2015, 2016, 2017]);
    expect(cell('ITG1').value).toBeCloseTo((1000 * 123_706) / ((5_074_261 + 5_056_641) / 2), 9);
  });
});

describe('What is asked wrongly is refused by its field, with what is allowed', () => {
  test.each([
    ['region=ES51', 'variable'],
    ['variable=needs', 'region'],
    ['variable=rain&region=ES51', 'variable'],
    ['variable=needs:rain&region=ES51', 'variable'],
    ['variable=net-migration@1999&region=ES51', 'variable'],
    ['variable=mipex:national:education@1999&region=ES51', 'variable'],
    [
      'variable=net-migration,needs,arrivals,reception,practices,population,needs:health&region=ES51',
      'variable',
    ],
    ['variable=needs&region=XX', 'region'],
    ['variable=needs&region=', 'region'],
    ['variable=needs&region=NO05', 'region'],
    ['variable=needs&region=ES,FR,IT,PT,SE,FI,EL', 'region'],
    ['variable=needs&region=ES51&around=sea', 'around'],
    ['variable=needs&region=ES51&nearest=0', 'nearest'],
    ['variable=needs&region=ES51&level=4', 'level'],
    ['variable=needs&region=ES51&country=GR', 'country'],
    ['variable=needs&region=ES51&colour=red', 'colour'],
  ])('%s: %s', async (query, field) => {
    const answer = await send(app, 'GET', `/api/analysis/rank?${query}`);
    const body = (await answer.json()) as { errors: { field: string; message: string }[] };
    expect([answer.status, body.errors[0]?.field]).toEqual([400, field]);
    expect(body.errors[0]?.message.length).toBeGreaterThan(10);
  });

  test('a former code is taken where the territory is the same', async () => {
    expect((await rank('variable=needs&region=FR52')).regions[0]?.region).toBe('FRH0');
  });
});

test('The answer is public: it has an ETag, and is 304 while nothing is published', async () => {
  const path = '/api/analysis/rank?variable=needs&region=ES51';
  const etag = (await send(app, 'GET', path)).headers.get('etag') ?? '';
  expect(etag).toMatch(/^W\/"/);
  expect((await send(app, 'GET', path, undefined, { 'if-none-match': etag })).status).toBe(304);
});

describe('The database is asked as often', () => {
  const asked = { around: { kind: 'touching' }, restriction: { level: null, countries: [] } } as const;
  const sent = (names: string[], regions: string[]) =>
    statementsOf(database, (db) => rankOf(db, { ...asked, variables: variables(...names), regions }));

  test('for one region as for six, and for six areas of one edition as for one', async () => {
    const one = await sent(['net-migration@2017'], ['ES51']);
    expect(await sent(['net-migration@2017'], ['ES51', 'ITG1', 'SE224', 'UKM', 'PT20', 'EL43'])).toHaveLength(
      one.length,
    );
    const areas = ['education', 'health', 'family_reunion', 'overall_with_health', 'access_to_nationality'];
    const area = await sent(['mipex:national:education@2020:2019'], ['ES51']);
    const all = areas.map((name) => `mipex:national:${name}@2020:2019`);
    expect(await sent(all, ['ES51'])).toHaveLength(area.length);
  });
});

test('Every measure can be read as a variable, with unit, year and source, in order of code', async () => {
  const names = [
    'mipex:national:education@2020:2019',
    'mipex:regional:overall',
    'population',
    'population-change',
    'net-migration',
    'arrivals',
    'arrivals-rate',
    'reception',
    'reception-rate',
    'needs:health:urgent',
    'practices:language',
  ];
  const read = await readVariables(database.db, variables(...names));
  for (const { cells, source, unit } of read) {
    const codes = cells.map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
    expect(new Set(codes).size).toBe(codes.length);
    expect(cells.every((cell) => (cell.value === null) === (cell.state !== 'value'))).toBe(true);
    expect([unit, source.credit]).not.toContain('');
  }
  expect(read.map(({ variable }) => variable.year)).toEqual([
    2019,
    2026,
    2018,
    2017,
    2017,
    2022,
    2017,
    2025,
    2017,
    null,
    null,
  ]);
});
