import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicationOf } from '../../api/publication/counter.ts';
import { createApp } from '../../api/app.ts';
import type { Services } from '../../api/context.ts';
import { audit } from '../../drizzle/schema/audit.ts';
import { send, signIn, type TestApp } from '../support/app.ts';
import { storeInFolder } from '../support/store.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { needRow, publishNeeds } from '../support/published.ts';
import { flow, need, placeRegions, settle } from '../support/world.ts';

let database: TestDatabase;
let app: TestApp;
let services: Services;
let cookie: string;
const unforeseen: unknown[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  await settle(database.db, ['ana']);
  await publishNeeds(database.db, [needRow('n1')]);
  services = {
    db: database.db,
    databaseUrl: database.url,
    publicUrl: null,
    authSecret: 'a secret that only the tests know, long enough',
    trustProxy: false,
    production: false,
    pages: null,
    now: () => new Date(),
    mail: null,
    attachments: storeInFolder().store,
    reportError: (error) => unforeseen.push(error),
  };
  app = createApp(services);
  cookie = await signIn(app, 'ana');
});
afterAll(async () => {
  await publicationOf(services).close();
  await database.close();
});

let keys = 0;
const create = (body: unknown) =>
  send(app, 'POST', '/api/submissions', body, { cookie, 'idempotency-key': `odd-input-${keys++}` });

/** Drafts these answers and submits them; the answer to the submission. */
async function submit(kind: string, answers: object): Promise<Response> {
  const made = await create({ kind, region: 'ES51', answers });
  const { id } = (await made.json()) as { id: string };
  return send(app, 'POST', `/api/submissions/${id}/submit`, {}, { cookie, 'if-match': '"r1"' });
}

