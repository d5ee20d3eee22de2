import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicationEvent } from '../../api/contract/events.ts';
import { nobody } from '../../api/actor.ts';
import { appOn, send, signIn, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { announce, type Change } from '../../api/publication/store.ts';
import { growCounter } from '../support/published.ts';
import { as, type Name, placeRegions, settle } from '../support/world.ts';

let database: TestDatabase;
let app: TestApp;
beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  await settle(database.db, ['ana', 'bruno', 'dora', 'ed', 'tomas']);
  app = appOn(database);
});
afterAll(() => database.close());

/** Reads events off a stream, one by one. */
function reader(answer: Response) {
  const chunks = (answer.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  return {
    next: async () => {
      while (!text.includes('\n\n')) text += decoder.decode((await chunks.read()).value, { stream: true });
      const [event = '', ...rest] = text.split('\n\n');
      text = rest.join('\n\n');
      return Object.fromEntries(event.split('\n').map((line) => line.split(/: (.*)/).slice(0, 2)));
    },
    close: () => chunks.cancel(),
  };
}

test('an open page hears at once how far it is, and of every publication, also by another process', async () => {
  const answer = await send(app, 'GET', '/api/events', undefined, { 'accept-encoding': 'br, gzip' });
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  expect(answer.headers.get('cache-control')).toContain('no-store');
  expect(answer.headers.get('content-encoding')).toBe(null);
  const events = reader(answer);
  const first = await events.next();
  const { counter } = publicationEvent.parse(JSON.parse(first.data));
  expect([first.event, first.id]).toEqual(['publication', String(counter)]);
  await growCounter(database.db);
  const second = await events.next();
  expect(publicationEvent.parse(JSON.parse(second.data)).counter).toBe(counter + 1);
  await events.close();
});

test('two readers both hear, and one that leaves does not disturb the other', async () => {
  const [one, two] = [
    reader(await send(app, 'GET', '/api/events')),
    reader(await send(app, 'GET', '/api/events')),
  ];
  const before = Number((await one.next()).id);
  await two.next();
  await one.close();
  await growCounter(database.db);
  expect(Number((await two.next()).id)).toBe(before + 1);
  await two.close();
});

describe('A change of restricted records', () => {
  const changed = (...changes: Change[]) => announce(as(database.db, nobody), changes);
  /** What each reader hears of one change, up to the public one made after it. */
  async function heard(names: (Name | 'public')[], ...changes: Change[]) {
    const readers = await Promise.all(
      names.map(async (name) => {
        const cookie = name === 'public' ? '' : await signIn(app, name);
        const events = reader(await send(app, 'GET', '/api/events', undefined, { cookie }));
        await events.next();
        return { name, events };
      }),
    );
    await changed(...changes);
    // Both travel the same way, in order: what was not heard before the second is not heard at all.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await growCounter(database.db);
    const told = await Promise.all(
      readers.map(async ({ name, events }) => {
        const { event } = await events.next();
        await events.close();
        return event === 'restricted' ? [name] : [];
      }),
    );
    return told.flat();
  }
  const everybody: (Name | 'public')[] = ['public', 'ana', 'bruno', 'dora', 'ed', 'tomas'];

  test('is heard by those alone who may see one of them', async () => {
    expect(await heard(everybody, { visibility: 'taskforce', region: 'ES51' })).toEqual([
      'ana',
      'dora',
      'tomas',
    ]);
    expect(await heard(everybody, { visibility: 'dghome', region: 'ES51' })).toEqual(['ana', 'dora']);
    expect(await heard(everybody, { visibility: 'region', region: 'ITG1' })).toEqual(['bruno']);
  });

  test('leaves the counter, and so every public ETag, as it is', async () => {
    const tag = async () => (await send(app, 'GET', '/api/conformance')).headers.get('etag');
    const before = await tag();
    await changed({ visibility: 'region', region: 'ES51' });
    expect(await tag()).toBe(before);
  });

  test('is no longer heard on an open line whose session has ended', async () => {
    const cookie = await signIn(app, 'tomas');
    const events = reader(await send(app, 'GET', '/api/events', undefined, { cookie }));
    await events.next();
    await send(app, 'POST', '/api/auth/sign-out', {}, { cookie });
    await changed({ visibility: 'taskforce', region: 'ES51' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await growCounter(database.db);
    expect((await events.next()).event).toBe('publication');
    await events.close();
  });
});
