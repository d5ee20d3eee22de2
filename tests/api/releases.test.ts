import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import type { ReleaseList, ReleaseManifest } from '../../api/contract/release.ts';
import { publish } from '../../api/publication/publish.ts';
import { createSubmission } from '../../api/submissions/create.ts';
import { type DecideAction, decide } from '../../api/submissions/decide.ts';
import { edit } from '../../api/submissions/edit.ts';
import { releaseRecord } from '../../drizzle/schema/publication.ts';
import { publishedNeed } from '../../drizzle/schema/published.ts';
import { submission } from '../../drizzle/schema/submission.ts';
import { appOn, send, signIn, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { as, need, placeRegions, settle } from '../support/world.ts';

/*
 * Release 1: beds, food and school, all public, with a note. Then a need for the Task Force alone, which takes no number.
 * Release 2: beds, amended, together with another need for the Task Force. Then food is withdrawn and school becomes the
 * region's own.
 */
let database: TestDatabase;
let app: TestApp;
let ana: Actor;
let clara: Actor;
let beds: string;
let food: string;
let school: string;

const revisionOf = async (id: string) => {
  const [row] = await database.db.select().from(submission).where(eq(submission.id, id));
  return row?.revision ?? 0;
};
const take = async (who: Actor, id: string, action: DecideAction, at: string) =>
  decide(as(database.db, who, at), id, await revisionOf(id), action);
async function accepted(answers: object): Promise<string> {
  const wanted = { kind: 'need', region: 'ES51', answers: { ...need, ...answers } } as const;
  const { id } = await createSubmission(as(database.db, ana), wanted);
  await take(ana, id, 'submit', '2026-03-02');
  await take(clara, id, 'accept', '2026-03-02');
  return id;
}
async function amended(id: string, answers: object): Promise<void> {
  await take(ana, id, 'amend', '2026-03-03');
  await edit(as(database.db, ana), id, await revisionOf(id), { answers: { ...answers } });
  await take(ana, id, 'submit', '2026-03-03');
  await take(clara, id, 'accept', '2026-03-03');
}
async function released(ids: string[], at: string, note?: string): Promise<void> {
  const targets = await Promise.all(ids.map(async (id) => ({ id, revision: await revisionOf(id) })));
  await publish(as(database.db, clara, at), targets, note);
}

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  ({ ana, clara } = await settle(database.db, ['ana', 'clara']));
  app = appOn(database);
  [beds, food, school] = [
    await accepted({ title: 'Beds' }),
    await accepted({ title: 'Food' }),
    await accepted({ title: 'School' }),
  ];
  await released([beds, food, school], '2026-03-10T10:00:00Z', 'Needs of the spring');
  await released([await accepted({ visibility: 'taskforce' })], '2026-03-11T10:00:00Z');
  await amended(beds, { title: 'More beds' });
  await released([beds, await accepted({ visibility: 'taskforce' })], '2026-03-12T10:00:00Z');
  await take(ana, food, 'withdraw', '2026-03-13T10:00:00Z');
  await amended(school, { visibility: 'region' });
  await released([school], '2026-03-14T10:00:00Z');
});
afterAll(() => database.close());

const get = (path: string, headers = {}) => send(app, 'GET', path, undefined, headers);
const list = async (query = '') => (await (await get(`/api/releases${query}`)).json()) as ReleaseList;
const manifest = async (number: number) =>
  (await (await get(`/api/releases/${number}`)).json()) as ReleaseManifest;

