import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { and, eq, notInArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import type { SavedDraft, SubmissionView } from '../../api/contract/submission.ts';
import { numberOf } from '../../api/submissions/receipt.ts';
import { audit } from '../../drizzle/schema/audit.ts';
import { personalAnswers, receipt, submission, submissionVersion } from '../../drizzle/schema/submission.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { little, marchRound } from '../support/filled.ts';
import { emailOf, type Name, need, password, settle } from '../support/world.ts';
import { temporaryFolder } from './checkout.ts';
import { type Started, startServer } from './process.ts';

/**
 * Two people of Catalonia fill in one questionnaire, two of Sicily another; each has a question of their own. What they submit
 * meanwhile are quick needs, and of beatrice whole questionnaires, each of a round of its own.
 */
const clients = [
  { name: 'ana', region: 'ES51', question: 'finalRemark' },
  { name: 'anton', region: 'ES51', question: 'europeanMessage' },
  { name: 'beatrice', region: 'ITG1', question: 'finalRemark' },
  { name: 'bruno', region: 'ITG1', question: 'europeanMessage' },
] as const satisfies { name: Name; region: string; question: string }[];
type Client = (typeof clients)[number];
const kills = 50;

const { folder, remove } = temporaryFolder();
let database: TestDatabase;
let people: Record<Client['name'] | 'clara', Actor>;
const whole: Client['name'] = 'beatrice';
/** The server that answers; others get ready to follow it. */
let current: Started;
const everyServer: Promise<Started>[] = [];
beforeAll(async () => {
  database = await freshDatabase({ seeded: 'reference' });
  people = await settle(database.db, ['ana', 'anton', 'beatrice', 'bruno', 'clara']);
});
afterAll(async () => {
  for (const server of await Promise.allSettled(everyServer))
    if (server.status === 'fulfilled') await server.value.end('SIGKILL');
  await database.close();
  remove();
});

function another(): Promise<Started> {
  const env = {
    DATABASE_URL: database.url,
    DATA_DIR: join(folder, 'data'),
    NODE_ENV: 'production',
    AUTH_SECRET: 'k3Jx0qVw9ZpLr7TnYb2HsMd5GfCa8EuQ',
    HOST: '127.0.0.1',
  };
  const server = startServer({ env });
  everyServer.push(server);
  return server;
}

/** Asks until somebody answers: a request that died with its server is sent again to the next one. */
async function ask(method: string, path: string, headers: Record<string, string>, body?: object) {
  for (;;) {
    try {
      const address = `http://127.0.0.1:${current.port}`;
      const answer = await fetch(address + path, {
        method,
        headers: { origin: address, 'content-type': 'application/json', ...headers },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return { answer, body: await answer.text() };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

async function signIn(name: Name): Promise<string> {
  const { answer } = await ask('POST', '/api/auth/sign-in/email', {}, { email: emailOf(name), password });
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}

/** Somebody's request to a server that may die, as `ask` with their cookie. */
type Asks = (
  method: string,
  path: string,
  body?: object,
  headers?: Record<string, string>,
) => ReturnType<typeof ask>;

/** What one person was told is submitted: by its title, and of a questionnaire by its personal answer. */
interface Submitted {
  id: string;
  title: string;
  receipts: string[];
}

/** What one person was told is kept. */
interface Told {
  revision: number;
  answer: string | undefined;
  saved: number;
  submitted: Submitted[];
}

const once = () => ({ 'idempotency-key': randomUUID() });
const at = (revision: number) => ({ 'if-match': `"r${revision}"` });
async function create(asks: Asks, report: object): Promise<string> {
  const { answer, body } = await asks('POST', '/api/submissions', report, once());
  expect(answer.status, body).toBe(201);
  return (JSON.parse(body) as SubmissionView).id;
}
async function submit(asks: Asks, id: string, title: string, revision: number): Promise<Submitted> {
  const headers = { ...at(revision), ...once() };
  const { answer, body } = await asks('POST', `/api/submissions/${id}/submit`, {}, headers);
  expect(answer.status, body).toBe(200);
  return { id, title, receipts: (JSON.parse(body) as SubmissionView).receipts.map(({ number }) => number) };
}

async function submitNeed(asks: Asks, region: string, title: string): Promise<Submitted> {
  const id = await create(asks, { kind: 'need', region, answers: { ...need, title } });
  return submit(asks, id, title, 1);
}

/** A questionnaire from its first answers to its receipt: written, signed off, submitted. */
async function submitQuestionnaire(asks: Asks, region: string, contactName: string): Promise<Submitted> {
  const round = await openRound([region]);
  const id = await create(asks, { kind: 'questionnaire', region, round, answers: little() });
  const path = `/api/submissions/${id}`;
  /** A step that a server may have taken before it died: then it stands, and is not taken twice. */
  const take = async (revision: number, method: string, to: string, body: object) => {
    const { answer } = await asks(method, path + to, body, at(revision));
    if (answer.ok) return;
    const view = await asks('GET', path);
    expect([answer.status, (JSON.parse(view.body) as SubmissionView).revision]).toEqual([412, revision + 1]);
  };
  await take(1, 'PATCH', '', { answers: { contactName } });
  await take(2, 'POST', '/sign-off', {});
  return submit(asks, id, contactName, 3);
}
const openRound = (regions: string[]) =>
  marchRound(database.db, people.clara, regions, { opensOn: '2026-01-01', closesOn: '2099-12-31' });

/** Saves and submits, one after the other, until `over`. */
async function work({ name, region, question }: Client, id: string, over: () => boolean): Promise<Told> {
  const cookie = await signIn(name);
  const told: Told = { revision: 1, answer: undefined, saved: 0, submitted: [] };
  const path = `/api/submissions/${id}`;
  const save = async () => {
    const wanted = `${name} ${told.saved}`;
    for (;;) {
      const change = { answers: { [question]: wanted } };
      const { answer, body } = await ask(
        'PATCH',
        path,
        { cookie, 'if-match': `"r${told.revision}"` },
        change,
      );
      if (answer.ok) told.revision = (JSON.parse(body) as SavedDraft).revision;
      else {
        // Somebody else wrote meanwhile, or this did before its server died: what was acknowledged stands in either case.
        expect(answer.status, body).toBe(412);
        const view = JSON.parse((await ask('GET', path, { cookie })).body) as SubmissionView;
        told.revision = view.revision;
        const kept = view.answers[question];
        if (kept !== wanted) expect(kept).toBe(told.answer);
        if (kept !== wanted) continue;
      }
      told.answer = wanted;
      told.saved += 1;
      return;
    }
  };
  const asks: Asks = (method, to, body, headers) => ask(method, to, { cookie, ...headers }, body);
  while (!over()) {
    await save();
    const title = `${name} ${told.submitted.length}`;
    told.submitted.push(
      await (name === whole ? submitQuestionnaire(asks, region, title) : submitNeed(asks, region, title)),
    );
    // The next servers have to get ready meanwhile, on the same machine.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return told;
}

test('fifty times kill -9 of the server while four people save and submit: nothing they were told is lost, nothing is there twice', {
  timeout: 300_000,
}, async () => {
  current = await another();
  const round = await openRound(['ES51', 'ITG1']);
  const questionnaires = new Map<string, string>();
  for (const { name, region } of [clients[0], clients[2]]) {
    const wanted = { kind: 'questionnaire', region, round };
    const headers = { cookie: await signIn(name), 'idempotency-key': randomUUID() };
    const { body } = await ask('POST', '/api/submissions', headers, wanted);
    questionnaires.set(region, (JSON.parse(body) as SubmissionView).id);
  }

  let isOver = false;
  const working = Promise.all(
    clients.map((client) => work(client, questionnaires.get(client.region) ?? '', () => isOver)),
  );
  working.catch(() => {
    isOver = true;
  });
  let killed = 0;
  // Two get ready at a time, on two cores.
  const ready = [another(), another()];
  while (killed < kills && !isOver) {
    const following = await ready.shift();
    if (!following) break;
    if (killed + ready.length + 1 < kills) ready.push(another());
    await current.end('SIGKILL');
    current = following;
    killed += 1;
  }
  isOver = true;
  const told = await working;
  expect(killed).toBe(kills);

  const { db } = database;
  for (const [at, { region, question }] of clients.entries()) {
    const id = questionnaires.get(region) ?? '';
    const [row] = await db
      .select({ answers: submissionVersion.answers, revision: submission.revision })
      .from(submission)
      .innerJoin(submissionVersion, eq(submissionVersion.submission, submission.id))
      .where(eq(submission.id, id));
    expect(row?.answers[question]).toBe(told[at]?.answer);
    // Each change that was written has its row in the audit, and none has two.
    const edits = await db.$count(audit, and(eq(audit.nounId, id), eq(audit.act, 'edit')));
    expect(edits).toBe((row?.revision ?? 0) - 1);
  }
  const submitted = told.flatMap((one) => one.submitted).sort(byId);
  const there = await db
    .select({
      id: submission.id,
      state: submission.state,
      title: sql<string>`coalesce(${personalAnswers.answers} ->> 'contactName', ${submissionVersion.answers} ->> 'title')`,
    })
    .from(submission)
    .innerJoin(submissionVersion, eq(submissionVersion.submission, submission.id))
    .leftJoin(personalAnswers, eq(personalAnswers.submission, submission.id))
    .where(notInArray(submission.id, [...questionnaires.values()]));
  expect(there.sort(byId)).toEqual(submitted.map(({ id, title }) => ({ id, title, state: 'submitted' })));
  // One receipt each, with the number that was told; and each step once in the audit.
  expect(new Set(submitted.map(({ receipts }) => receipts.length))).toEqual(new Set([1]));
  const receipts = await db.select().from(receipt);
  expect(receipts.map((one) => ({ id: one.submission, receipts: [numberOf(one)] })).sort(byId)).toEqual(
    submitted.map(({ id, receipts }) => ({ id, receipts })),
  );
  expect(new Set(receipts.map(numberOf)).size).toBe(receipts.length);
  expect(await db.$count(audit, eq(audit.act, 'submit'))).toBe(submitted.length);
  const questionnairesOf = told[clients.findIndex(({ name }) => name === whole)]?.submitted ?? [];
  expect(await db.$count(audit, eq(audit.act, 'sign-off'))).toBe(questionnairesOf.length);
  console.log(
    `${killed} kills; ${told.map((one) => `${one.saved} saves, ${one.submitted.length} submits`).join('; ')}.`,
  );
  expect(Math.min(...told.map((one) => one.submitted.length))).toBeGreaterThan(kills / 5);
});

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
