import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import type { RoundList, RoundView } from '../../api/contract/round.ts';
import { changeRound } from '../../api/rounds/change.ts';
import { viewRound } from '../../api/rounds/read.ts';
import { audit } from '../../drizzle/schema/audit.ts';
import { appOn, send, signIn, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { december, open, placeInstrument } from '../support/rounds.ts';
import { as, type Name, placeRegions, settle } from '../support/world.ts';

let database: TestDatabase;
let app: TestApp;
let clara: Actor;
let now = '2026-11-25T10:00:00Z';
const cookies = new Map<Name, string>();

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  await placeInstrument(database.db);
  ({ clara } = await settle(database.db, ['ana', 'bruno', 'clara', 'tomas', 'carme']));
  app = appOn(database, { now: () => new Date(now) });
  const today = appOn(database);
  for (const name of ['ana', 'bruno', 'clara', 'tomas'] as const)
    cookies.set(name, await signIn(today, name));
});
afterAll(() => database.close());

let keys = 0;
const ask = (who: Name, method: string, path: string, body?: unknown, headers = {}) =>
  send(app, method, path, body, {
    cookie: cookies.get(who) ?? '',
    'idempotency-key': `rounds-${keys++}`,
    ...headers,
  });
const at = (moment: string) => as(database.db, clara, moment);
const errorsOf = async (answer: Response) =>
  ((await answer.json()) as { errors: { field: string; code: string }[] }).errors.map(
    ({ field, code }) => `${field} ${code}`,
  );

describe('Clara opens a round', () => {
  test('with codes of older versions recoded, each region once, reminders in order', async () => {
    const wanted = { ...december, regions: ['es51', 'ITG1', 'ES51', 'GB'], remindersBefore: [3, 7, 3] };
    const refusedUk = await ask('clara', 'POST', '/api/rounds', wanted);
    expect([refusedUk.status, await errorsOf(refusedUk)]).toEqual([422, ['regions.2 no-such-region']]);
    const answer = await ask('clara', 'POST', '/api/rounds', {
      ...wanted,
      regions: ['es51', 'ITG1', 'ES51'],
    });
    expect(answer.status).toBe(201);
    const made = (await answer.json()) as RoundView;
    expect(answer.headers.get('location')).toBe(`/api/rounds/${made.id}`);
    expect(answer.headers.get('etag')).toBe('"r1"');
    expect(made).toMatchObject({ phase: 'planned', daysLeft: 20, remindersBefore: [7, 3], revision: 1 });
    expect(made.lines.map((line) => [line.region, line.standing, line.coordinators])).toEqual([
      ['ES51', 'not-started', 2],
      ['ITG1', 'not-started', 0],
    ]);
    const steps = await database.db
      .select()
      .from(audit)
      .where(and(eq(audit.noun, 'round'), eq(audit.nounId, made.id)));
    expect(steps.map(({ act, actor }) => [act, actor])).toEqual([['open', clara.person]]);
  });

  test('once, however often the request comes', async () => {
    const headers = { 'idempotency-key': 'one-round-only' };
    const wanted = { ...december, title: 'Only once' };
    const [first, second] = await Promise.all([
      ask('clara', 'POST', '/api/rounds', wanted, headers),
      ask('clara', 'POST', '/api/rounds', wanted, headers),
    ]);
    const [one, other] = [(await first.json()) as RoundView, (await second.json()) as RoundView];
    expect(one.id).toBe(other.id);
    const reused = await ask('clara', 'POST', '/api/rounds', { ...wanted, title: 'Another' }, headers);
    expect(reused.status).toBe(422);
  });

  test.each<[string, object, string[]]>([
    ['that ends before it begins', { closesOn: '2026-11-30' }, ['closesOn before-first']],
    ['that is over', { opensOn: '2026-11-01', closesOn: '2026-11-24' }, ['closesOn day-over']],
    [
      'of a version that nobody published',
      { instrumentVersion: 9 },
      ['instrumentVersion no-such-instrument'],
    ],
    ['of an instrument that there is not', { instrument: 'census' }, ['instrument listed']],
    ['for nobody', { regions: [] }, ['regions choose-one']],
    [
      'for codes that are no region’s, each named',
      { regions: ['ES51', 'NO05', 'XX', 'FR52'] },
      ['regions.1 former-parts', 'regions.2 no-such-region'],
    ],
    ['on two lines', { title: 'Mapping\r\nBcc: all@example.org' }, ['title one-line']],
    ['on a day that is none', { opensOn: '2026-02-30' }, ['opensOn day']],
    ['in the year 0026', { opensOn: '0026-12-01' }, ['opensOn outside-years']],
    ['with half a day', { remindersBefore: [0.5] }, ['remindersBefore.0 whole-number']],
    ['with more than there is', { reminders: [7] }, ['reminders unknown-field']],
  ])('but not one %s', async (_what, changed, errors) => {
    const answer = await ask('clara', 'POST', '/api/rounds', { ...december, ...changed });
    expect([answer.status, await errorsOf(answer)]).toEqual([422, errors]);
  });
});

