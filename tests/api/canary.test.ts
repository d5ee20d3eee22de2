import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish } from '../../api/publication/publish.ts';
import { createSubmission } from '../../api/submissions/create.ts';
import { decide } from '../../api/submissions/decide.ts';
import { edit } from '../../api/submissions/edit.ts';
import { replyTo } from '../../api/submissions/reply.ts';
import { viewSubmission } from '../../api/submissions/view.ts';
import type { ReleaseList } from '../../api/contract/release.ts';
import { answersOf } from '../../api/contract/submission.ts';
import type { ReportKind } from '../../drizzle/vocabulary.ts';
import { createPerson } from '../../api/people/create.ts';
import { audit } from '../../drizzle/schema/audit.ts';
import { appOn, send, signIn, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { rowsWith } from '../support/dump.ts';
import { marchRound, muchWith } from '../support/filled.ts';
import { readablePaths } from '../support/publicPaths.ts';
import { as, flow, need, password, placeRegions, practice, settle } from '../support/world.ts';

/** The word planted in every private field. No public answer may ever hold it. */
const canary = 'CANARY';
const reports = { need, flow, practice };
/** Fields whose answer is free text: each gets the canary in restricted and unpublished reports. */
const textOf = (kind: ReportKind) =>
  Object.fromEntries(
    Object.entries(answersOf[kind].shape)
      .filter(([, field]) => field.safeParse(canary).success)
      .map(([field]) => [field, `${canary} ${field}`]),
  );

let database: TestDatabase;
let app: TestApp;
const ids: string[] = [];
/** Reports of which the public may not even know that they exist. */
const hidden: string[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  await placeRegions(db);
  const { ana, clara } = await settle(db, ['ana', 'clara']);
  for (const kind of ['need', 'flow', 'practice'] as const) {
    const contact =
      kind === 'practice'
        ? { name: `${canary} name`, email: 'canary@example.org', phone: canary }
        : undefined;
    const make = async (answers: object) => {
      const { id } = await createSubmission(as(db, ana), {
        kind,
        region: 'ES51',
        answers: { ...answers },
        contact,
      });
      ids.push(id);
      return id;
    };
    const secret = { ...reports[kind], ...textOf(kind) };
    // Unpublished, in several states, each with the canary in every text.
    hidden.push(await make(secret));
    const asked = await make(secret);
    hidden.push(asked);
    await decide(as(db, ana), asked, 1, 'submit');
    await decide(as(db, clara), asked, 2, 'return', {
      reason: canary,
      questions: [{ field: null, text: canary }],
    });
    const { questions, revision } = await viewSubmission(as(db, ana), asked);
    await replyTo(as(db, ana), asked, revision, questions[0]?.id ?? '', canary);
    // Published, but not for everybody.
    for (const visibility of ['taskforce', 'dghome', 'region']) {
      const restricted = await make({ ...secret, visibility });
      hidden.push(restricted);
      await decide(as(db, ana), restricted, 1, 'submit');
      await decide(as(db, clara), restricted, 2, 'accept');
      await publish(as(db, clara), [{ id: restricted, revision: 3 }]);
    }
    // Public, with a contact; and then an amendment that holds the canary.
    const open = await make(reports[kind]);
    await decide(as(db, ana), open, 1, 'submit');
    await decide(as(db, clara), open, 2, 'accept', { reason: canary });
    await publish(as(db, clara), [{ id: open, revision: 3 }], 'A note is public');
    await decide(as(db, ana), open, 4, 'amend');
    await edit(as(db, ana), open, 5, { answers: textOf(kind) });
    // Withdrawn after it was public.
    const gone = await make(secret);
    await decide(as(db, ana), gone, 1, 'submit');
    await decide(as(db, clara), gone, 2, 'accept');
    await publish(as(db, clara), [{ id: gone, revision: 3 }]);
    await decide(as(db, clara), gone, 4, 'withdraw');
    // Public once, then for its region alone; and the other way round.
    const closed = await make(reports[kind]);
    await decide(as(db, ana), closed, 1, 'submit');
    await decide(as(db, clara), closed, 2, 'accept');
    await publish(as(db, clara), [{ id: closed, revision: 3 }]);
    await decide(as(db, ana), closed, 4, 'amend');
    await edit(as(db, ana), closed, 5, { answers: { ...textOf(kind), visibility: 'region' } });
    await decide(as(db, ana), closed, 6, 'submit');
    await decide(as(db, clara), closed, 7, 'accept');
    await publish(as(db, clara), [{ id: closed, revision: 8 }]);
    hidden.push(closed);
    const opened = await make({ ...secret, visibility: 'dghome' });
    await decide(as(db, ana), opened, 1, 'submit');
    await decide(as(db, clara), opened, 2, 'accept');
    await publish(as(db, clara), [{ id: opened, revision: 3 }]);
    await decide(as(db, ana), opened, 4, 'amend');
    const none = Object.fromEntries(Object.keys(textOf(kind)).map((field) => [field, null]));
    await edit(as(db, ana), opened, 5, { answers: { ...none, ...reports[kind] } });
    await decide(as(db, ana), opened, 6, 'submit');
    await decide(as(db, clara), opened, 7, 'accept');
    await publish(as(db, clara), [{ id: opened, revision: 8 }]);
  }
  // A whole questionnaire, with public records beside all that is private; its amendment is on its way.
  const round = await marchRound(db, clara, ['ES51']);
  const march = '2026-03-10T10:00:00Z';
  const { id: whole } = await createSubmission(as(db, ana), {
    kind: 'questionnaire',
    region: 'ES51',
    round,
    answers: muchWith(canary),
  });
  await decide(as(db, ana, march), whole, 1, 'sign-off');
  await decide(as(db, ana, march), whole, 2, 'submit');
  await decide(as(db, clara, march), whole, 3, 'accept', { reason: canary });
  await publish(as(db, clara, march), [{ id: whole, revision: 4 }]);
  await decide(as(db, ana, march), whole, 5, 'amend');
  await edit(as(db, ana, march), whole, 6, {
    answers: { needs: [{ id: 'beds', title: canary, visibility: 'public' }] },
  });
  ids.push(whole, ...['beds', 'landing', 'flats', 'offer0'].map((entry) => `${whole}.${entry}`));
  const secrets = ['need', 'flow', 'practice', 'offer'].map((entry) => `${whole}.secret-${entry}`);
  ids.push(...secrets);
  hidden.push(...secrets);
  app = appOn(database);
  const cookie = await signIn(app, 'clara');
  const invitation = { email: 'canary.guest@example.org', role: 'taskforce', region: null };
  await send(app, 'POST', '/api/invitations', invitation, { cookie, 'idempotency-key': 'canary-invitation' });
});
afterAll(() => database.close());

