import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indicatorColumns, scoreColumns, scoreSeries } from '../../api/contract/scores.ts';
import { regionCard } from '../../api/contract/region-card.ts';
import { populationGap, reception } from '../../drizzle/schema/figures.ts';
import { publishedFlow, publishedPractice } from '../../drizzle/schema/published.ts';
import { regionCompetence, taskforceRegion } from '../../drizzle/schema/region.ts';
import { score } from '../../drizzle/schema/score.ts';
import { appOn, send, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { at, flowRow, needRow, placeFigures, practiceRow, publishNeeds } from '../support/published.ts';
import { placeRegions } from '../support/world.ts';
import { say } from '../../api/contract/sentences.ts';

/** Why Skåne has no population of 2016. */
const changed = {
  figure: 'population' as const,
  reason: 'territory-changed' as const,
  params: { region: 'SE224', version: '2016', closest: ['SE22', 'SE23'], percent: 2.7 },
};
const changedWords = {
  code: changed.reason,
  params: changed.params,
  message:
    'No region or sum of regions of NUTS 2016 has the territory of SE224; the closest (SE22 and SE23) differs by 2.7 % of its area.',
};

let database: TestDatabase;
let app: TestApp;

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  await placeRegions(db);
  await placeFigures(db);
  const member = { commissions: ['Intermediterranean'], mipexRegInterest: true, source: 'mipex' };
  await db.insert(taskforceRegion).values([
    { region: 'ES51', name: 'Catalonia', ...member },
    { region: 'SE224', name: 'Skåne', ...member },
  ]);
  await db.insert(regionCompetence).values({ region: 'SE224', area: 'housing', competence: 'none' });
  await db.insert(populationGap).values({ ...changed, region: 'SE224', year: 2016 });
  await db.insert(reception).values({
    id: 'r1',
    date: '2020-12-31',
    regions: ['ITG1', 'ITG2'],
    name: 'Sicily and Sardinia together',
    total: 50,
    source: 'sea',
  });
  await db
    .insert(publishedFlow)
    .values([
      flowRow('f1', { to: 'ES51', toKind: 'region' }),
      flowRow('f2', { from: 'ES51', fromKind: 'region', ...at.skane } as never),
    ]);
  await db.insert(publishedPractice).values(practiceRow('p1', { regions: ['ES51', 'ITG1'] }));
  await publishNeeds(db, [
    needRow('n1'),
    needRow('n2', { horizon: 'long' }),
    needRow('n3', { visibility: 'taskforce' }),
    needRow('n4', { ...at.sicily, demonstration: true } as never),
  ]);
  app = appOn(database);
});
afterAll(() => database.close());

async function json(path: string) {
  const answer = await send(app, 'GET', path);
  return { status: answer.status, body: (await answer.json()) as never, headers: answer.headers };
}
const columns = async (query: string) => scoreColumns.parse((await json(`/api/scores${query}`)).body);
const indicator = async (query: string) =>
  indicatorColumns.parse((await json(`/api/indicators/${query}`)).body);

/** One region's cell of an indicator. */
function cell(found: Awaited<ReturnType<typeof indicator>>, code: string) {
  const i = found.ids.indexOf(code);
  return { value: found.values[i], state: found.states[i], reason: found.reasons[code] };
}

