import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicationEvent } from '../../api/contract/events.ts';
import { appOn, send, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { growCounter } from '../support/published.ts';

let database: TestDatabase;
let app: TestApp;
beforeAll(async () => {
  database = await freshDatabase();
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