test('no public answer, header or error holds what is private', async () => {
  const parts = [...ids, 'ES51', 'nonsense', '1', '2', '9', '13'];
  const paths = readablePaths(app, parts).flatMap((path) =>
    path.endsWith('/items') ? [path, `${path}?region=${canary.slice(0, 4)}`] : [path],
  );
  let seen = 0;
  for (const path of paths) {
    for (const method of ['GET', 'HEAD']) {
      const answer = await send(app, method, path);
      const told = `${await answer.text()} ${JSON.stringify([...answer.headers])}`;
      expect(told.toLowerCase(), `${method} ${path}`).not.toContain('canary');
      seen += 1;
    }
  }
  console.log(`canary: ${seen} public answers read`);
  expect(seen).toBeGreaterThan(200);
});

test('no release names what is not public, also what once was', async () => {
  const list = await (await send(app, 'GET', '/api/releases?limit=100')).text();
  const { releases } = JSON.parse(list) as ReleaseList;
  const told = [list];
  for (const { number } of releases) {
    told.push(await (await send(app, 'GET', `/api/releases/${number}`)).text());
  }
  expect(hidden).toHaveLength(22);
  expect(hidden.filter((id) => told.some((text) => text.includes(id)))).toEqual([]);
  // Four reports of each kind were public, and a questionnaire; each made one release, and no number is missing.
  expect(releases.map((one) => one.number)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
});

test('the exact count of a public record is not among the public answers', async () => {
  for (const path of ['/api/collections/needs/items', '/api/collections/needs/items?f=csv']) {
    const told = await (await send(app, 'GET', path)).text();
    expect(told).toContain('310');
    // A number of its own: an id may hold these digits by chance.
    expect(told).not.toMatch(/\b312\b/);
  }
});

test('the canary itself is erased: its name and address are in no table, what was published and done is as before', async () => {
  const { db } = database;
  const whom = { name: `${canary} name`, email: 'canary@example.org' };
  const id = await createPerson(db, {
    ...whom,
    password,
    grants: [{ role: 'contributor', region: 'ES51' }],
  });
  const told = async () => (await send(app, 'GET', '/api/collections/practices/items')).text();
  const [before, acts] = [await told(), await db.$count(audit)];
  expect((await rowsWith(db, whom.email)).map((one) => one.table)).toContain('contact');
  const cookie = await signIn(app, 'clara');
  const answer = await send(app, 'POST', `/api/people/${id}/erase`, { email: whom.email }, { cookie });
  expect(answer.status).toBe(200);
  expect(await rowsWith(db, whom.email)).toEqual([]);
  expect(await rowsWith(db, whom.name)).toEqual([]);
  // What a region wrote stays: it names nobody there.
  expect((await rowsWith(db, canary)).length).toBeGreaterThan(10);
  expect(JSON.parse(await told()).features).toEqual(JSON.parse(before).features);
  expect(await db.$count(audit)).toBe(acts + 1);
});
