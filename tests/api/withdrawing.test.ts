import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import { createApp } from '../../api/app.ts';
import type { ReleaseManifest } from '../../api/contract/release.ts';
import { publicationOf } from '../../api/publication/counter.ts';
import { publish } from '../../api/publication/publish.ts';
import { createSubmission } from '../../api/submissions/create.ts';
import { decide } from '../../api/submissions/decide.ts';
import { appOn, send, servicesOn, signIn, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { marchRound, much } from '../support/filled.ts';
import { readablePaths } from '../support/publicPaths.ts';
import { as, placeRegions, settle } from '../support/world.ts';

/** The promise: how long after a withdrawal an answer may still show what was withdrawn. */
const SECOND = 1000;
const march = '2026-03-10T10:00:00Z';
let database: TestDatabase;
let people: Record<'ana' | 'clara', Actor>;
let app: TestApp;
let cookie: string;

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  people = await settle(database.db, ['ana', 'clara']);
  app = appOn(database);
  cookie = await signIn(app, 'clara');
});
afterAll(() => database.close());

/** Another server on the same database, whose listener hears what is published. */
async function another(databaseUrl: string) {
  const services = servicesOn(database, { databaseUrl });
  const publication = publicationOf(services);
  while (publication.inMemory() === undefined) await wait(20);
  return { app: createApp(services), publication };
}

/** The way to the database: on demand it lets nothing more through, and neither side is told. */
async function way() {
  const { hostname, port } = new URL(database.url);
  const sockets = new Set<Socket>();
  const server = createServer((from) => {
    const to = connect(Number(port), hostname);
    for (const socket of [from, to]) sockets.add(socket.on('error', () => {}));
    from.pipe(to).pipe(from);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(database.url);
  url.host = `127.0.0.1:${(server.address() as { port: number }).port}`;
  return {
    url: url.href,
    stop: () => {
      for (const socket of sockets) socket.unpipe().pause();
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** A questionnaire with a public record of each kind, and how it is published. */
async function accepted() {
  const { ana, clara } = people;
  const round = await marchRound(database.db, clara, ['ES51']);
  const open = (name: string) =>
    (much()[name] as object[]).slice(0, 1).map((one) => ({ ...one, visibility: 'public' }));
  const answers = {
    ...much(),
    ...{ needs: open('needs'), flows: open('flows'), practices: open('practices'), offers: open('offers') },
  };
  const wanted = { kind: 'questionnaire', region: 'ES51', round, answers } as const;
  const { id } = await createSubmission(as(database.db, ana, march), wanted);
  await decide(as(database.db, ana, march), id, 1, 'sign-off');
  await decide(as(database.db, ana, march), id, 2, 'submit');
  await decide(as(database.db, clara, march), id, 3, 'accept');
  return { id, publish: () => publish(as(database.db, clara, march), [{ id, revision: 4 }]) };
}

/** Addresses that say nothing without a question. */
const asked = (entries: readonly string[]) => [
  `/api/analysis/matches?need=${entries[0]}`,
  '/api/analysis/rank?variable=needs&region=ES51',
];

/** What an answer says, but for the moment at which it was made. */
const told = async (from: TestApp, path: string) =>
  (await (await send(from, 'GET', path)).text()).replace(/"timeStamp":"[^"]+"/, '');
const readAll = async (from: TestApp, paths: readonly string[]) =>
  new Map(await Promise.all(paths.map(async (path) => [path, await told(from, path)] as const)));
const withdrawnIn = (manifest: string, id: string) =>
  (JSON.parse(manifest) as ReleaseManifest).entries
    .filter((one) => one.record.startsWith(id))
    .every(({ state, hash }) => state === 'withdrawn' && hash === null);

test('Withdrawn over one server, a questionnaire is gone within a second from every public answer of two others: one hears of it, the line of one died without a sign', async () => {
  const line = await way();
  const [hearing, deaf] = [await another(database.url), await another(line.url)];
  const { id, publish } = await accepted();
  const entries = ['beds', 'landing', 'flats', 'offer0'].map((entry) => `${id}.${entry}`);
  const paths = [
    ...readablePaths(app, [...entries, 'ES51', '1', 'needs', 'practices'], 'anyone'),
    ...asked(entries),
  ];
  const before = await readAll(hearing.app, paths);
  await publish();
  for (const { publication } of [hearing, deaf]) await publication.refresh();
  const shown = await readAll(hearing.app, paths);
  const changed = paths.filter((path) => shown.get(path) !== before.get(path));
  // What is withdrawn leaves its tombstone in the releases; every other answer is as it was.
  const isGone = (path: string, text: string) =>
    path.startsWith('/api/releases')
      ? !text.includes(`${id}.`) || withdrawnIn(text, id)
      : text === before.get(path);
  expect(changed.filter((path) => !isGone(path, shown.get(path) ?? '')).length).toBeGreaterThan(20);
  expect(await readAll(deaf.app, changed)).toEqual(new Map(changed.map((path) => [path, shown.get(path)])));

  for (const { publication } of [hearing, deaf]) await publication.refresh();
  line.stop();
  expect([hearing, deaf].map(({ publication }) => typeof publication.inMemory())).toEqual([
    'number',
    'number',
  ]);
  const headers = { cookie, 'if-match': '"r5"' };
  const done = await send(app, 'POST', `/api/submissions/${id}/withdraw`, {}, headers);
  expect(done.status).toBe(200);
  const since = performance.now();
  const late = async (from: TestApp, path: string): Promise<string[]> => {
    for (;;) {
      if (isGone(path, await told(from, path))) return [];
      if (performance.now() - since > SECOND) return [path];
      await wait(20);
    }
  };
  const all = [hearing, deaf].flatMap((one) => changed.map((path) => late(one.app, path)));
  expect((await Promise.all(all)).flat()).toEqual([]);
  line.close();
  for (const { publication } of [hearing, deaf]) await publication.close();
});
