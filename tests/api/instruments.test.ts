import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckView, InstrumentList, VersionWhole } from '../../api/contract/instrument.ts';
import type { ProblemBody } from '../../api/contract/problem.ts';
import type { Definition } from '../../api/instruments/definition.ts';
import { audit } from '../../drizzle/schema/audit.ts';
import { instrumentVersion } from '../../drizzle/schema/instrument.ts';
import { appOn, send, signIn, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { mapping } from '../support/questionnaire.ts';
import { type Name, placeQuestionnaire, placeRegions, settle } from '../support/world.ts';

let database: TestDatabase;
let app: TestApp;
const cookies = new Map<Name, string>();
let count = 0;

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  await placeQuestionnaire(database.db);
  await settle(database.db, ['ed', 'ana']);
  app = appOn(database);
  for (const name of ['ed', 'ana'] as const) cookies.set(name, await signIn(app, name));
});
afterAll(() => database.close());

const ask = (who: Name, path: string, headers: Record<string, string> = {}) =>
  send(app, 'GET', path, undefined, { cookie: cookies.get(who) ?? '', ...headers });
const say = (path: string, body: unknown, key = `key-of-ed-${count++}`) =>
  send(app, 'POST', path, body, { cookie: cookies.get('ed') ?? '', 'idempotency-key': key });

/** Version 1 with other words for the first question's title. */
function reworded(words: string): Definition {
  const definition = mapping();
  const question = definition.pages[0]?.elements[0];
  if (!question || typeof question.title === 'string') throw new Error('No title to change.');
  question.title.default = words;
  return definition;
}
const confirmed = [{ place: 'hasRouteRole', language: 'en' }];
const wanted = (words: string, last: number) => ({
  id: 'mapping',
  definition: reworded(words),
  last,
  confirmed,
});
const errorsOf = async (answer: Response) =>
  ((await answer.json()) as ProblemBody).errors?.map(({ field, code }) => `${field} ${code}`);
const lastVersion = async () => {
  const { instruments } = (await (await ask('ana', '/api/instruments')).json()) as InstrumentList;
  return instruments[0]?.versions[0]?.version ?? 0;
};

