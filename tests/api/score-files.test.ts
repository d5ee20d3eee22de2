import { parse } from 'csv-parse/sync';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { regionCard } from '../../api/contract/region-card.ts';
import { scoreAnswers } from '../../api/contract/score-answers.ts';
import { scoreImportReport } from '../../api/contract/score-import.ts';
import { scoreColumns, scoreParts } from '../../api/contract/scores.ts';
import { appOn, send, signIn, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { settle } from '../support/world.ts';
import { ownColumns } from '../../web/map/ownColumns.ts';

/** The product's own seed: all published scores and indicators of the national index. */
let database: TestDatabase;
let app: TestApp;

beforeAll(async () => {
  database = await freshDatabase({ seeded: 'reference' });
  app = appOn(database);
});
afterAll(() => database.close());

const get = (path: string) => send(app, 'GET', path);
const parts = async (query: string) =>
  scoreParts.parse(await (await get(`/api/scores/indicators?${query}`)).json());

describe('Why a national score is what it is', () => {
  test('goes from the score down to its indicators, with the mean at each step', async () => {
    const sweden = await parts('edition=2020&year=2019&region=SE&area=anti_discrimination');
    const [area] = sweden.areas;
    expect(sweden).toMatchObject({
      published: 100,
      recomputed: { value: 100, answered: 6, applicable: 6 },
      differs: false,
    });
    expect(area?.dimensions.map(({ dimension, mean, applicable }) => [dimension, mean, applicable])).toEqual([
      ['definitions', 100, 1],
      ['fields', 100, 1],
      ['enforcement', 100, 1],
      ['equality-policies', 100, 3],
    ]);
    expect(sweden.source.credit).toContain('MIPEX 2020');
  });

  test('of an overall says which areas it is the mean of', async () => {
    const found = await parts('edition=2020&year=2019&region=SE&area=overall_without_health_education');
    const values = found.areas.map((one) => one.recomputed.value ?? Number.NaN);
    expect(found.areas.map(({ area }) => area)).not.toContain('education');
    expect(found.areas).toHaveLength(6);
    expect(found.recomputed.value).toBeCloseTo(values.reduce((sum, one) => sum + one, 0) / 6, 9);
  });

  test('shows both where the published one does not follow from the indicators (Slovenia 2024)', async () => {
    const slovenia = await parts('edition=2025&year=2024&region=SI&area=education');
    expect(slovenia).toMatchObject({
      published: 52.7778,
      recomputed: { value: expect.closeTo(45.2381, 4) },
      differs: true,
    });
    const given = slovenia.areas[0]?.dimensions[0]?.indicators.map(({ value }) => value ?? Number.NaN) ?? [];
    expect(given.reduce((sum, value) => sum + value, 0) / given.length).toBeCloseTo(45.2381, 4);
  });

  test('is told of a country outside NUTS too, and of Greece however it is written', async () => {
    expect(await parts('edition=2020&year=2017&region=CL&area=education')).toMatchObject({
      region: 'CL',
      published: null,
      recomputed: { state: 'value' },
      differs: true,
    });
    expect((await parts('edition=2020&year=2019&region=GR&area=health')).region).toBe('EL');
  });

  test.each([
    ['edition=2020&year=2019&region=ZZ&area=health', 400, 'country code'],
    [
      'edition=2020&year=2019&region=SE&area=housing',
      400,
      'is not an area of the national index; there are overall_with_health',
    ],
    [
      'edition=2020&year=2019&region=SE&area=health&scope=local',
      400,
      'scope: is one of: national, regional.',
    ],
    [
      'edition=REGIN-2022&year=2022&region=ES51&area=overall&scope=regional',
      404,
      'no indicator values of ES51',
    ],
    ['edition=2020&year=2019&region=XX9&area=overall&scope=regional', 400, 'XX9'],
    ['edition=2020&region=SE&area=health', 400, 'year'],
    ['edition=2020&year=2006&region=SE&area=health', 404, 'no indicator values of SE for 2006'],
    ['edition=2020&year=2015&region=SE&area=overall_with_health', 404, 'no indicator values'],
  ])('%s is %d', async (query, status, sentence) => {
    const answer = await get(`/api/scores/indicators?${query}`);
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
      status,
      expect.stringContaining(sentence),
    ]);
  });

  test('is there for every published national score, and all but six agree to 0.0001', async () => {
    const { rows } = await database.db.execute<{ name: string }>(sql`
      select concat_ws(' ', s.edition, s.region, s.year, s.area) as name
      from score s left join recomputed_score r
        on (r.edition, r.year, r.country, r.area) = (s.edition, s.year, s.region, s.area)
      where s.scope = 'national' and (r.value is null) <> (s.value is null) or abs(r.value - s.value) > 0.0001
      order by 1`);
    expect(rows.map(({ name }) => name)).toEqual([
      '2020 NL 2009 overall_without_health',
      '2020 PT 2009 education',
      '2020 PT 2009 overall_without_health',
      '2025 SI 2024 education',
      '2025 SI 2024 overall_with_health',
      '2025 SI 2024 overall_without_health',
    ]);
  });
});

