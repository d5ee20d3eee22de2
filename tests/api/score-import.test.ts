import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ScoreImportReport } from '../../api/contract/score-import.ts';
import { audit } from '../../drizzle/schema/audit.ts';
import { publicationCounter } from '../../drizzle/schema/publication.ts';
import { nationalIndicator, recomputedScore, score } from '../../drizzle/schema/score.ts';
import { source } from '../../drizzle/schema/source.ts';
import { nationalAreas } from '../../drizzle/vocabulary.ts';
import { appOn, signInAll, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { indicatorFile, nationalRows } from '../support/nationalFixture.ts';
import { placeRegions, settle } from '../support/world.ts';

let database: TestDatabase;
let app: TestApp;
let cookies: Record<'ed' | 'clara', string>;

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  await placeRegions(db);
  await settle(db, ['ed', 'clara']);
  const index = { title: 'MIPEX', credit: 'MPG / CIDOB', licence: 'cite' };
  await db.insert(source).values([
    { id: 'mipex-2020', ...index },
    { id: 'mipex-2025', ...index },
  ]);
  app = appOn(database);
  cookies = await signInAll(app, ['ed', 'clara']);
});
afterAll(() => database.close());
beforeEach(async () => {
  for (const table of [nationalIndicator, recomputedScore, score]) await database.db.delete(table);
  await database.db.insert(score).values(
    nationalRows('scores')
      .filter((row) => row.country === 'SE')
      .flatMap((row) =>
        nationalAreas.map((area) => ({
          scope: 'national' as const,
          edition: row.edition,
          year: Number(row.year),
          region: 'SE',
          area,
          value: row[area] ? Number(row[area]) : null,
          state: row[area] ? ('value' as const) : ('no-figure' as const),
          standing: 'official' as const,
          source: `mipex-${row.edition}`,
        })),
      ),
  );
});

let keys = 0;
const post = (
  text: string,
  { who = 'ed' as keyof typeof cookies, query = '', key = `score-import-${keys++}` } = {},
) =>
  app.request(`/api/imports/mipex-national${query}`, {
    method: 'POST',
    headers: {
      host: 'localhost',
      origin: 'http://localhost',
      'content-type': 'text/csv',
      cookie: cookies[who],
      'idempotency-key': key,
    },
    body: text,
  });
const reportOf = async (answer: Response) => (await answer.json()) as ScoreImportReport;
const tried = async (text: string) => {
  const answer = await post(text, { query: '?dry-run=true' });
  expect(answer.status).toBe(200);
  return reportOf(answer);
};
/** What was done so far, the newest first. */
const acts = () => database.db.select().from(audit).where(eq(audit.act, 'import')).orderBy(desc(audit.id));
const counter = async () => (await database.db.select().from(publicationCounter))[0]?.value;
const file = (...rows: string[]) => ['edition,country,year,indicator,score', ...rows].join('\n');

