import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import { forgetAnswers, once } from '../../api/idempotent.ts';
import { idempotency } from '../../drizzle/schema/idempotency.ts';
import { grant } from '../../drizzle/schema/person.ts';
import { submission } from '../../drizzle/schema/submission.ts';
import { appOn, origin, send, signIn, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { need, placeRegions, practice, settle } from '../support/world.ts';

let database: TestDatabase;
let app: TestApp;
let cookie: string;
let ana: Actor;

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  ({ ana } = await settle(database.db, ['ana']));
  app = appOn(database);
  cookie = await signIn(app, 'ana');
});
afterAll(() => database.close());

const draft = { kind: 'need', region: 'ES51', answers: need };
const create = (key: string, body: unknown = draft, headers = {}) =>
  send(app, 'POST', '/api/submissions', body, { cookie, 'idempotency-key': key, ...headers });
/** All of an answer that a client goes by. */
const tell = async (answer: Response) => {
  const { status, headers } = answer;
  return `${status} ${headers.get('location')} ${headers.get('etag')} ${await answer.text()}`;
};
const count = async () => (await database.db.select({ id: submission.id }).from(submission)).length;

describe('A request that changes something', () => {
  test('from another site, or without Origin, is refused and changes nothing', async () => {
    const before = await count();
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: '' }]) {
      expect((await create('key-origin', draft, headers)).status).toBe(403);
    }
    expect(await count()).toBe(before);
  });

  test('that is not JSON is refused', async () => {
    const answer = await app.request('/api/submissions', {
      method: 'POST',
      headers: {
        host: 'localhost',
        origin,
        cookie,
        'content-type': 'text/plain',
        'idempotency-key': 'key-text-1',
      },
      body: JSON.stringify(draft),
    });
    expect(answer.status).toBe(415);
  });

  test('with broken JSON, unknown fields or a wrong type says what was wrong, by field', async () => {
    const broken = await app.request('/api/submissions', {
      method: 'POST',
      headers: {
        host: 'localhost',
        origin,
        cookie,
        'content-type': 'application/json',
        'idempotency-key': 'key-broken',
      },
      body: '{"kind": ',
    });
    expect(broken.status).toBe(400);
    expect(broken.headers.get('content-type')).toBe('application/problem+json');
    const odd = await create('key-unknown', { ...draft, colour: 'blue' });
    expect(await odd.json()).toMatchObject({
      status: 422,
      errors: [{ field: 'colour', message: 'This field is not known here.' }],
    });
    const wrong = await create('key-wrong-1', { ...draft, kind: 'poem' });
    expect(await wrong.json()).toMatchObject({ status: 422, errors: [{ field: 'kind' }] });
  });

  test('larger than 1 MB is refused', async () => {
    const answer = await create('key-large-1', { ...draft, answers: { description: 'x'.repeat(1_100_000) } });
    expect(answer.status).toBe(413);
  });
});

describe('Idempotency-Key', () => {
  test('none is refused; the same key and body make one report and get the same answer', async () => {
    expect((await send(app, 'POST', '/api/submissions', draft, { cookie })).status).toBe(400);
    const before = await count();
    const first = await (await create('key-same-1')).json();
    const second = await (await create('key-same-1')).json();
    expect(second).toEqual(first);
    expect(await count()).toBe(before + 1);
  });

  test('the same key with another body is refused', async () => {
    await create('key-other-1');
    expect((await create('key-other-1', { ...draft, answers: {} })).status).toBe(422);
  });

  test('fifty at the same moment make one and all get the same answer', async () => {
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 50 }, () => create('key-parallel')));
    const told = await Promise.all(answers.map(tell));
    expect(new Set(told).size).toBe(1);
    expect(told[0]).toMatch(/^201 /);
    expect(await count()).toBe(before + 1);
  });

  test('a repeated request gets the answer of then, not what the report has become since', async () => {
    const first = await create('key-then');
    const etag = first.headers.get('etag') ?? '';
    const path = first.headers.get('location') ?? '';
    const told = await tell(first);
    const changed = await send(
      app,
      'PATCH',
      path,
      { answers: { severity: 1 } },
      { cookie, 'if-match': etag },
    );
    expect(changed.status).toBe(200);
    expect(await tell(await create('key-then'))).toBe(told);
    expect(told).toContain('"r1"');
  });

  test('what is kept for that tells nobody who reads the database a name, for a day, and then nothing', async () => {
    const body = { ...draft, kind: 'practice', answers: practice, contact: { name: 'Núria Puig' } };
    const told = await tell(await create('key-sealed', body));
    expect(told).toContain('Núria Puig');
    expect(JSON.stringify(await database.db.select().from(idempotency))).not.toMatch(/Puig|Language caf/);
    await forgetAnswers(database.db, new Date(Date.now() + 23 * 3600 * 1000));
    expect(await tell(await create('key-sealed', body))).toBe(told);
    await forgetAnswers(database.db, new Date(Date.now() + 25 * 3600 * 1000));
    expect(await database.db.select().from(idempotency)).toEqual([]);
  });

  test('who lost the role since gets no answer of then', async () => {
    expect((await create('key-role', draft)).status).toBe(201);
    await database.db.update(grant).set({ region: 'ITG1' }).where(eq(grant.region, 'ES51'));
    const again = await create('key-role', draft);
    await database.db.update(grant).set({ region: 'ES51' }).where(eq(grant.region, 'ITG1'));
    expect(again.status).toBe(403);
  });

  test('after another AUTH_SECRET the record is not made again, and the answer says so', async () => {
    const before = await count();
    await create('key-secret');
    const other = { authSecret: 'another secret that only the tests know, long too' };
    const context = { db: database.db, actor: ana, now: new Date() };
    const again = once(context, other.authSecret, {
      key: 'key-secret',
      request: { path: '/api/submissions', body: { ...draft } },
      allow: () => {},
      make: () => Promise.reject(new Error('made twice')),
    });
    await expect(again).rejects.toMatchObject({ code: 'gone' });
    expect(await count()).toBe(before + 1);
  });

  test('a key whose request failed can be used again', async () => {
    expect((await create('key-again-1', { ...draft, region: 'ITG1' })).status).toBe(403);
    expect((await create('key-again-1')).status).toBe(201);
  });
});

describe('If-Match', () => {
  test('none is 428, stale is 412 with the current version, the current one is taken', async () => {
    const made = await create('key-match-1');
    const { id } = (await made.json()) as { id: string };
    const path = `/api/submissions/${id}`;
    const change = { answers: { severity: 2 } };
    expect((await send(app, 'PATCH', path, change, { cookie })).status).toBe(428);
    const taken = await send(app, 'PATCH', path, change, {
      cookie,
      'if-match': made.headers.get('etag') ?? '',
    });
    expect(taken.status).toBe(200);
    const stale = await send(app, 'PATCH', path, change, {
      cookie,
      'if-match': made.headers.get('etag') ?? '',
    });
    expect(stale.status).toBe(412);
    expect(stale.headers.get('etag')).toBe(taken.headers.get('etag'));
    const [row] = await database.db.select().from(submission).where(eq(submission.id, id));
    expect(row?.revision).toBe(2);
  });
});
