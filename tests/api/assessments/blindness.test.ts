import type { OpenAPIHono } from '@hono/zod-openapi';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declaredRoutes, type Env } from '../../../api/access.ts';
import { addFact } from '../../../api/assessments/facts.ts';
import { askBack, clear } from '../../../api/assessments/clarify.ts';
import type { AssessmentView, NewFact } from '../../../api/contract/assessment.ts';
import { grant } from '../../../drizzle/schema/person.ts';
import { appOn, send, signIn, type TestApp } from '../../support/app.ts';
import { begin, type Course, openPilot, placeAssessmentInstruments } from '../../support/assessments.ts';
import { keepFile } from '../../support/attachments.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { storeInFolder } from '../../support/store.ts';
import { placeQuestionnaire, placeRegions, settle } from '../../support/world.ts';

/**
 * Rolf reviews Catalonia and works blind until its answers are cleared: of whatever he can fetch, not one byte changes by
 * what Asta, the assessor, does. He holds every other role that a reviewer can.
 */
let database: TestDatabase;
let app: TestApp;
let cookie: string;
let course: Course;
/** What the database tells every server process: open pages hear of it. */
let told: string[];
let line: Client;
let addresses: string[];
/** A file that the region gave the experts. */
let document: string;

const nobody = '00000000-0000-4000-8000-000000000000';

/** Every GET route, its parts filled in with all that they could name. */
function filled(path: string, values: Record<string, string[]>): string[] {
  const [part] = /:\w+/.exec(path) ?? [];
  if (!part) return [path];
  const those = values[part.slice(1)];
  if (!those) throw new Error(`What is ${part} of ${path}?`);
  return those.flatMap((value) => filled(path.replace(part, value), values));
}

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  await placeRegions(db);
  await placeQuestionnaire(db);
  await placeAssessmentInstruments(db);
  const people = await settle(db, ['ana', 'asta', 'rolf', 'ed', 'clara']);
  const person = people.rolf.person ?? '';
  await db.insert(grant).values([
    { person, role: 'coordinator', region: 'ITG1' },
    { person, role: 'contributor', region: 'SE22' },
    { person, role: 'assessor', region: 'SE224' },
    { person, role: 'taskforce', region: null },
    { person, role: 'dghome', region: null },
  ]);
  const phase = await openPilot(db, people.clara);
  course = await begin(db, people, phase);
  await course.declare();
  const { store } = storeInFolder();
  const housing: NewFact = { area: 'housing', title: 'Stock', url: null, text: 'Few flats', files: [] };
  const fact = await addFact(course.as(people.ana), course.id, housing);
  document = await keepFile(
    db,
    store,
    people.ana,
    { assessment: course.id, fact: fact.id },
    'Stock 2016.pdf',
  );
  line = new Client({ connectionString: database.url });
  await line.connect();
  await line.query('listen publication; listen restricted');
  told = [];
  line.on('notification', ({ channel, payload }) => told.push(`${channel} ${payload}`));
  app = appOn(database, { attachments: store, now: () => new Date('2026-03-05T10:00:00Z') });
  cookie = await signIn(app, 'rolf');
  const ids = [course.id, phase, people.asta.person ?? '', document, nobody];
  const values: Record<string, string[]> = {
    ...{
      id: [...ids, 'mapping', 'mipex-reg'],
      question: [nobody],
      file: ['nuts-2021.json'],
      fact: [nobody],
      expert: [nobody],
    },
    ...{ version: ['1', '2'], versions: ['1..1', '1..2'], number: ['1', '2'], code: ['ES51', 'ITG1'] },
    ...{
      collectionId: ['mipex-scores', 'regions', 'needs'],
      featureId: ['regional%3Amipex-reg-2026%3A2026%3AES51'],
    },
    ...{ indicator: ['needs', 'population-change'], region: ['ES51'] },
  };
  const queries: Record<string, string> = {
    '/api/scores': '?scope=regional&edition=mipex-reg-2026&year=2026&area=all',
    '/api/scores/answers': '?scope=regional&edition=mipex-reg-2026&year=2026',
    '/api/scores/indicators': '?scope=regional&edition=mipex-reg-2026&year=2026&region=ES51&area=overall',
    '/api/experts': '?region=ES51',
    '/api/attachments': `?submission=${course.id}`,
  };
  addresses = declaredRoutes(app as unknown as OpenAPIHono<Env>)
    .filter(({ method, path }) => method === 'GET' && path !== '/*' && path !== '/api/events')
    .flatMap(({ path }) => filled(path.replace('/*', '/x'), values))
    .flatMap((path) => [path, ...(queries[path] ? [`${path}${queries[path]}`] : [])]);
});
afterAll(async () => {
  await line.end();
  await database.close();
});

/** Status, all headers but Date, and the body. */
async function seen(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const answer = await send(app, method, path, body, { cookie, ...headers });
  const told = [...answer.headers].filter(([name]) => name !== 'date').sort();
  return [answer.status, told, await answer.text()];
}