describe('The answers of a year', () => {
  const answers = async (query: string) =>
    scoreAnswers.parse(await (await get(`/api/scores/answers${query}`)).json());

  test.each([
    ['2020', 2019, []],
    ['2025', 2024, ['SI education', 'SI overall_with_health', 'SI overall_without_health']],
  ])(
    'of %s/%d, all of them at their own weight, give back every published score',
    async (edition, year, odd) => {
      const query = `?edition=${edition}&year=${year}`;
      const published = scoreColumns.parse(await (await get(`/api/scores${query}`)).json());
      const own = ownColumns(published, await answers(query), '');
      const differing = Object.entries(published.values).flatMap(([area, column]) =>
        published.ids.flatMap((id, at) => {
          const [one, other] = [column[at] ?? null, own.values[area]?.[at] ?? null];
          return one === other || Math.abs((one ?? Infinity) - (other ?? -Infinity)) <= 0.0001
            ? []
            : [`${id} ${area}`];
        }),
      );
      expect(published.ids.length).toBeGreaterThan(10);
      expect(differing.sort()).toEqual(odd);
    },
  );

  test('come in one answer with the tree they are in, and say what else there is', async () => {
    const found = await answers('?edition=2020&year=2019');
    const [edition] = found.editions;
    expect(edition?.indicators.filter(({ area }) => area === 'anti_discrimination')).toMatchObject([
      { code: 'ga117', dimension: 'definitions', title: null },
      ...['gb', 'gc', 'gd136', 'gd137gd140', 'gd144'].map((code) => ({ code })),
    ]);
    expect(found.regions.find(({ id }) => id === 'SE')?.answers).toHaveLength(
      edition?.indicators.length ?? 0,
    );
    expect(found.series).toContainEqual({ edition: '2025', year: 2024 });
    expect((await get('/api/scores/answers')).headers.get('etag')).toMatch(/^W\//);
  });

  test('of scores that were published alone are none; of another year it is said which there are', async () => {
    const press = await answers('?scope=regional&edition=REGIN-2022');
    expect([press.editions, press.regions, press.series]).toEqual([[], [], []]);
    const refused = await get('/api/scores/answers?edition=2020&year=1999');
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ code: 'no-such-series' });
  });
});

