import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { askAgain } from '../../web/queries/askAgain.ts';

/** A server whose answers wait until they are let go; each says what was true when it was asked. */
function slowServer() {
  let truth = 'nothing';
  const waiting: (() => void)[] = [];
  return {
    is: (now: string) => {
      truth = now;
    },
    ask: () => {
      const read = truth;
      return new Promise<string>((resolve) => waiting.push(() => resolve(read)));
    },
    asked: () => waiting.length,
    letGo: (which: number) => waiting[which]?.(),
  };
}

function page(ask: () => Promise<string>) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } });
  const observer = new QueryObserver(client, { queryKey: ['published', 'needs'], queryFn: ask });
  const close = observer.subscribe(() => {});
  return { client, shows: () => observer.getCurrentResult().data, close };
}

describe('A change that is told while the page is still asking', () => {
  test('is on the page in the end: what was asked for before it is asked for once more', async () => {
    const server = slowServer();
    const { client, shows, close } = page(server.ask);
    server.is('a need');
    askAgain(client, ['published']);
    server.letGo(0);
    await expect.poll(server.asked).toBe(2);
    expect(shows()).toBe('nothing');
    server.letGo(1);
    await expect.poll(shows).toBe('a need');
    close();
  });

  test('also when it is told three times; the question is put once more, not three times', async () => {
    const server = slowServer();
    const { client, shows, close } = page(server.ask);
    for (const now of ['one', 'two', 'three']) {
      server.is(now);
      askAgain(client, ['published']);
    }
    server.letGo(0);
    await expect.poll(server.asked).toBe(2);
    server.letGo(1);
    await expect.poll(shows).toBe('three');
    expect(server.asked()).toBe(2);
    close();
  });
});

test('A change told to a page at rest is asked for at once', async () => {
  const server = slowServer();
  const { client, shows, close } = page(server.ask);
  server.letGo(0);
  await expect.poll(shows).toBe('nothing');
  server.is('a need');
  askAgain(client, ['published']);
  await expect.poll(server.asked).toBe(2);
  server.letGo(1);
  await expect.poll(shows).toBe('a need');
  close();
});