/** Everything Rolf can read, and what he is told when he tries to write. */
async function everything(): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const path of addresses) {
    found[path] = await seen('GET', path);
    found[`HEAD ${path}`] = await seen('HEAD', path);
  }
  const own = `/api/assessments/${course.id}`;
  for (const tag of ['"r1"', '"r2"', '"r3"', '"r4"', '"r5"', '"r6"', '"r7"', '"r8"', '"r9"', '"r10"']) {
    const writes: [string, string, unknown][] = [
      ['PUT', `${own}/review/h-01`, { agrees: true }],
      ['PUT', `${own}/review/s-01`, { agrees: true }],
      ['POST', `${own}/submit-review`, {}],
      ['PUT', `${own}/answers/h-01`, { option: 'a' }],
      ['POST', `${own}/submit`, {}],
      ['POST', `${own}/clear`, {}],
      ['POST', `${own}/publish`, {}],
      ['POST', `${own}/declare`, {}],
      ['DELETE', `/api/attachments/${document}`, undefined],
    ];
    for (const [method, path, body] of writes)
      found[`${method} ${path} ${tag}`] = await seen(method, path, body, { 'if-match': tag });
    found[`GET ${tag}`] = await seen('GET', own, undefined, { 'if-none-match': tag });
  }
  return found;
}

/** Where two snapshots differ. */
const changed = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  Object.keys(before).filter((path) => JSON.stringify(before[path]) !== JSON.stringify(after[path]));

const view = async () =>
  (await (
    await send(app, 'GET', `/api/assessments/${course.id}`, undefined, { cookie })
  ).json()) as AssessmentView;

describe('Until the answers are cleared, the reviewer', { timeout: 120_000 }, () => {
  let before: Record<string, unknown>;

  test('reads that the assessment goes on, and nothing of it', async () => {
    before = await everything();
    expect(await view()).toMatchObject({
      ...{ state: 'in-progress', parts: ['reviewer'], version: null, revision: null, updatedAt: null },
      ...{ answered: null, asked: null, answers: null, questions: null, reviews: null, story: null },
      ...{ experts: null, agreement: null, actions: [], hindrances: [] },
    });
    expect(Object.keys(before).length).toBeGreaterThan(250);
    expect(JSON.stringify(before)).not.toMatch(/Asta/);
    // He reads what the region gave, its files by name and by byte: none of it is the assessor's.
    expect((await view()).facts).toMatchObject([{ title: 'Stock', files: [{ name: 'Stock 2016.pdf' }] }]);
    expect(before[`/api/attachments/${document}`]).toMatchObject([
      200,
      expect.anything(),
      expect.stringMatching(/^%PDF/),
    ]);
  });

  test('sees the same bytes while nothing happens: the snapshot itself changes nothing', async () => {
    expect(changed(before, await everything())).toEqual([]);
  });

  test('sees not one byte change when the assessor saves, again and again', async () => {
    await course.write('h-01', 'a');
    expect(changed(before, await everything())).toEqual([]);
    await course.write('h-01', 'b', { comment: 'Other words' });
    await course.write('h-02', 'not-applicable', { reason: 'Nothing to build' });
    expect(changed(before, await everything())).toEqual([]);
  });

  test('nor when she submits', async () => {
    await course.write('e-01', 'c');
    await course.submit();
    expect(changed(before, await everything())).toEqual([]);
  });

  test('nor when she is asked back, and submits again', async () => {
    const questions = [{ indicator: 'h-01', text: 'Which act?' }];
    await course.take(
      askBack(course.as(course.cast.ed), course.id, course.revision, 'clarify', { questions }),
    );
    expect(changed(before, await everything())).toEqual([]);
    await course.write('h-01', 'a');
    await course.submit();
    expect(changed(before, await everything())).toEqual([]);
  });

  test('nor does an open page of his hear anything: no process is told of a change', async () => {
    await line.query('select 1');
    expect(told).toEqual([]);
  });

  test('then he sees it all, but who wrote it: so the comparison was not blind itself', async () => {
    await course.take(clear(course.as(course.cast.ed), course.id, course.revision));
    const after = await everything();
    expect(changed(before, after)).toContain(`/api/assessments/${course.id}`);
    expect(changed(before, after)).toContain('/api/assessments');
    const now = await view();
    expect(now).toMatchObject({ state: 'cleared', version: 2, revision: course.revision });
    expect(now.answers?.map(({ indicator, option }) => `${indicator} ${option}`)).toEqual([
      ...['e-01 c', 'h-01 a', 'h-02 not-applicable'],
    ]);
    expect(JSON.stringify(after)).not.toMatch(/Asta/);
  });
});

describe('While a published assessment is corrected', { timeout: 120_000 }, () => {
  test('the reviewer works blind again, until the new version is cleared', async () => {
    await course.review('h-01', true);
    await course.review('h-02', false, 'b');
    await course.review('e-01', true);
    await course.submitReview();
    await course.resolve('h-02', 'reviewer');
    await course.publish();
    await expect.poll(() => told).toHaveLength(1);
    const questions = [{ indicator: 'e-01', text: 'The act changed.' }];
    await course.take(
      askBack(course.as(course.cast.ed), course.id, course.revision, 'correct', { questions }),
    );
    const before = await everything();
    expect(await view()).toMatchObject({ state: 'in-progress', publishedVersion: 2, answers: null });
    await course.write('e-01', 'a');
    expect(changed(before, await everything())).toEqual([]);
    await course.submit();
    expect(changed(before, await everything())).toEqual([]);
    await line.query('select 1');
    expect(told).toHaveLength(1);
    await course.clear();
    expect(await view()).toMatchObject({ state: 'cleared', version: 3 });
  });
});
