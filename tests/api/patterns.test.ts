import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from '@hono/zod-openapi';
import type { ProblemBody } from '../../api/contract/problem.ts';
import type { IndicatorColumns } from '../../api/contract/scores.ts';
import { autocorrelation, hotspots } from '../../api/contract/spatial.ts';
import { contiguity } from '../../geo/contiguity-table.ts';
import { corrected } from '../../geo/spatial/false-discovery.ts';
import { geary } from '../../geo/spatial/geary.ts';
import { getisOrd } from '../../geo/spatial/getis-ord.ts';
import { localMoran } from '../../geo/spatial/local-moran.ts';
import { moran } from '../../geo/spatial/moran.ts';
import { studyOf, type Study } from '../../geo/spatial/study.ts';
import { spatialLag } from '../../geo/spatial/weights.ts';
import { appOn, send, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

/** Dora of DG HOME asks for patterns of the published figures, and a statistician checks them. */
let database: TestDatabase;
let app: TestApp;

beforeAll(async () => {
  database = await freshDatabase({ seeded: 'reference' });
  app = appOn(database);
});
afterAll(() => database.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  send(app, 'GET', path, undefined, headers);
const ask = async <Schema extends z.ZodType>(schema: Schema, path: string): Promise<z.infer<Schema>> => {
  const answer = await get(path);
  const body = await answer.json();
  expect([answer.status, answer.status === 200 ? null : body]).toEqual([200, null]);
  return schema.parse(body);
};
const moranOf = (query: string) => ask(autocorrelation, `/api/analysis/autocorrelation?${query}`);

/** The same figures, taken from the columns that the map has. */
async function studyAt(level: 2 | 3): Promise<Study> {
  const answer = await get(`/api/indicators/net-migration?year=2017&level=${level}`);
  const { ids, values } = (await answer.json()) as IndicatorColumns;
  const observations = ids.map((code, at) => ({ code, value: values[at] ?? null }));
  return studyOf(observations, contiguity(level, 'queen'));
}

describe('Net migration as the server analyses it', () => {
  test('at level 3 has the numbers of geo/spatial, region by region', async () => {
    const study = await studyAt(3);
    const found = await moranOf('variable=net-migration@2017&level=3&permutations=99');
    expect(found.floor).toMatchObject({ tests: 1453, smallestP: 0.02, needed: 582, couldMark: true });
    const [linked, all] = [moran(study.values, study.weights), moran(study.values, study.weights, 'all')];
    expect(found.global).toMatchObject({
      ...{ n: linked.n, value: linked.statistic, expectation: linked.expected },
      ...{ variance: linked.variance, z: linked.z, p: linked.p },
    });
    expect(found.withIslands).toMatchObject({ n: study.codes.length, value: all.statistic, z: all.z });
    expect(found.geary).toMatchObject({
      value: geary(study.values, study.weights).statistic,
      expectation: 1,
    });
    expect(found.n).toBe(study.codes.length);
    expect(found.islands).toEqual(study.islands);
    expect(found.cutOff).toEqual(study.cutOff);
    expect(found.regions.map(({ region }) => region)).toEqual(study.codes);
    const local = localMoran(study.values, study.weights);
    const lags = spatialLag(study.values, study.weights);
    expect(found.regions.map(({ statistic }) => statistic)).toEqual(
      local.map((one) => one?.statistic ?? null),
    );
    expect(found.regions.map(({ lag }) => lag)).toEqual(lags);
    expect(found.regions.map(({ correctedP }) => correctedP)).toEqual(
      corrected(found.regions.map(({ p }) => p)),
    );
  });

  test('names islands, and who is left out with why: no figure is never zero', async () => {
    const found = await moranOf('variable=net-migration@2017&level=2&permutations=99');
    const malta = found.regions.find(({ region }) => region === 'MT00');
    expect(malta).toMatchObject({ lag: null, statistic: null, p: null, cluster: 'island' });
    expect(found.leftOut).toContainEqual(
      expect.objectContaining({
        region: 'NO08',
        state: 'no-figure',
        reason: expect.objectContaining({ code: 'territory-changed' }),
      }),
    );
    expect(found.regions.some(({ region }) => region === 'NO08')).toBe(false);
  });

  test('has the hot and cold spots of geo/spatial', async () => {
    const study = await studyAt(2);
    const query = 'variable=net-migration@2017&level=2&permutations=99';
    const found = await ask(hotspots, `/api/analysis/hotspots?${query}`);
    const expected = getisOrd(study.values, study.weights).map((one) => one?.z ?? null);
    expect(found.regions.map(({ statistic }) => statistic)).toEqual(expected);
    expect(new Set(found.regions.map(({ cluster }) => cluster))).toContain('cold');
  });

  test('beside population change next door has a bivariate I, judged by permutation alone', async () => {
    const query = 'variable=net-migration@2017&with=population-change@2017&level=2&permutations=99';
    const found = await moranOf(query);
    expect(found).toMatchObject({ with: 'population-change@2017', geary: null });
    expect(found.global).toMatchObject({ expectation: null, p: null, permutedP: 0.02 });
    expect(found.regions[0]).toMatchObject({ region: 'AL01', other: expect.any(Number) });
  });
});

describe('What would say nothing reliable is refused, with the reason by parameter', () => {
  const rest = 'permutations=99';
  test.each([
    ['variable=gold', 'variable', 'no-such-variable'],
    ['variable=net-migration@1999', 'variable', 'no-such-year'],
    ['variable=net-migration&with=gold', 'with', 'no-such-variable'],
    ['variable=net-migration&with=net-migration', 'with', 'same-variable'],
    ['variable=net-migration&with=net-migration@2017', 'with', 'same-variable'],
    ['variable=mipex:national:education@2020:2019&level=2', 'level', 'analysed-at-level-0'],
    [
      'variable=net-migration&with=mipex:national:education@2020:2019&level=3',
      'level',
      'analysed-at-level-0',
    ],
    ['variable=net-migration&level=2&country=IT', 'level', 'few-to-analyse'],
    ['variable=arrivals&level=2', 'variable', 'count-of-people'],
    ['variable=population&level=2', 'variable', 'count-of-inhabitants'],
    ['variable=needs:health&level=2', 'variable', 'count-of-reports'],
    ['variable=net-migration&level=2&standardise=bayes', 'standardise', 'no-count'],
    ['variable=arrivals@2022&level=3&standardise=bayes', 'standardise', 'population-of-year'],
    ['variable=arrivals@2017&level=3&standardise=bayes', 'level', 'few-to-analyse'],
    ['variable=net-migration&level=3&weights=basin', 'weights', 'mostly-alone'],
    ['variable=net-migration&level=0&weights=nearest&nearest=30', 'nearest', 'nearest-too-many'],
    ['variable=net-migration&level=2&country=XX', 'country', 'no-such-country'],
    ['variable=net-migration&level=2&weights=rock', 'weights', 'listed'],
  ])('%s: %s', async (query, field, code) => {
    const answer = await get(`/api/analysis/autocorrelation?${query}&${rest}`);
    expect(answer.status).toBe(400);
    const { errors } = (await answer.json()) as ProblemBody;
    expect(errors).toContainEqual(expect.objectContaining({ field, code }));
  });
});

describe('The server goes on answering', () => {
  test('while thousands of permutations are dealt, and no address fills the line alone', async () => {
    const over: string[] = [];
    const note = (name: string) => (answer: Response) => {
      over.push(name);
      return answer;
    };
    const path = '/api/analysis/hotspots?variable=net-migration@2017&level=2&permutations=999';
    const wishes = [11, 12, 13, 14].map((seed) => get(`${path}&seed=${seed}`).then(note('reckoned')));
    const health = await get('/healthz').then(note('health'));
    expect([health.status, over]).toEqual([200, ['health']]);
    const answers = await Promise.all(wishes);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429]);
    expect(await answers.find(({ status }) => status === 429)?.json()).toMatchObject({
      code: 'analyses-of-yours',
      params: { most: 3 },
    });
  });

  test('and the same request has the same answer, which is kept until something is published', async () => {
    const path = '/api/analysis/hotspots?variable=net-migration@2017&level=2&permutations=999&seed=11';
    const first = await get(path);
    const again = await get(path, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([first.status, again.status]).toEqual([200, 304]);
  });
});
