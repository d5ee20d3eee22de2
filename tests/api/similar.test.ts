import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readProfile, usualProfile } from '../../api/contract/profile.ts';
import { type SimilarRegions, similarRegions } from '../../api/contract/similar.ts';
import { readSimilar } from '../../api/analysis/similar.ts';
import { population, populationGap } from '../../drizzle/schema/figures.ts';
import { publishedPractice } from '../../drizzle/schema/published.ts';
import { regionRoute, taskforceRegion } from '../../drizzle/schema/region.ts';
import { score } from '../../drizzle/schema/score.ts';
import { appOn, send, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { at, growCounter, placeFigures, practiceRow } from '../support/published.ts';
import { statementsOf } from '../support/statements.ts';
import { placeRegions } from '../support/world.ts';

let database: TestDatabase;
let app: TestApp;

/** Catalonia, Sicily and Skåne take part: 1,100 people, 500, and nobody knows how many. */
beforeAll(async () => {
  database = await freshDatabase();
  app = appOn(database);
  const { db } = database;
  await placeRegions(db);
  await placeFigures(db);
  const member = { commissions: [], mipexRegInterest: true, source: 'mipex' };
  await db.insert(taskforceRegion).values([
    { region: 'ES51', name: 'Catalonia', ...member },
    { region: 'ITG1', name: 'Sicily', ...member },
    { region: 'SE224', name: 'Skåne', ...member },
  ]);
  await db
    .insert(population)
    .values([
      { region: 'SE22', year: 2017, population: 1200, netMigration: 5, parts: ['SE22'], source: 'people' },
    ]);
  await db.insert(populationGap).values({
    ...{ region: 'SE224', year: 2017, figure: 'population', reason: 'not-in-source' },
    params: { region: 'SE224', version: '2016' },
  });
  await db.insert(regionRoute).values([
    { region: 'ES51', role: 'transit', demonstration: true },
    { region: 'ES51', role: 'destination', demonstration: true },
    { region: 'ITG1', role: 'first-arrival' },
    { region: 'ITG1', role: 'transit' },
  ]);
  const education = {
    scope: 'regional',
    edition: 'demo-2026',
    year: 2026,
    area: 'education',
    state: 'value',
    standing: 'demonstration',
    source: 'mipex',
  } as const;
  await db.insert(score).values([
    { ...education, region: 'ES51', value: 50 },
    { ...education, region: 'ITG1', value: 75 },
    { ...education, region: 'SE224', value: 40 },
  ]);
  await db.insert(publishedPractice).values([
    practiceRow('p1', {
      ...at.sicily,
      regions: ['ITG1'],
      sectors: ['education'],
      outcome: 'worked',
    } as never),
    practiceRow('p2', { ...at.sicily, regions: ['ITG11'], sectors: ['education', 'health'] } as never),
    practiceRow('p3', { ...at.sicily, regions: ['ITG1'], sectors: ['health'] } as never),
    practiceRow('p4', { regions: ['ES51'], sectors: ['education'] }),
  ]);
  await growCounter(db);
});
afterAll(() => database.close());

async function ask(query: string): Promise<SimilarRegions> {
  const answer = await send(app, 'GET', `/api/analysis/similar?${query}`);
  expect([query, answer.status]).toEqual([query, 200]);
  return similarRegions.parse(await answer.json());
}

describe('Regions like Catalonia', () => {
  test('are those of its level, by their traits, and what each part adds makes the distance', async () => {
    const found = await ask('region=ES51');
    expect(found.among).toBe('2');
    expect(found.looked).toBe(333);
    expect(found.parts.map(({ name }) => name)).toEqual([
      ...['population', 'density', 'coast', 'island', 'border', 'route'],
    ]);
    expect(found.parts[0]).toMatchObject({
      year: 2017,
      n: 3,
      scale: 'logarithm',
      unknown: 331,
      own: { number: 1100 },
    });
    expect(found.similar.map(({ code }) => code).sort()).toEqual(['ITG1', 'SE22']);
    expect(found.ranked + found.notRanked).toBe(333);
    for (const one of found.similar) {
      const sum = one.parts.reduce((all, { contribution }) => all + (contribution ?? 0), 0);
      expect(sum).toBeCloseTo(one.distance, 9);
    }
  });

  test('among those that take part Sicily is one, Skåne is not ranked by what nobody knows of it', async () => {
    const found = await ask('region=ES51&level=own&profile=population,density,route,border');
    expect(found.similar.map(({ code, place, shared }) => [code, place, shared])).toEqual([['ITG1', 1, 4]]);
    expect([found.looked, found.least, found.notRanked]).toEqual([2, 3, 1]);
    const [people, , route] = found.similar[0]?.parts ?? [];
    expect(people?.known.number).toBe(500);
    expect(people?.difference).toBeCloseTo(2, 9);
    expect(route?.known.marks).toEqual(['first-arrival', 'transit']);
    expect(route?.difference).toBeCloseTo(2 / 3, 9);
    expect(found.parts[2]?.own).toMatchObject({ marks: ['destination', 'transit'], demonstration: true });
  });

  test('whoever asks for Skåne learns why its population is not known', async () => {
    const found = await ask('region=SE224&level=own&profile=population,coast,border');
    expect(found.parts[0]?.own).toMatchObject({ number: null, state: 'no-figure' });
    expect(found.parts[0]?.own.reason?.code).toBe('not-in-source');
    expect(found.similar.map(({ shared }) => shared)).toEqual([2, 2]);
  });

  test('what counts double weighs twice, and a score names the edition and year that were taken', async () => {
    const once = await ask('region=ES51&level=own&profile=coast,mipex:regional:education');
    const twice = await ask('region=ES51&level=own&profile=coast,mipex:regional:education*2');
    expect(twice.parts[1]).toMatchObject({
      ...{ name: 'mipex:regional:education@demo-2026:2026', weight: 2, standing: 'demonstration' },
      ...{ n: 3, mean: 55, own: { number: 50, demonstration: true } },
    });
    const distance = ({ similar }: SimilarRegions) => similar.find(({ code }) => code === 'ITG1')?.distance;
    expect(distance(twice)).toBeCloseTo((2 * 2 * (distance(once) ?? 0)) / 3, 9);
  });

  test('a national score is of the country and standardised over countries, each once', async () => {
    const { parts } = await ask('region=ES51&profile=coast,mipex:national:overall_without_health@2020:2019');
    expect(parts[1]).toMatchObject({ of: 'country', n: 2, mean: 73.125, own: { number: 60 } });
  });

  test('a former code is understood, and the region’s own parts are no other regions', async () => {
    expect((await ask('region=FR52&limit=1')).region.code).toBe('FRH0');
    const { looked } = await ask('region=ES51&level=3&limit=1');
    expect(looked).toBe(1514 - 4);
  });

  test('are read with the same number of statements, however many regions there are', async () => {
    const asked = { profile: usualProfile, limit: 100, ahead: undefined };
    const few = await statementsOf(database, (db) =>
      readSimilar(db, { ...asked, region: 'ES51', among: '0' }),
    );
    const many = await statementsOf(database, (db) =>
      readSimilar(db, { ...asked, region: 'ES51', among: '3' }),
    );
    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThan(12);
  });

  test('areas of one edition are read together', async () => {
    const profile =
      readProfile('mipex:regional:education,mipex:regional:overall,mipex:regional:health') ?? [];
    const one = { ...{ region: 'ES51', among: 'own' as const, limit: 1, ahead: undefined } };
    const all = await statementsOf(database, (db) => readSimilar(db, { ...one, profile }));
    const first = await statementsOf(database, (db) =>
      readSimilar(db, { ...one, profile: profile.slice(0, 1) }),
    );
    expect(all.length).toBe(first.length);
  });
});

describe('Regions like mine that are ahead', () => {
  test('come with the practices of the sector, of their own and of places inside them', async () => {
    const { ahead } = await ask('region=ES51&level=own&profile=coast,border&ahead=mipex:regional:education');
    expect(ahead).toMatchObject({
      ...{ variable: 'mipex:regional:education@demo-2026:2026', of: 'region', standing: 'demonstration' },
      ...{ practised: { sector: 'education' }, known: 2, higher: 1, practising: 1, own: { number: 50 } },
    });
    expect(ahead?.regions.map(({ code, known }) => [code, known.number])).toEqual([['ITG1', 75]]);
    expect(ahead?.regions[0]?.practices.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['p1', 'worked'],
      ['p2', null],
    ]);
  });

  test('a national score says that it compares countries', async () => {
    const { ahead } = await ask(
      'region=ES51&level=own&profile=coast&ahead=mipex:national:education@2020:2019',
    );
    expect(ahead).toMatchObject({ of: 'country', own: { number: null, state: 'not-asked' }, higher: 0 });
  });

  test('without a score of its own there is no ahead; an overall has no sector of practices', async () => {
    const { ahead } = await ask('region=ES61&profile=coast&ahead=mipex:regional:overall');
    expect(ahead).toMatchObject({ own: { number: null }, practised: null, higher: 0, regions: [] });
    expect(ahead?.own.reason?.code).toBe('not-assessed');
  });
});

