import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FeaturePage } from '../../api/contract/features.ts';
import { contact, submission, submissionVersion } from '../../drizzle/schema/submission.ts';
import { restrictedPractice } from '../../drizzle/schema/published.ts';
import { appOn, send, signIn, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { at, needRow, practiceRow, publishNeeds } from '../support/published.ts';
import { type Name, placeRegions, settle } from '../support/world.ts';

const names = ['ana', 'bruno', 'clara', 'dora', 'tomas', 'ed'] as const;
const practice = '11111111-1111-4111-8111-111111111111';
const hidden = '22222222-2222-4222-8222-222222222222';
let database: TestDatabase;
let app: TestApp;
const cookies = new Map<Name, string>();

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  await placeRegions(db);
  const actors = await settle(db, names);
  const rounded = { peopleAffected: 310, peopleAffectedState: 'value', exactPeopleAffected: 312 } as const;
  await publishNeeds(db, [
    needRow('public', rounded),
    needRow('public-few', {
      ...at.sicily,
      peopleAffectedState: 'suppressed',
      exactPeopleAffected: 3,
    } as never),
    needRow('for-taskforce', { ...rounded, visibility: 'taskforce' }),
    needRow('for-dghome', { ...rounded, visibility: 'dghome' }),
    needRow('for-region', { ...rounded, visibility: 'region' }),
    needRow('for-sicily', { ...at.sicily, ...rounded, visibility: 'region' } as never),
  ]);
  for (const [id, visibility] of [
    [practice, 'public'],
    [hidden, 'region'],
  ] as const) {
    await db
      .insert(submission)
      .values({ id, kind: 'practice', region: 'ES51', createdBy: actors.ana.person as string });
    const version = { submission: id, version: 1 };
    await db
      .insert(submissionVersion)
      .values({ ...version, answers: {}, visibility, authors: [actors.ana.person as string] });
    await db.insert(contact).values({ ...version, name: 'Núria', email: 'nuria@example.org' });
    await db.insert(restrictedPractice).values(practiceRow(id, { visibility }));
  }
  app = appOn(database);
  for (const name of names) cookies.set(name, await signIn(app, name));
});
afterAll(() => database.close());

const get = (name: Name | 'public', path: string) =>
  send(app, 'GET', path, undefined, name === 'public' ? {} : { cookie: cookies.get(name) ?? '' });
async function page(name: Name, query = ''): Promise<FeaturePage> {
  return (await (await get(name, `/api/restricted/collections/needs/items${query}`)).json()) as FeaturePage;
}
const ids = (found: FeaturePage) => found.features.map((one) => one.id).sort();

describe('Restricted records', () => {
  test('are for signed-in people, and kept by nobody', async () => {
    expect((await get('public', '/api/restricted/collections/needs/items')).status).toBe(401);
    const answer = await get('dora', '/api/restricted/collections/needs/items');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('etag')).toBe(null);
  });

  test.each([
    ['tomas', ['for-taskforce']],
    ['dora', ['for-dghome', 'for-taskforce', 'public', 'public-few']],
    ['clara', ['for-dghome', 'for-region', 'for-sicily', 'for-taskforce', 'public', 'public-few']],
    ['ana', ['for-dghome', 'for-region', 'for-taskforce', 'public']],
    ['bruno', ['for-sicily', 'public-few']],
    ['ed', []],
  ] as const)('%s sees %j', async (name, expected) => {
    expect(ids(await page(name))).toEqual(expected);
  });

  test('hold exact counts for those who may see them, and say so', async () => {
    const of = async (name: Name, id: string) =>
      (await page(name)).features.find((one) => one.id === id)?.properties;
    expect(await of('tomas', 'for-taskforce')).toMatchObject({
      people_affected: 310,
      exact: false,
      visibility: 'taskforce',
    });
    expect(await of('dora', 'for-taskforce')).toMatchObject({ people_affected: 312, exact: true });
    expect(await of('dora', 'public-few')).toMatchObject({
      people_affected: 3,
      people_affected_state: 'value',
      exact: true,
    });
    expect(await of('ana', 'public')).toMatchObject({
      people_affected: 312,
      exact: true,
      visibility: 'public',
    });
  });

  test('take the same filters, and visibility', async () => {
    expect(ids(await page('clara', '?country=IT'))).toEqual(['for-sicily', 'public-few']);
    expect(ids(await page('clara', '?visibility=dghome,region'))).toEqual([
      'for-dghome',
      'for-region',
      'for-sicily',
    ]);
    expect(ids(await page('clara', '?bbox=14,37,15,38'))).toEqual(['for-sicily', 'public-few']);
  });

  test('page like the public ones', async () => {
    const first = await page('clara', '?limit=4');
    expect([first.numberMatched, first.numberReturned]).toEqual([6, 4]);
    const next = first.links.find((one) => one.rel === 'next')?.href ?? '';
    expect(new URL(next).pathname).toBe('/api/restricted/collections/needs/items');
    expect(ids(await page('clara', new URL(next).search))).toHaveLength(2);
  });

  test('exist of needs, flows and practices only', async () => {
    const answer = await get('clara', '/api/restricted/collections/regions/items');
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
      404,
      'There is no restricted collection "regions"; there are needs, flows, practices.',
    ]);
    for (const id of ['flows', 'practices']) {
      expect((await get('clara', `/api/restricted/collections/${id}/items`)).status).toBe(200);
    }
  });
});

describe("A practice's contact", () => {
  test('is shown to whoever is signed in, and kept by nobody', async () => {
    const answer = await get('tomas', `/api/practices/${practice}/contact`);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(await answer.json()).toEqual({ name: 'Núria', email: 'nuria@example.org', phone: null });
    expect((await get('public', `/api/practices/${practice}/contact`)).status).toBe(401);
  });

  test('that nobody gave, as of a practice quoted from a public source, is none: an answer and no error', async () => {
    await database.db.insert(restrictedPractice).values(practiceRow('gp01'));
    const answer = await get('tomas', '/api/practices/gp01/contact');
    expect([answer.status, await answer.json()]).toEqual([200, { name: null, email: null, phone: null }]);
  });

  test('of a practice one may not see is not found, as is one that does not exist', async () => {
    expect((await get('tomas', `/api/practices/${hidden}/contact`)).status).toBe(404);
    expect((await get('ana', `/api/practices/${hidden}/contact`)).status).toBe(200);
    expect((await get('ana', '/api/practices/none/contact')).status).toBe(404);
  });
});
