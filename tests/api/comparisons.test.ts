import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import { createComparison } from '../../api/comparisons/create.ts';
import type { ComparisonList, ComparisonView } from '../../api/contract/comparison.ts';
import { erasePerson } from '../../api/people/erase.ts';
import { previewErasure } from '../../api/people/erasure-preview.ts';
import { ownData } from '../../api/people/own-data.ts';
import { audit } from '../../drizzle/schema/audit.ts';
import { comparison } from '../../drizzle/schema/comparison.ts';
import { appOn, send, signInAll, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { as, emailOf, placeRegions, settle } from '../support/world.ts';

const names = ['clara', 'tomas', 'dora', 'ines'] as const;
let database: TestDatabase;
let app: TestApp;
let people: Record<(typeof names)[number], Actor>;
let cookies: Record<(typeof names)[number], string>;

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  people = await settle(database.db, names);
  app = appOn(database);
  cookies = await signInAll(app, names);
});
afterAll(() => database.close());

let keys = 0;
const ask = (who: keyof typeof cookies, method: string, path: string, body?: unknown, headers = {}) =>
  send(app, method, path, body, {
    cookie: cookies[who],
    'idempotency-key': `comparisons-${keys++}`,
    ...headers,
  });
const wanted = {
  title: 'Catalonia and Skåne',
  note: 'For the meeting <b>in May</b>\nsecond line',
  address: 'regions=es51,SE224&by=net-migration@2017&part=maps',
};
const save = async (who: keyof typeof cookies, more: object = {}) =>
  (await (await ask(who, 'POST', '/api/comparisons', { ...wanted, ...more })).json()) as ComparisonView;
const at = (id: string) => `/api/comparisons/${id}`;
const read = async (who: keyof typeof cookies, id: string) => {
  const answer = await ask(who, 'GET', at(id));
  return [answer.status, (await answer.json()) as Partial<ComparisonView>] as const;
};
const mine = async (who: keyof typeof cookies) =>
  ((await (await ask(who, 'GET', '/api/comparisons')).json()) as ComparisonList).comparisons;