describe('Scores', () => {
  test('say which series exist, the newest first', async () => {
    const { series } = scoreSeries.parse((await json('/api/scores/series')).body);
    expect(series).toEqual([
      {
        scope: 'national',
        edition: '2020',
        year: 2019,
        title: null,
        areas: ['education', 'overall_without_health'],
        regions: 2,
        standing: 'official',
      },
      {
        scope: 'regional',
        edition: 'demo-2026',
        year: 2026,
        title: null,
        areas: ['overall'],
        regions: 1,
        standing: 'demonstration',
      },
    ]);
  });

  test('of countries come as columns; an area without a score is never another one, nor zero', async () => {
    const found = await columns('?scope=national&edition=2020&year=2019&area=all');
    expect(found.ids).toEqual(['ES', 'SE']);
    expect(found.values.overall_without_health).toEqual([60, 86.25]);
    expect(found.values.education).toEqual([null, 93]);
    expect(found.states.education).toEqual(['not-asked', 'value']);
    expect(found.values.overall_with_health).toEqual([null, null]);
    expect(found.source.credit).toBe('MIPEX');
  });

  test('of regions show every Task Force region with its state', async () => {
    const found = await columns('?scope=regional');
    expect(found.ids).toEqual(['ES51', 'SE224']);
    expect(found.values.overall).toEqual([70, null]);
    expect(found.states.overall).toEqual(['value', 'not-asked']);
    expect(found.states.language).toEqual(['under-review', 'not-asked']);
    expect(found.states.housing).toEqual(['not-asked', 'not-a-competence']);
    expect([found.answered.overall, found.applicable.overall]).toEqual([
      [40, null],
      [50, null],
    ]);
    expect(found.standing).toBe('demonstration');
  });

  test('can be one area or one level', async () => {
    const found = await columns('?scope=regional&area=overall&level=3');
    expect([found.ids, Object.keys(found.values)]).toEqual([['SE224'], ['overall']]);
  });

  test.each([
    ['?scope=local', 'scope: is one of: national, regional.'],
    ['?year=1066', 'year: is a whole number from 1900 to 2100.'],
    ['?edition=2015', 'there are 2020/2019.'],
    ['?area=gold', '"gold" is not an area of the national index; there are all, overall_with_health'],
    ['?colour=red', 'colour: is not a parameter here; allowed are: scope, edition, year, area, level, f.'],
  ])('%s is refused with what is allowed', async (query, sentence) => {
    const { status, body } = await json(`/api/scores${query}`);
    expect([status, (body as { detail: string }).detail]).toEqual([400, expect.stringContaining(sentence)]);
  });

  test('of an index of the press are third-party in every area, and take no competence from a demonstration', async () => {
    const { db } = database;
    const series = {
      scope: 'regional',
      edition: 'press',
      year: 2022,
      area: 'overall',
      source: 'mipex',
    } as const;
    await db
      .insert(regionCompetence)
      .values([{ region: 'SE224', area: 'education', competence: 'none', demonstration: true }]);
    await db
      .insert(score)
      .values({ ...series, region: 'ES51', state: 'value', value: 61, standing: 'third-party' });
    const found = await columns('?scope=regional&edition=press&year=2022&area=education');
    expect(found.standing).toBe('third-party');
    expect(found.states.education).toEqual(['not-asked', 'not-asked']);
    const declared = await columns('?scope=regional&edition=press&year=2022&area=housing');
    expect(declared.states.housing).toEqual(['not-asked', 'not-a-competence']);
    const invented = await columns('?scope=regional&edition=demo-2026&area=education');
    expect(invented.states.education).toEqual(['not-asked', 'not-a-competence']);
    await db.delete(score).where(eq(score.edition, 'press'));
  });

  test('carry an ETag and are 304 when nothing changed', async () => {
    const tag = (await json('/api/scores')).headers.get('etag') ?? '';
    expect((await send(app, 'GET', '/api/scores', undefined, { 'if-none-match': tag })).status).toBe(304);
  });
});

describe('Indicators', () => {
  test('population change is of the year, in per cent, and says why there is none', async () => {
    const found = await indicator('population-change?year=2016');
    expect(found.years).toEqual([2016]);
    expect(cell(found, 'ES51')).toEqual({ value: 10, state: 'value', reason: undefined });
    expect(cell(found, 'ITG1')).toMatchObject({ value: null, state: 'no-figure' });
    expect(cell(found, 'SE224')).toEqual({
      value: null,
      state: 'no-figure',
      reason: changedWords,
    });
  });

  test('net migration is per 1,000 of the mean population', async () => {
    expect(cell(await indicator('net-migration'), 'ES51').value).toBeCloseTo((30 / 1050) * 1000, 10);
  });

  test('arrivals are summed upward; a region without a recorded place has no value; part of a year says so', async () => {
    const found = await indicator('arrivals?year=2016');
    for (const code of ['ITG1', 'ITG', 'IT'])
      expect(cell(found, code)).toMatchObject({ value: 11_657, state: 'value' });
    expect(cell(found, 'IT').reason).toEqual(say('part-of-year', { places: ['Augusta 9/12'] }));
    expect(cell(found, 'ES51')).toMatchObject({ value: null, state: 'not-asked' });
  });

  test('needs are counted at each region’s own level, public ones only', async () => {
    const found = await indicator('needs');
    expect(cell(found, 'ES51').value).toBe(2);
    expect(cell(found, 'ITG1').value).toBe(1);
    expect(found.demonstrations).toEqual({ ITG1: 1 });
    expect(cell(found, 'SE224')).toMatchObject({ value: null, state: 'not-answered' });
    expect(cell(found, 'ES')).toMatchObject({ value: null, state: 'not-asked' });
  });

  test('needs of a sector and a horizon: whoever published others is no zero', async () => {
    const urgent = await indicator('needs?sector=shelter-housing&horizon=urgent');
    expect(cell(urgent, 'ES51').value).toBe(1);
    const health = await indicator('needs?sector=health');
    expect(cell(health, 'ES51')).toEqual({
      value: null,
      state: 'not-answered',
      reason: say('no-need-of-kind'),
    });
    expect(cell(health, 'SE224')).toMatchObject({ value: null, reason: say('no-need') });
  });

  test('practices count in each region that takes part', async () => {
    const all = await indicator('practices');
    for (const code of ['ES51', 'ITG1']) expect(cell(all, code)).toMatchObject({ value: 1 });
    expect(cell(all, 'SE224')).toMatchObject({ state: 'not-answered', reason: say('no-practice') });
    expect(cell(await indicator('practices?sector=language'), 'ITG1').value).toBe(1);
    expect(cell(await indicator('practices?sector=health'), 'ITG1')).toMatchObject({
      value: null,
      reason: say('no-practice-of-kind'),
    });
  });

  test('can be of one level', async () => {
    expect((await indicator('needs?level=3')).ids).toEqual(['ES511', 'SE224']);
  });

  test.each([
    ['rain', 'indicator: is one of: population, population-change, net-migration, arrivals,'],
    ['needs?sector=rain', 'sector: is one of: protection-legal, shelter-housing, health'],
    ['needs?horizon=soon', 'horizon: is one of: urgent, medium, long.'],
    ['arrivals?sector=health', 'Only needs and good practices have a sector'],
    ['practices?horizon=urgent', 'only needs a horizon'],
    ['practices?year=2016', 'it has no year'],
    ['arrivals?year=1999', 'There are figures of these years only: 2016.'],
    ['needs?year=2016', 'it has no year'],
    ['needs?level=7', 'level: is a whole number from 0 to 3.'],
  ])('%s is refused with what is allowed', async (query, sentence) => {
    const { status, body } = await json(`/api/indicators/${query}`);
    expect([status, (body as { detail: string }).detail]).toEqual([400, expect.stringContaining(sentence)]);
  });
});