describe('The releases', () => {
  test('are listed newest first with date, note, and what of them is public now or withdrawn', async () => {
    expect((await list()).releases).toEqual([
      { number: 2, at: '2026-03-12T10:00:00Z', note: null, records: 1, withdrawn: 0 },
      { number: 1, at: '2026-03-10T10:00:00Z', note: 'Needs of the spring', records: 1, withdrawn: 1 },
    ]);
  });

  test('page by number: a new release neither repeats nor hides another', async () => {
    const first = await list('?limit=1');
    expect(first.releases.map((one) => one.number)).toEqual([2]);
    const next = first.links.find((one) => one.rel === 'next')?.href ?? '';
    const second = (await (await get(next)).json()) as ReleaseList;
    expect(second.releases.map((one) => one.number)).toEqual([1]);
    expect(second.links.map((one) => one.rel)).toEqual(['self']);
  });

  test('refuse bad parameters by name', async () => {
    for (const query of ['limit=0', 'limit=101', 'before=x', 'before=-1', 'page=2']) {
      const answer = await get(`/api/releases?${query}`);
      const { errors } = (await answer.json()) as { errors: { field: string }[] };
      expect([answer.status, errors[0]?.field]).toEqual([400, query.split('=')[0]]);
    }
  });

  test('are public answers: an ETag, 304, brotli', async () => {
    const answer = await get('/api/releases', { 'accept-encoding': 'br' });
    const tag = answer.headers.get('etag') ?? '';
    expect([tag.slice(0, 3), answer.headers.get('cache-control')]).toEqual(['W/"', 'no-cache']);
    expect((await get('/api/releases', { 'if-none-match': tag })).status).toBe(304);
    expect((await get('/api/releases/1')).headers.get('etag')).toMatch(/^W/);
  });
});

describe('A manifest', () => {
  test('names record, version and hash, and of a withdrawn record only when it went', async () => {
    const { entries, ...release } = await manifest(1);
    expect(release).toMatchObject({ number: 1, records: 1, withdrawn: 1 });
    const [bedsThen] = await database.db.select().from(releaseRecord).where(eq(releaseRecord.record, beds));
    const gone = { state: 'withdrawn', hash: null, withdrawnAt: '2026-03-13T10:00:00Z' };
    const then = { state: 'replaced', hash: bedsThen?.hash, withdrawnAt: null };
    expect(entries).toEqual(
      [
        { kind: 'need', record: beds, version: 1, change: 'added', ...then },
        { kind: 'need', record: food, version: 1, change: 'added', ...gone },
      ].sort((a, b) => (a.record < b.record ? -1 : 1)),
    );
    expect(then.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('leaves out what is not public, also what was public in the version it had then', async () => {
    const told = JSON.stringify([await list(), await manifest(1), await manifest(2)]);
    expect(told).not.toContain(school);
    expect((await manifest(2)).entries).toMatchObject([
      { record: beds, version: 2, change: 'amended', state: 'current' },
    ]);
  });

  test('of a record that went restricted says nothing when it is withdrawn later either', async () => {
    const tag = (await get('/api/releases')).headers.get('etag');
    await take(ana, school, 'withdraw', '2026-03-15T10:00:00Z');
    expect(JSON.stringify([await list(), await manifest(1)])).not.toContain('2026-03-15');
    expect((await get('/api/releases')).headers.get('etag')).toBe(tag);
  });

  test.each(['3', '0', '01', 'x', '99999999999', '2147483648', '%00'])(
    'of release %s is not found',
    async (number) => {
      expect((await get(`/api/releases/${number}`)).status).toBe(404);
    },
  );
});

test('the note that clara writes on publishing stands with the release; a reason has no place there', async () => {
  const cookie = await signIn(app, 'clara');
  const id = await accepted({ title: 'Blankets' });
  const step = async (body: object) =>
    send(app, 'POST', `/api/submissions/${id}/publish`, body, {
      cookie,
      'if-match': `"r${await revisionOf(id)}"`,
    });
  expect((await step({ reason: 'For us only' })).status).toBe(422);
  expect((await step({ note: 'After the storm' })).status).toBe(200);
  expect((await list('?limit=1')).releases).toMatchObject([{ number: 3, note: 'After the storm' }]);
});

test('an amended record keeps its place in the order of pages, however much fuller it is now', async () => {
  const place = async (id: string) => {
    const [row] = await database.db.select().from(publishedNeed).where(eq(publishedNeed.id, id));
    return { empties: row?.empties, description: row?.description };
  };
  const sparse = await accepted({ title: 'Sparse', description: null });
  await released([sparse], '2026-03-20');
  const before = await place(sparse);
  await amended(sparse, { description: 'Now described.', wouldHelp: 'Interpreters', staffNeeded: 12 });
  await released([sparse], '2026-03-21');
  expect(await place(sparse)).toEqual({ empties: before.empties, description: 'Now described.' });
});