describe('The scores of a year', () => {
  test('name what differs from the published ones, of the areas asked', async () => {
    const columns = async (area: string) =>
      scoreColumns.parse(
        await (await get(`/api/scores?scope=national&edition=2025&year=2024&area=${area}`)).json(),
      );
    const all = await columns('all');
    expect(all.differing.map(({ id, area }) => `${id} ${area}`).sort()).toEqual([
      'SI education',
      'SI overall_with_health',
      'SI overall_without_health',
    ]);
    expect(all.values.education?.[all.ids.indexOf('SI')]).toBe(52.7778);
    expect((await columns('education')).differing).toMatchObject([{ published: 52.7778 }]);
    expect((await columns('health')).differing).toEqual([]);
  });

  test('are named on a region’s card beside the published ones', async () => {
    const { nationalScores } = regionCard.parse(await (await get('/api/regions/SI')).json());
    const area = (code: string) => nationalScores?.areas.find((one) => one.area === code);
    expect(nationalScores).toMatchObject({ edition: '2025', year: 2024, computed: false });
    expect(area('education')).toMatchObject({
      value: 52.7778,
      differing: { recomputed: expect.closeTo(45.2381, 4) },
    });
    expect(area('health')?.differing).toBeNull();
  });

  test('come as CSV, a row for each country and area, ranks shared by ties', async () => {
    const answer = await get('/api/scores?edition=2025&year=2024&f=csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="mipex-national-2025-2024.csv"',
    );
    expect(answer.headers.get('etag')).toMatch(/^W\//);
    const rows: Record<string, string>[] = parse(await answer.text(), { columns: true });
    expect(rows).toHaveLength(14 * 11);
    const slovenia = rows.find((row) => row.region === 'SI' && row.area === 'education');
    expect(slovenia).toMatchObject({
      region_name: 'Slovenija',
      value: '52.7778',
      rounded: '53',
      recomputed: expect.stringMatching(/^45\.2380/),
      computed: 'false',
      standing: 'official',
    });
    const health = rows.filter((row) => row.area === 'health');
    for (const row of health) {
      const above = health.filter((other) => Number(other.value) > Number(row.value)).length;
      expect(Number(row.rank)).toBe(1 + above);
    }
  });

  test('come as a cube that JSON-stat 2.0 describes, its places where the format puts them', async () => {
    const answer = await get('/api/scores?edition=2020&year=2009&f=json-stat');
    const cube = jsonStat.parse(await answer.json());
    const at = (country: string, area: string) =>
      place(cube, { scope: 'national', edition: '2020', year: '2009', region: country, area });
    expect(cube.value).toHaveLength(cube.size.reduce((product, one) => product * one, 1));
    expect(cube.value[at('SE', 'education')]).toBe(
      (await parts('edition=2020&year=2009&region=SE&area=education')).published,
    );
    expect([cube.value[at('PT', 'education')], cube.status[at('PT', 'education')]]).toEqual([
      null,
      'no-figure',
    ]);
    expect(cube.extension.recomputed[at('PT', 'education')]).toBeCloseTo(61.8571, 4);
    const missing = cube.value.flatMap((value, i) => (value === null ? [String(i)] : []));
    expect(Object.keys(cube.status)).toEqual(missing);
  });

  test('in another form are refused with what is allowed', async () => {
    const answer = await get('/api/scores?f=xlsx');
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
      400,
      'f: is one of: json, csv, json-stat.',
    ]);
  });
});

test('All 35,630 values are brought at once; what they say is kept already, and the exceptions are named', async () => {
  await settle(database.db, ['ed']);
  const cookie = await signIn(app, 'ed');
  const { rows } = await database.db.execute<{ line: string }>(
    sql`select concat_ws(',', edition, country, year, indicator, value) as line from national_indicator`,
  );
  const answer = await app.request('/api/imports/mipex-national?dry-run=true', {
    method: 'POST',
    headers: { host: 'localhost', origin: 'http://localhost', 'content-type': 'text/csv', cookie },
    body: ['edition,country,year,indicator,score', ...rows.map(({ line }) => line)].join('\n'),
  });
  const report = scoreImportReport.parse(await answer.json());
  expect(report).toMatchObject({ rows: 35_630, countryYears: 703, faultCount: 0 });
  expect(report.values).toEqual({ new: 0, changed: 0, same: 35_630 });
  const { compared, equal, differing, largestDifference } = report.scores;
  expect(compared - equal).toBe(3);
  expect(differing).toHaveLength(6);
  expect(largestDifference).toBeLessThan(0.000051);
});

const codes = z.array(z.string()).refine((list) => new Set(list).size === list.length);
/** The published schema of the format (json-stat.org/format/schema/2.0/dataset.json), as far as it speaks of what we send. */
const jsonStat = z.strictObject({
  version: z.literal('2.0'),
  class: z.literal('dataset'),
  href: z.url(),
  label: z.string(),
  note: codes,
  source: z.string(),
  id: codes,
  size: z.array(z.int()),
  role: z.strictObject({ time: codes, geo: codes, metric: codes }),
  dimension: z.record(
    z.string(),
    z.strictObject({
      label: z.string(),
      category: z.strictObject({
        index: codes,
        label: z.record(z.string(), z.string()),
        unit: z.record(z.string(), z.object({ label: z.string(), decimals: z.int() })).optional(),
      }),
    }),
  ),
  value: z.array(z.number().nullable()),
  status: z.record(z.string(), z.string()),
  extension: z.looseObject({ recomputed: z.array(z.number().nullable()) }),
});

/** Where the format keeps the value of one category of each dimension: in the order of `id`, the last counting fastest. */
function place({ id, size, dimension }: z.infer<typeof jsonStat>, chosen: Record<string, string>): number {
  return id.reduce((before, name, i) => {
    const at = dimension[name]?.category.index.indexOf(chosen[name] ?? '') ?? -1;
    expect(at).toBeGreaterThanOrEqual(0);
    return before * (size[i] ?? 0) + at;
  }, 0);
}