describe('What cannot be asked is refused by field', () => {
  test.each([
    ['', ['region']],
    ['region=XX', ['region']],
    ['region=FR5&profile=nothing&ahead=arrivals', ['region', 'profile', 'ahead']],
    ['region=ES51&profile=arrivals', ['profile']],
    ['region=ES51&profile=coast,coast*2', ['profile']],
    ['region=ES51&profile=none', ['profile']],
    ['region=ES51&profile=mipex:regional:language@no-such', ['profile']],
    ['region=ES51&profile=net-migration@1950', ['profile']],
    ['region=ES51&ahead=mipex:national:education@1999', ['ahead']],
    ['region=ES51&level=4', ['level']],
    ['region=ES51&limit=0', ['limit']],
    ['region=ES51&weight=2', ['weight']],
  ])('%s', async (query, fields) => {
    const answer = await send(app, 'GET', `/api/analysis/similar?${query}`);
    expect(answer.status).toBe(400);
    const { errors } = (await answer.json()) as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field)).toEqual(fields);
  });
});

test('The answer is public: it has a tag, and is not sent again', async () => {
  const first = await send(app, 'GET', '/api/analysis/similar?region=ES51');
  const tag = first.headers.get('etag') ?? '';
  const again = await send(app, 'GET', '/api/analysis/similar?region=ES51', undefined, {
    'if-none-match': tag,
  });
  expect(again.status).toBe(304);
});
