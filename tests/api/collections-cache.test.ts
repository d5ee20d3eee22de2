import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../api/app.ts';
import { AnswerCache } from '../../api/answer-cache.ts';
import { publicationOf } from '../../api/publication/counter.ts';
import type { Services } from '../../api/context.ts';
import type { Db } from '../../drizzle/client.ts';
import { send, servicesOn, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { growCounter, needRow, publishNeeds } from '../support/published.ts';
import { placeRegions } from '../support/world.ts';

let database: TestDatabase;
let app: TestApp;
let services: Services;
let statements = 0;

/** The same database, counting what is asked of it. */
function counted(db: Db): Db {
  const asking = new Set(['execute', 'select', 'selectDistinct', 'transaction', '$count']);
  return new Proxy(db, {
    get: (target, name, receiver) => {
      if (asking.has(String(name))) statements += 1;
      return Reflect.get(target, name, receiver);
    },
  });
}

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  await publishNeeds(
    database.db,
    Array.from({ length: 20 }, (_, i) => needRow(`n${i}`)),
  );
  services = servicesOn(database, { db: counted(database.db) });
  app = createApp(services);
  await listening();
});
afterAll(async () => {
  await publicationOf(services).close();
  await database.close();
});

/** Waits until the counter comes from memory. */
async function listening(): Promise<void> {
  for (;;) {
    statements = 0;
    await publicationOf(services).current();
    if (statements === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const path = '/api/collections/needs/items';
const get = (headers: Record<string, string> = {}, where = path) =>
  send(app, 'GET', where, undefined, headers);

describe('A public answer', () => {
  test('carries an ETag, may be kept but must be asked for, and varies by encoding', async () => {
    const answer = await get({ 'accept-encoding': 'br' });
    expect(answer.headers.get('etag')).toMatch(/^W\/"\d+-[\w-]{16}"$/);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('vary')).toContain('Accept-Encoding');
  });

  test('is the same in brotli, gzip and plain', async () => {
    const [br, gzip, plain] = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (encoding) => {
        const answer = await get({ 'accept-encoding': encoding }, `${path}?limit=5`);
        expect(answer.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
        const bytes = Buffer.from(await answer.arrayBuffer());
        expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength));
        return bytes;
      }),
    );
    const withoutTime = (bytes: Buffer) => bytes.toString().replace(/"timeStamp":"[^"]+"/, '');
    expect(withoutTime(brotliDecompressSync(br as Buffer))).toBe(withoutTime(plain as Buffer));
    expect(withoutTime(gunzipSync(gzip as Buffer))).toBe(withoutTime(plain as Buffer));
  });

  test('below 1 kB is left plain', async () => {
    const answer = await get({ 'accept-encoding': 'br' }, '/api/conformance');
    expect(answer.headers.get('content-encoding')).toBe(null);
  });

  test('asked for again is 304 without a body, without a look at the database', async () => {
    const tag = (await get()).headers.get('etag') ?? '';
    statements = 0;
    for (const known of [tag, `"other", ${tag}`, tag.slice(2), '*']) {
      const again = await get({ 'if-none-match': known });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    }
    expect(statements).toBe(0);
  });

  test('comes from memory the second time, the same bytes, whoever asks', async () => {
    const first = await (await get()).text();
    statements = 0;
    expect(await (await get({ cookie: 'atlas.session_token=whatever' })).text()).toBe(first);
    expect(statements).toBe(0);
  });

  test('asked for by many at once is made once', async () => {
    statements = 0;
    const where = `${path}?limit=3`;
    const texts = await Promise.all(Array.from({ length: 8 }, async () => (await get({}, where)).text()));
    expect(new Set(texts).size).toBe(1);
    expect(statements).toBe(2);
  });

  test('has another ETag and shows the change after something was published, also by another process', async () => {
    const tag = (await get()).headers.get('etag') ?? '';
    const told = new Promise((resolve) => publicationOf(services).onChange(resolve));
    await publishNeeds(database.db, [needRow('published elsewhere')]);
    await told;
    const again = await get({ 'if-none-match': tag });
    expect(again.status).toBe(200);
    expect(await again.text()).toContain('published elsewhere');
    expect(again.headers.get('etag')).not.toBe(tag);
  });

  test('that is an error is never kept', async () => {
    const answer = await get({}, `${path}?limit=0`);
    expect([answer.headers.get('etag'), answer.headers.get('cache-control')]).toEqual([null, 'no-store']);
  });
});

describe('The publication counter', () => {
  test('without a listener is asked of the database, and is never older', async () => {
    const deaf = { ...services, databaseUrl: 'postgres://nobody@127.0.0.1:1/none' };
    const publication = publicationOf(deaf);
    const before = await publication.current();
    await growCounter(database.db);
    expect(await publication.current()).toBe(before + 1);
    await publication.close();
  });

  test('tells its listeners every change, until they stop', async () => {
    const heard: number[] = [];
    const publication = publicationOf(services);
    await publication.refresh();
    const stop = publication.onChange((counter) => heard.push(counter));
    await growCounter(database.db);
    const now = await publication.refresh();
    stop();
    await growCounter(database.db);
    await publication.refresh();
    expect(heard).toEqual([now]);
  });
});

describe('The cache', () => {
  const answer = (size: number) => ({ tag: '', headers: {}, unchanged: {}, bytes: new Uint8Array(size) });

  test('keeps to its limit and lets the least recently used go', () => {
    const cache = new AnswerCache(8 * 1024);
    for (const key of ['a', 'b', 'c', 'd']) cache.put(1, key, answer(900));
    expect(cache.get(1, 'a')).toBeDefined();
    cache.put(1, 'e', answer(900));
    expect(['a', 'b', 'c', 'd', 'e'].filter((key) => cache.get(1, key))).toEqual(['a', 'c', 'd', 'e']);
  });

  test('takes no answer larger than a quarter of it, and none of an older counter', () => {
    const cache = new AnswerCache(8 * 1024);
    cache.put(2, 'large', answer(4000));
    cache.put(2, 'new', answer(10));
    cache.put(1, 'old', answer(10));
    expect([cache.get(2, 'large'), cache.get(1, 'old'), cache.get(1, 'new')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    cache.put(3, 'newer', answer(10));
    expect(cache.get(3, 'new')).toBeUndefined();
  });
});