describe('Who sees a round', () => {
  test('clara sees every region, ana her own line only, bruno nothing of a round without Sicily', async () => {
    const id = await open(at(now), { title: 'Without Sicily', regions: ['ES51', 'SE224'] });
    const seen = async (who: Name) => {
      const answer = await ask(who, 'GET', `/api/rounds/${id}`);
      return answer.status === 200
        ? ((await answer.json()) as RoundView).lines.map((line) => [line.region, line.coordinators])
        : answer.status;
    };
    expect(await seen('clara')).toEqual([
      ['ES51', 2],
      ['SE224', 0],
    ]);
    expect(await seen('ana')).toEqual([['ES51', null]]);
    expect(await seen('bruno')).toBe(404);
    expect(await seen('tomas')).toBe(403);
    const listed = async (who: Name) =>
      ((await (await ask(who, 'GET', '/api/rounds')).json()) as RoundList).rounds.find(
        (one) => one.id === id,
      );
    expect((await listed('clara'))?.counts).toMatchObject({ 'not-started': 2, draft: 0 });
    expect((await listed('clara'))?.lines).toEqual([]);
    expect((await listed('ana'))?.lines.map((line) => line.region)).toEqual(['ES51']);
    expect((await listed('ana'))?.counts).toBeNull();
    expect(await listed('bruno')).toBeUndefined();
  });

  test('what a region’s people read tells neither of other regions nor of the desk', async () => {
    const text = await (await ask('ana', 'GET', '/api/rounds')).text();
    expect(text).not.toMatch(/ITG1|SE224|@/);
  });
});

describe('Clara changes a round', () => {
  const change = (id: string, body: object, etag = '"r1"') =>
    ask('clara', 'PATCH', `/api/rounds/${id}`, body, { 'if-match': etag });

  test('on the revision she read, and no other', async () => {
    const id = await open(at(now), { regions: ['ES51'] });
    const body = { title: 'Mapping 2026', closesOn: '2026-12-20', addRegions: ['SE224', 'ES51'] };
    const answer = await change(id, body);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toBe('"r2"');
    expect(await answer.json()).toMatchObject({
      title: 'Mapping 2026',
      opensOn: '2026-12-01',
      closesOn: '2026-12-20',
      remindersBefore: [7, 3],
      lines: [{ region: 'ES51' }, { region: 'SE224' }],
    });
    const stale = await change(id, body);
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"r2"']);
    expect((await ask('clara', 'PATCH', `/api/rounds/${id}`, body)).status).toBe(428);
  });

  test('but not into one that makes no sense', async () => {
    const id = await open(at(now));
    expect(await errorsOf(await change(id, { closesOn: '2026-11-30' }))).toEqual(['closesOn before-first']);
    expect(await errorsOf(await change(id, { opensOn: '2026-12-16' }))).toEqual(['closesOn before-first']);
    expect(await errorsOf(await change(id, { addRegions: ['XX'] }))).toEqual(['addRegions.0 no-such-region']);
    expect((await viewRound(at(now), id)).revision).toBe(1);
  });

  test('together with a colleague: one of the two is told, and nothing is lost', async () => {
    const id = await open(at(now));
    const results = await Promise.allSettled([
      changeRound(at(now), id, 1, { title: 'Hers' }),
      changeRound(at(now), id, 1, { title: 'His' }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await viewRound(at(now), id)).revision).toBe(2);
  });
});

describe('A closed round', () => {
  const lines = async (id: string) =>
    (await viewRound(at(now), id)).lines.map((line) => [line.region, line.phase]);

  test('is reopened for one region until a day, and for no other', async () => {
    const id = await open(at('2026-11-25T10:00:00Z'));
    now = '2026-12-16T10:00:00Z';
    expect(await lines(id)).toEqual([
      ['ES51', 'closed'],
      ['ITG1', 'closed'],
      ['SE224', 'closed'],
    ]);
    const reopen = (body: object) => ask('clara', 'POST', `/api/rounds/${id}/reopen`, body);
    expect(await errorsOf(await reopen({ region: 'ES51', until: '2026-12-15' }))).toEqual(['until day-over']);
    expect(await errorsOf(await reopen({ region: 'SE', until: '2026-12-20' }))).toEqual([
      'region not-in-round',
    ]);
    expect(await errorsOf(await reopen({ region: 'XX', until: '2026-12-20' }))).toEqual([
      'region no-such-region',
    ]);
    const answer = await reopen({ region: 'es51', until: '2026-12-20' });
    expect(answer.headers.get('etag')).toBe('"r2"');
    expect(await lines(id)).toEqual([
      ['ES51', 'open'],
      ['ITG1', 'closed'],
      ['SE224', 'closed'],
    ]);
    const [own] = (await viewRound(at(now), id)).lines;
    expect(own).toMatchObject({ lastDay: '2026-12-20', daysLeft: 4, reopenedUntil: '2026-12-20' });
    const steps = await database.db.select().from(audit).where(eq(audit.nounId, id));
    expect(steps.at(-1)).toMatchObject({ act: 'reopen', detail: { region: 'ES51', until: '2026-12-20' } });
    now = '2026-11-25T10:00:00Z';
  });

  test('a day that the round lasts anyway is no reopening', async () => {
    const id = await open(at(now));
    const answer = await ask('clara', 'POST', `/api/rounds/${id}/reopen`, {
      region: 'ES51',
      until: '2026-12-15',
    });
    expect(await errorsOf(answer)).toEqual(['until not-later']);
  });
});

test('A round that there is not is not found, whatever is asked of it', async () => {
  const nowhere = '/api/rounds/00000000-0000-4000-8000-000000000000';
  const asked = [
    ask('clara', 'GET', nowhere),
    ask('clara', 'PATCH', nowhere, {}, { 'if-match': '"r1"' }),
    ask('clara', 'POST', `${nowhere}/reopen`, { region: 'ES51', until: '2027-01-01' }),
    ask('clara', 'GET', `${nowhere}/letters`),
    ask('clara', 'GET', `${nowhere}/letters/preview?kind=reminder`),
    ask('clara', 'POST', `${nowhere}/letters`, { kind: 'reminder' }),
  ];
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(asked.map(() => 404));
  expect((await ask('clara', 'GET', '/api/rounds/soon')).status).toBe(400);
});