describe('Ed brings indicators of the national index', () => {
  test('a trial run says what the file would do and writes nothing', async () => {
    const [before, done] = [await counter(), await acts()];
    const report = await tried(indicatorFile());
    expect(report).toMatchObject({
      dryRun: true,
      rows: 1979,
      countryYears: 37,
      values: { new: 1979, changed: 0, same: 0 },
      faultCount: 0,
    });
    expect(report.scores.compared).toBe(report.scores.equal);
    expect(report.scores.equal).toBeGreaterThan(40);
    expect(report.scores.largestDifference).toBeLessThan(0.0001);
    expect(report.scores.differing).toEqual([]);
    expect(await database.db.select().from(nationalIndicator)).toEqual([]);
    expect(await acts()).toEqual(done);
    expect(await counter()).toBe(before);
  });

  test('all of it is kept, countries outside NUTS too, with the scores and an act on record', async () => {
    const before = (await counter()) ?? 0;
    const answer = await post(indicatorFile());
    expect(answer.status).toBe(201);
    expect(await reportOf(answer)).toMatchObject({ dryRun: false, values: { new: 1979 } });
    expect(await database.db.$count(nationalIndicator)).toBe(1979);
    const chile = await database.db.select().from(recomputedScore).where(eq(recomputedScore.country, 'CL'));
    expect(chile.find(({ area }) => area === 'education')).toMatchObject({ state: 'value', answered: 7 });
    const [act] = await acts();
    expect(act).toMatchObject({
      act: 'import',
      noun: 'national-indicators',
      detail: { rows: 1979, new: 1979 },
    });
    expect(await counter()).toBe(before + 1);
  });

  test('a score that comes out otherwise is named with both, and the published one stays', async () => {
    const published = {
      scope: 'national',
      edition: '2020',
      year: 2019,
      region: 'SE',
      area: 'education',
    } as const;
    await database.db.update(score).set({ value: 12 }).where(eq(score.area, published.area));
    const report = await reportOf(await post(indicatorFile()));
    expect(
      report.scores.differing.find(({ edition, year }) => edition === '2020' && year === 2019),
    ).toMatchObject({
      country: 'SE',
      area: 'education',
      published: 12,
      recomputed: expect.closeTo(92.857, 2),
    });
    const [kept] = await database.db.select().from(score).where(eq(score.area, published.area));
    expect(kept?.value).toBe(12);
  });

  test('where nothing was published, the computed scores are shown as computed; a country not on the map has none there', async () => {
    await post(indicatorFile());
    const computed = await database.db.select().from(score).where(eq(score.computed, true));
    expect([...new Set(computed.map((row) => `${row.edition} ${row.region} ${row.year}`))]).toEqual([
      '2025 IT 2021',
    ]);
    expect(computed.find(({ area }) => area === 'education')?.value).toBeCloseTo(43.1, 0);
  });

  test('a year with some indicators only is kept, and makes no series on the map', async () => {
    const report = await reportOf(await post(file('2025,ES,2023,fa98,50', '2025,ES,2023,fd115ab,100')));
    expect(report.scores).toMatchObject({ recomputed: 1, notPublished: 1 });
    expect(await database.db.$count(nationalIndicator)).toBe(2);
    expect(await database.db.select().from(score).where(eq(score.computed, true))).toEqual([]);
  });

  test('two editors at one moment wait for each other: both files are kept, and the scores are of both', async () => {
    const rows = indicatorFile().trimEnd().split('\n');
    const half = Math.ceil(rows.length / 2);
    const halves = [rows.slice(0, half), [rows[0], ...rows.slice(half)]].map((part) => part.join('\n'));
    const answers = await Promise.all(halves.map((text) => post(text)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await database.db.$count(nationalIndicator)).toBe(1979);
    const kept = await database.db.select().from(recomputedScore);
    await post(indicatorFile());
    expect(await database.db.select().from(recomputedScore)).toEqual(kept);
    expect(kept.find((one) => one.country === 'IT' && one.area === 'overall_without_health')?.state).toBe(
      'value',
    );
  });

  test('the same file again changes nothing and moves no counter; a corrected value is one change', async () => {
    await post(indicatorFile());
    const before = await counter();
    expect((await reportOf(await post(indicatorFile()))).values).toEqual({ new: 0, changed: 0, same: 1979 });
    expect(await counter()).toBe(before);
    const education = async () => {
      const rows = await database.db.select().from(score).where(eq(score.computed, true));
      return rows.find(({ area }) => area === 'education')?.value ?? Number.NaN;
    };
    const [first, all] = [await education(), 7];
    const corrected = await reportOf(await post(file('2025,IT,2021,ca49,0', '2025,IT,2021,cb50,0')));
    expect(corrected.values).toEqual({ new: 0, changed: 1, same: 1 });
    expect(await education()).toBeCloseTo(first - 50 / all, 9);
  });

  test('one key is one import: the same file with it has the same answer, another is refused', async () => {
    const key = 'one-import-only';
    const first = await (await post(indicatorFile(), { key })).text();
    const { length } = await acts();
    expect(await (await post(indicatorFile(), { key })).text()).toBe(first);
    expect(await acts()).toHaveLength(length);
    expect((await post(file('2020,SE,2014,aa1,50'), { key })).status).toBe(422);
  });

  test('Greece is EL however it is written, and Turkey TR', async () => {
    await post(file('2020,GR,2014,aa1,50', '2020,TU,2014,aa1,50', '2020,GB,2014,aa1,50.5'));
    const kept = await database.db.select().from(nationalIndicator).orderBy(nationalIndicator.country);
    expect(kept.map(({ country, value }) => [country, value])).toEqual([
      ['EL', 50],
      ['TR', 50],
      ['UK', 50.5],
    ]);
  });
});

describe('A file with faults', () => {
  test('is told every one of them, with line and column, and what is allowed', async () => {
    const { faults, faultCount, allowed, values } = await tried(
      file(
        '2020,SE,2014,aa1,50',
        '2015,SE,2014,aa3,50',
        '2020,Sweden,2014,aa3,50',
        '2020,SE,14,aa3,50',
        '2020,SE,2014,zz9,50',
        '2020,SE,2014,aa3,100.5',
        '2020,SE,2014,aa5,',
        '2020,SE,2014,aa1,50',
        '2020,EL,2014,aa1,50',
        '2020,GR,2014,aa1,60',
        '2020,SE,2014',
        '',
        '2021,ZZ,1,x,y',
      ),
    );
    expect(faults.map(({ line, field, code }) => [line, field, code])).toEqual([
      [3, 'edition', 'edition'],
      [4, 'country', 'country-code'],
      [5, 'year', 'index-years'],
      [6, 'indicator', 'indicator'],
      [7, 'score', 'score'],
      [8, 'score', 'score'],
      [9, 'indicator', 'row-again'],
      [11, 'indicator', 'row-again'],
      [12, '', 'csv-cells'],
      [13, '', 'csv-cells'],
      [14, 'edition', 'edition'],
      [14, 'country', 'country-code'],
      [14, 'year', 'index-years'],
      [14, 'indicator', 'indicator'],
      [14, 'score', 'score'],
    ]);
    expect(faultCount).toBe(15);
    expect(faults[0]?.message).toBe('There is no edition “2015”; there are 2020 and 2025.');
    expect(allowed.indicator).toHaveLength(59);
    expect(values).toEqual({ new: 0, changed: 0, same: 0 });
  });

  test('is not taken at all, and says how many there are', async () => {
    const answer = await post(file('2020,SE,2014,aa1,50', '2020,SE,2014,zz9,50', '2020,SE,2014,aa3,-1'));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: 'import-faults',
      params: { count: 2 },
      errors: [{ field: 'line 3, indicator' }, { field: 'line 4, score' }],
    });
    expect(await database.db.$count(nationalIndicator)).toBe(0);
  });

  test.each([
    ['', 'csv-columns'],
    ['edition,country,year,indicator', 'csv-columns'],
    ['edition,country,year,indicator,score,remark\n2020,SE,2014,aa1,50,x', 'csv-columns'],
    ['edition,country,year,indicator,score', 'no-rows'],
    ['edition,country,year,indicator,score\n2020,SE,2014,"aa1,50', 'csv-broken'],
  ])('%j is %s', async (text, code) => {
    const { faults } = await tried(text);
    expect(faults.map((one) => one.code)).toEqual([code]);
  });

  test('counts lines as an editor does, also after a cell with a line break', async () => {
    const { faults } = await tried(file('2020,SE,2014,"a\nb",50', '2020,SE,2014,zz9,50'));
    expect(faults.map(({ line }) => line)).toEqual([2, 4]);
  });

  test('of another kind, or in another encoding, is refused with what is wanted', async () => {
    const other = await app.request('/api/imports/mipex-national', {
      method: 'POST',
      headers: {
        host: 'localhost',
        origin: 'http://localhost',
        'content-type': 'application/json',
        cookie: cookies.ed,
      },
      body: '{}',
    });
    expect([other.status, ((await other.json()) as { detail: string }).detail]).toEqual([
      415,
      'Send Content-Type: text/csv.',
    ]);
    const latin = Buffer.from('edition,country,year,indicator,score\n2020,SE,2014,\xe9,50', 'latin1');
    expect((await post(latin as unknown as string, { query: '?dry-run=true' })).status).toBe(400);
    expect((await post(file('2020,SE,2014,aa1,50'), { query: '?dry-run=perhaps' })).status).toBe(400);
  });
});

test('Clara of the secretariat may not bring them', async () => {
  expect((await post(indicatorFile(), { who: 'clara', query: '?dry-run=true' })).status).toBe(403);
});