describe('The versions of a questionnaire', () => {
  test('are listed with who published them, by role', async () => {
    const { instruments } = (await (await ask('ana', '/api/instruments')).json()) as InstrumentList;
    expect(instruments).toEqual([
      {
        id: 'mapping',
        versions: [{ version: 1, publishedAt: expect.any(String), publishedBy: 'product' }],
      },
    ]);
  });

  test('are read whole, and only once by who has them', async () => {
    const newest = await ask('ana', '/api/instruments/mapping');
    expect(newest.headers.get('cache-control')).toBe('private, no-cache');
    expect(((await newest.json()) as VersionWhole).definition).toEqual(mapping());
    const first = await ask('ana', '/api/instruments/mapping/versions/1');
    expect(first.headers.get('cache-control')).toContain('immutable');
    const tag = first.headers.get('etag') ?? '';
    const again = await ask('ana', '/api/instruments/mapping/versions/1', { 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test.each([
    ['/api/instruments/mapping/versions/7', 404],
    ['/api/instruments/mapping/versions/0', 400],
    ['/api/instruments/mapping/versions/1.5', 400],
    ['/api/instruments/mapping/versions/last', 400],
    ['/api/instruments/census', 400],
  ])('%s is %i', async (path, status) => {
    expect((await ask('ana', path)).status).toBe(status);
  });
});

describe('A check', () => {
  const check = async (definition: unknown) =>
    (await (await say('/api/instruments/mapping/check', { definition })).json()) as CheckView;

  test('tells ed what he changes and has to confirm, and changes nothing', async () => {
    const found = await check(reworded('Do people come?'));
    expect(found.refused).toEqual([]);
    expect(found.toConfirm).toEqual([expect.objectContaining({ place: 'hasRouteRole', code: 'reworded' })]);
    expect(found.difference?.titles).toHaveLength(1);
    expect(found.last).toBe(1);
    expect(await lastVersion()).toBe(1);
  });

  test('finds an expression that cannot be read, and a version that changes nothing', async () => {
    const definition = mapping();
    const second = definition.pages[0]?.elements[1];
    if (second) second.visibleIf = '{hasRouteRole} = = true';
    expect((await check(definition)).refused.map(({ code }) => code)).toEqual(['unreadable']);
    expect((await check(mapping())).refused.map(({ code }) => code)).toEqual(['unchanged']);
  });

  test('answers whatever is sent', async () => {
    for (const odd of [null, 1, 'x', [], {}, { pages: [null] }])
      expect((await check(odd)).refused.length).toBeGreaterThan(0);
    expect((await say('/api/instruments/census/check', { definition: {} })).status).toBe(400);
    expect((await say('/api/instruments/mapping/check', {})).status).toBeLessThan(500);
    expect((await say('/api/instruments/mapping/check', { definition: 'x'.repeat(1_100_000) })).status).toBe(
      413,
    );
  });
});

describe('Publishing a version', () => {
  test('is refused while a change is not confirmed, or something that did not change is', async () => {
    const none = await say('/api/instruments', { ...wanted('Do people come?', 1), confirmed: [] });
    expect([none.status, await errorsOf(none)]).toEqual([422, ['confirmed not-confirmed']]);
    const odd = [...confirmed, { place: 'hasNeeds', language: 'fr' }];
    const more = await say('/api/instruments', { ...wanted('Do people come?', 1), confirmed: odd });
    expect([more.status, await errorsOf(more)]).toEqual([422, ['confirmed.1 undefined']]);
    expect(await lastVersion()).toBe(1);
  });

  test('is refused by place with what the check refuses', async () => {
    const definition = { ...mapping(), title: 'English only' };
    const answer = await say('/api/instruments', { id: 'mapping', definition, last: 1, confirmed: [] });
    expect([answer.status, await errorsOf(answer)]).toEqual([422, ['definition.title translation']]);
  });

  test('makes the next version once per key, with its audit row; the older one stays as it was', async () => {
    const body = wanted('Do people come?', 1);
    const made = await say('/api/instruments', body, 'the-same-key');
    expect([made.status, made.headers.get('location')]).toEqual([201, '/api/instruments/mapping/versions/2']);
    const again = await say('/api/instruments', body, 'the-same-key');
    expect(await again.json()).toEqual(await made.json());
    expect(await lastVersion()).toBe(2);
    const first = (await (await ask('ana', '/api/instruments/mapping/versions/1')).json()) as VersionWhole;
    expect(first.definition).toEqual(mapping());
    const newest = (await (await ask('ana', '/api/instruments/mapping')).json()) as VersionWhole;
    expect(newest).toMatchObject({ version: 2, publishedBy: 'editor', definition: body.definition });
    const acts = await database.db.select().from(audit).where(eq(audit.noun, 'instrument'));
    expect(acts.map(({ act, nounId, detail }) => [act, nounId, detail])).toEqual([
      ['publish', 'mapping', { version: 2 }],
    ]);
    await expect(
      database.db.update(instrumentVersion).set({ definition: {} }).where(eq(instrumentVersion.version, 2)),
    ).rejects.toThrow();
  });

  test('of two editors at once one is told that the other was first', async () => {
    const answers = await Promise.all(
      ['Do people arrive?', 'Do people pass?'].map((words) => say('/api/instruments', wanted(words, 2))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    const late = answers.find(({ status }) => status === 412);
    expect(await late?.json()).toMatchObject({ code: 'version-meanwhile', params: { version: 3 } });
    expect(await lastVersion()).toBe(3);
    expect((await say('/api/instruments', wanted('Again', 2))).status).toBe(412);
  });

  test('is refused what an earlier version asked otherwise, also after a version without it', async () => {
    const question = (name: string, type: 'text' | 'comment') => {
      const definition = mapping();
      const words = { default: name, fr: `${name} (fr)` };
      definition.pages[0]?.elements.push({
        type,
        name,
        title: words,
        description: words,
        ...(type === 'text' ? { inputType: 'number' } : {}),
      });
      return definition;
    };
    const publish = (definition: Definition, last: number, words = false) =>
      say('/api/instruments', { id: 'mapping', definition, last, confirmed: words ? confirmed : [] });
    expect((await publish(question('boats', 'text'), 3, true)).status).toBe(201);
    expect((await publish(mapping(), 4)).status).toBe(201);
    const back = await publish(question('boats', 'comment'), 5);
    expect(back.status).toBe(422);
    expect(await back.json()).toMatchObject({
      errors: [{ field: 'definition.boats', code: 'returned-retyped', params: { version: 4 } }],
    });
    expect((await publish(question('boats', 'text'), 5)).status).toBe(201);
  });
});