describe('A region card', () => {
  test('holds what is known, from when and from whom', async () => {
    const card = regionCard.parse((await json('/api/regions/ES51')).body);
    expect(card).toMatchObject({
      code: 'ES51',
      countryName: 'España',
      parents: [{ code: 'ES5' }, { code: 'ES' }],
      taskforce: { name: 'Catalonia', mipexRegInterest: true },
      needs: { total: 2, byHorizon: { urgent: 1, medium: 0, long: 1 } },
      flows: { reported: 1, from: 1, to: 1 },
      practices: 1,
      nationalScores: { region: 'ES', edition: '2020', standing: 'official' },
      regionalScores: [{ region: 'ES51', standing: 'demonstration' }],
    });
    expect(card.population[0]?.netMigrationRate).toBeCloseTo((30 / 1050) * 1000, 10);
    expect(card.neighbours.map((one) => one.code)).toContain('FRJ1');
    expect(card.unknown.map((one) => one.subject)).toEqual([
      'routes',
      'competences',
      'arrivals',
      'reception',
    ]);
  });

  test('says what is not known and why', async () => {
    const card = regionCard.parse((await json('/api/regions/SE224')).body);
    expect(card.unknown).toContainEqual({
      subject: 'population',
      year: 2016,
      reason: changedWords,
    });
    expect(card.unknown).toContainEqual({
      subject: 'regional-scores',
      year: null,
      reason: say('not-assessed'),
    });
  });

  test('shows a figure of two regions together as such', async () => {
    const card = regionCard.parse((await json('/api/regions/ITG1')).body);
    expect(card.reception).toMatchObject([{ regions: ['ITG1', 'ITG2'], total: 50 }]);
    expect(card.arrivals).toMatchObject([{ year: 2016, persons: 11_657 }]);
  });

  test.each([
    ['FR52', 'FR52 was Bretagne in NUTS 2013; use FRH0.'],
    ['XX', 'XX'],
  ])('of %s is refused by name', async (code, sentence) => {
    const { status, body } = await json(`/api/regions/${code}`);
    expect([status, (body as { detail: string }).detail]).toEqual([404, expect.stringContaining(sentence)]);
  });
});

describe('Boundaries', () => {
  test.each(['nuts-2021', 'nuts-2021-3m', 'background'])(
    '%s lead to a name that may be kept for ever',
    { timeout: 30_000 },
    async (name) => {
      const first = await send(app, 'GET', `/api/boundaries/${name}.json`);
      expect([first.status, first.headers.get('cache-control')]).toEqual([302, 'no-cache']);
      const address = first.headers.get('location') ?? '';
      expect(address).toMatch(new RegExp(`^/api/boundaries/${name}\\.[0-9a-f]{16}\\.json$`));
      const answer = await send(app, 'GET', address, undefined, { 'accept-encoding': 'gzip' });
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('content-encoding')).toBe('gzip');
    },
  );

  test('of a name that is gone are not found', async () => {
    for (const name of ['nuts-2021.0000000000000000.json', 'nuts-2010.json', 'constructor.json']) {
      expect((await send(app, 'GET', `/api/boundaries/${name}`)).status).toBe(404);
    }
  });
});