describe('Tomas saves a comparison', () => {
  test('as he wrote it, what it compares written out in full, and it is his alone', async () => {
    const answer = await ask('tomas', 'POST', '/api/comparisons', {
      ...wanted,
      address: `?${wanted.address}&lang=fr`,
    });
    const made = (await answer.json()) as ComparisonView;
    expect([answer.status, answer.headers.get('location'), answer.headers.get('etag')]).toEqual([
      201,
      at(made.id),
      '"r1"',
    ]);
    expect(made).toMatchObject({ title: wanted.title, note: wanted.note, shared: false, isOwn: true });
    expect(made.owner).toBe('Tomas');
    expect(made.address).toMatch(/^regions=ES51,SE224&by=net-migration@2017&part=maps&around=touching&/);
    expect(made.address).not.toContain('lang');
    expect(await mine('tomas')).toEqual([made]);
    expect(await mine('dora')).toEqual([]);
    for (const who of ['dora', 'clara'] as const) {
      expect(await read(who, made.id)).toMatchObject([404, { code: 'no-such-comparison' }]);
      const change = await ask(who, 'PATCH', at(made.id), { title: 'Mine' }, { 'if-match': '"r1"' });
      expect(change.status).toBe(404);
    }
  });

  test('once, however often the request comes; and ines, who has no role, may too', async () => {
    const headers = { 'idempotency-key': 'one-comparison-only' };
    const answers = await Promise.all(
      [1, 2].map(() => ask('ines', 'POST', '/api/comparisons', wanted, headers)),
    );
    const [one, other] = (await Promise.all(answers.map((answer) => answer.json()))) as ComparisonView[];
    expect(one?.id).toBe(other?.id);
    const reused = await ask('ines', 'POST', '/api/comparisons', { ...wanted, title: 'Other' }, headers);
    expect([reused.status, (await mine('ines')).length]).toEqual([422, 1]);
  });

  test('not from another site, nor without signing in', async () => {
    const elsewhere = { origin: 'https://evil.example' };
    expect((await ask('tomas', 'POST', '/api/comparisons', wanted, elsewhere)).status).toBe(403);
    expect((await send(app, 'POST', '/api/comparisons', wanted)).status).toBe(401);
    expect((await send(app, 'GET', '/api/comparisons')).status).toBe(401);
  });

  test.each<[string, object, string]>([
    ['an empty title', { title: ' \u200b ' }, 'title needed'],
    ['a title of 101 letters', { title: 'a'.repeat(101) }, 'title too-long'],
    ['a title on two lines', { title: 'a\nb' }, 'title one-line'],
    ['a note of 2,001 letters', { note: 'a'.repeat(2001) }, 'note too-long'],
    ['a setting that there is not', { address: 'regions=ES51&colour=red' }, 'address unread-settings'],
    ['a figure that nobody knows', { address: 'by=gdp' }, 'address unread-settings'],
    ['a script in place of a region', { address: 'regions=<script>' }, 'address unread-settings'],
    ['an owner', { owner: 'clara' }, 'owner unknown-field'],
  ])('not with %s: he is told by field', async (_, odd, fault) => {
    const answer = await ask('tomas', 'POST', '/api/comparisons', { ...wanted, ...odd });
    const { errors } = (await answer.json()) as { errors: { field: string; code: string }[] };
    expect([answer.status, errors.map(({ field, code }) => `${field} ${code}`)]).toEqual([422, [fault]]);
  });

  test('not one more than 200: dora is told to delete one first', async () => {
    const owner = people.dora.person ?? '';
    const row = { owner, title: 'Kept', address: 'part=maps' };
    await database.db.insert(comparison).values(Array.from({ length: 199 }, () => row));
    const answers = await Promise.all([1, 2, 3].map(() => ask('dora', 'POST', '/api/comparisons', wanted)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
    const refused = answers.find((answer) => answer.status === 409);
    expect(await refused?.json()).toMatchObject({ code: 'comparisons-many', params: { most: 200 } });
    expect(await mine('dora')).toHaveLength(200);
  });
});

describe('Tomas changes what he saved', () => {
  test('on the version he read: without one 428, on an old one 412 with the current', async () => {
    const { id } = await save('tomas', { title: 'First' });
    const patch = (body: object, headers = {}) => ask('tomas', 'PATCH', at(id), body, headers);
    expect((await patch({ title: 'Second' })).status).toBe(428);
    const changed = await patch({ title: 'Second', note: '  ' }, { 'if-match': '"r1"' });
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"r2"']);
    expect(await changed.json()).toMatchObject({ title: 'Second', note: null, revision: 2, shared: false });
    const stale = await patch({ title: 'Third' }, { 'if-match': '"r1"' });
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"r2"']);
    const odd = await patch({ address: 'part=nothing' }, { 'if-match': '"r2"' });
    expect([odd.status, await odd.json()]).toMatchObject([422, { errors: [{ field: 'address' }] }]);
    expect(await read('tomas', id)).toMatchObject([200, { title: 'Second', revision: 2 }]);
  });

  test('shares it: dora reads it with his name and without its revision, and cannot change it', async () => {
    const { id } = await save('tomas');
    await ask('tomas', 'PATCH', at(id), { shared: true }, { 'if-match': '"r1"' });
    const seen = await ask('dora', 'GET', at(id));
    expect([seen.status, seen.headers.get('etag')]).toEqual([200, null]);
    expect(await seen.json()).toMatchObject({
      ...{ title: wanted.title, note: wanted.note, owner: 'Tomas', isOwn: false, revision: null },
    });
    expect((await mine('dora')).some((one) => one.id === id)).toBe(false);
    expect((await send(app, 'GET', at(id))).status).toBe(401);
    for (const [method, body] of [['PATCH', { title: 'Mine' }], ['DELETE']] as const) {
      const answer = await ask('dora', method, at(id), body, { 'if-match': '"r2"' });
      expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'comparison-of-owner' }]);
    }
    await ask('tomas', 'PATCH', at(id), { shared: false }, { 'if-match': '"r2"' });
    expect(await read('dora', id)).toMatchObject([404, {}]);
  });

  test('deletes it, on the version he read: then it is nowhere, and the acts name nothing of what it said', async () => {
    const { id } = await save('tomas', { title: 'A secret plan' });
    expect((await ask('tomas', 'DELETE', at(id))).status).toBe(428);
    expect((await ask('tomas', 'DELETE', at(id), undefined, { 'if-match': '"r9"' })).status).toBe(412);
    const answer = await ask('tomas', 'DELETE', at(id), undefined, { 'if-match': '"r1"' });
    const { comparisons } = (await answer.json()) as ComparisonList;
    expect([answer.status, comparisons.some((one) => one.id === id)]).toEqual([200, false]);
    expect((await read('tomas', id))[0]).toBe(404);
    const acts = await database.db
      .select()
      .from(audit)
      .where(and(eq(audit.noun, 'comparison'), eq(audit.nounId, id)));
    expect(acts.map(({ act, actor }) => [act, actor])).toEqual([
      ['create', people.tomas.person],
      ['delete', people.tomas.person],
    ]);
    expect(JSON.stringify(acts)).not.toContain('secret');
  });
});

test('Whoever is erased takes along what they saved, and their address goes out of what others did', async () => {
  const { ines, clara } = people;
  const id = ines.person ?? '';
  const kept = await createComparison(as(database.db, clara), {
    ...wanted,
    title: 'As Ines asked',
    note: `Send it to ${emailOf('ines').toUpperCase()} and to ${emailOf('dora')}.`,
  });
  const own = await ownData(as(database.db, ines));
  expect(own.comparisons).toMatchObject([{ title: wanted.title, note: wanted.note }]);
  const { erased } = await previewErasure(as(database.db, clara), id, 'secretariat');
  expect(erased).toMatchObject({ comparisons: 1, texts: 1 });
  const secret = 'a secret that only the tests know, long enough';
  await erasePerson(as(database.db, clara), secret, id, {
    ...{ by: 'secretariat', email: emailOf('ines'), also: [] },
  });
  expect(await database.db.$count(comparison, eq(comparison.owner, id))).toBe(0);
  expect(await read('clara', kept)).toMatchObject([
    200,
    {
      title: 'As Ines asked',
      note: 'Send it to [erased person · personne effacée] and to dora@example.org.',
      revision: 2,
    },
  ]);
});