describe('Odd input is refused with a sentence, never with "something went wrong"', () => {
  test('answers nested twenty thousand deep', async () => {
    // As text: JSON.stringify itself gives up on this.
    const text = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const answer = await app.request('/api/submissions', {
      method: 'POST',
      headers: {
        host: 'localhost',
        origin: 'http://localhost',
        'content-type': 'application/json',
        cookie,
        'idempotency-key': 'odd-input-deep',
      },
      body: `{"kind":"need","region":"ES51","answers":{"title":${text}}}`,
    });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('is nested too deeply') });
  });

  test('days and periods that no calendar in the database has are refused at submission, not at publication', async () => {
    for (const [kind, answers, field] of [
      ['need', { ...need, validFrom: '0000-01-01' }, 'validFrom'],
      ['flow', { ...flow, period: '0000' }, 'period'],
      ['flow', { ...flow, period: '0050-01' }, 'period'],
      ['flow', { ...flow, period: '9999-W52' }, 'period'],
    ] as const) {
      const answer = await submit(kind, answers);
      expect([field, answer.status]).toEqual([field, 422]);
      expect(await answer.json()).toMatchObject({
        errors: [{ field, message: expect.stringContaining('1900') }],
      });
    }
  });

  test('a contact of anything but a practice is refused, not dropped', async () => {
    const answer = await create({ kind: 'need', region: 'ES51', answers: need, contact: { name: 'Núria' } });
    expect(answer.status).toBe(422);
  });

  test('a datetime outside the years the database counts', async () => {
    for (const time of ['0000-01-01', '0000-01-01T00:00:00+12:00', '9999-12-31T23:59:59-12:00']) {
      const answer = await send(
        app,
        'GET',
        `/api/collections/needs/items?datetime=${encodeURIComponent(time)}`,
      );
      expect([time, answer.status]).toEqual([time, 400]);
    }
  });

  test('an id of a practice that no text can be', async () => {
    expect((await send(app, 'GET', '/api/practices/%00/contact', undefined, { cookie })).status).toBe(404);
  });

  const sent = (body: string | Uint8Array<ArrayBuffer>, headers = {}, address = '/api/submissions') =>
    app.request(address, {
      method: 'POST',
      headers: {
        host: 'localhost',
        origin: 'http://localhost',
        'content-type': 'application/json',
        cookie,
        'idempotency-key': `odd-input-${keys++}`,
        ...headers,
      },
      body,
    });
  const written = (answers: string) => `{"kind":"need","region":"ES51","answers":${answers}}`;

  test('what would be dropped or changed on its way to the database is refused by name', async () => {
    for (const [answers, field] of [
      ['{"__proto__":{"title":"A"}}', 'answers.__proto__'],
      ['{"title":{"__proto__":1}}', 'answers.title.__proto__'],
      ['{"severity":1e400}', 'answers.severity'],
      ['{"title":"a\\ud800b"}', 'answers.title'],
      ['{"title":"a\\u0000b"}', 'answers.title'],
    ] as const) {
      const answer = await sent(written(answers));
      expect([answers, answer.status]).toEqual([answers, 422]);
      expect(await answer.json()).toMatchObject({ errors: [{ field }] });
    }
    const half = await send(app, 'POST', '/api/invitations/accept', {
      token: 'x'.repeat(30),
      name: 'Sven \ud800',
      password: 'a password of his own',
    });
    expect(await half.json()).toMatchObject({ status: 422, errors: [{ field: 'name' }] });
  });

  test('bytes that are no UTF-8', async () => {
    const bytes = new TextEncoder().encode(written('{"title":"a?b"}'));
    bytes[bytes.indexOf(0x3f)] = 0xff;
    const answer = await sent(bytes);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('UTF-8') });
  });

  test('JSON under another name, in another encoding, or compressed; its own name in any spelling is taken', async () => {
    const type = (name: string) => sent(written('{}'), { 'content-type': name });
    for (const name of [
      'application/json-patch+json',
      'application/jsonp',
      'application/json; charset=utf-16',
      'text/plain',
    ]) {
      expect([name, (await type(name)).status]).toEqual([name, 415]);
    }
    expect((await sent(written('{}'), { 'content-encoding': 'gzip' })).status).toBe(415);
    for (const name of ['Application/JSON', 'application/json;charset="UTF-8"']) {
      expect([name, (await type(name)).status]).toEqual([name, 201]);
    }
  });

  test('twenty thousand unknown fields are answered in a few, not in a book', async () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`field-${n}`, n]));
    const answer = await sent(written(JSON.stringify(many)));
    expect(answer.status).toBe(422);
    const { errors, detail } = (await answer.json()) as { errors: unknown[]; detail: string };
    expect([errors.length, detail.length < 3000]).toEqual([100, true]);
  });

  test('an If-Match that is not exactly the tag given, weak, "any" or a list', async () => {
    const made = await create({ kind: 'need', region: 'ES51', answers: {} });
    const path = made.headers.get('location') ?? '';
    for (const tag of ['*', 'W/"r1"', '"r1", "r2"', 'r1', '"r01"', '""', '"r1"x']) {
      const answer = await send(app, 'PATCH', path, { answers: {} }, { cookie, 'if-match': tag });
      expect([tag, answer.status]).toEqual([tag, 412]);
    }
    expect((await send(app, 'PATCH', path, {}, { cookie, 'if-match': '"r1"' })).status).toBe(200);
  });

  test('a box in numbers that only JavaScript reads', async () => {
    for (const box of ['0x1,0,1,1', '0b1,0,1,1', 'Infinity,0,1,1', '1_0,0,11,1', ',0,1,1']) {
      const answer = await send(app, 'GET', `/api/collections/needs/items?bbox=${box}`);
      expect([box, answer.status]).toEqual([box, 400]);
    }
    expect((await send(app, 'GET', '/api/collections/needs/items?bbox=-1.5e1,.5,1.,%2B2')).status).toBe(200);
  });

  test('an id in capitals is the same report: its audit and its story are not split in two', async () => {
    const { id } = (await (await create({ kind: 'need', region: 'ES51', answers: need })).json()) as {
      id: string;
    };
    const shouted = `/api/submissions/${id.toUpperCase()}`;
    const taken = await send(app, 'POST', `${shouted}/submit`, {}, { cookie, 'if-match': '"r1"' });
    const { story } = (await taken.json()) as { story: { act: string }[] };
    expect(story.map((step) => step.act)).toEqual(['create', 'submit']);
    const rows = await database.db.select().from(audit).where(eq(audit.nounId, id));
    expect(rows.map((row) => row.act)).toEqual(['create', 'submit']);
  });

  test('nothing of all this was unforeseen', () => {
    expect(unforeseen).toEqual([]);
  });
});

describe('What is cached answers reading alone', () => {
  test('other methods on the address of a cached answer are refused, whatever tag they name', async () => {
    const path = '/api/collections/needs/items';
    const warm = await send(app, 'GET', path);
    expect(warm.status).toBe(200);
    await warm.text();
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await send(app, method, path, {}, { 'if-none-match': warm.headers.get('etag') ?? '' });
      expect([method, answer.status]).toEqual([method, 405]);
    }
    expect((await send(app, 'HEAD', path)).status).toBe(200);
  });
});

describe('The stream of events', () => {
  test('HEAD gets its headers and leaves nobody listening', async () => {
    const publication = publicationOf(services);
    let listening = 0;
    const { onChange } = publication;
    publication.onChange = (listener) => {
      listening += 1;
      const stop = onChange(listener);
      return () => {
        listening -= 1;
        stop();
      };
    };
    const answer = await send(app, 'HEAD', '/api/events');
    publication.onChange = onChange;
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    expect(listening).toBe(0);
  });
});
