import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import type { SavedDraft, SubmissionView } from '../../api/contract/submission.ts';
import { audit } from '../../drizzle/schema/audit.ts';
import { receipt, submission, submissionVersion } from '../../drizzle/schema/submission.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { marchRound } from '../support/filled.ts';
import { emailOf, type Name, need, password, settle } from '../support/world.ts';
import { temporaryFolder } from './checkout.ts';
import { type Started, startServer } from './process.ts';

/** Two people of Catalonia fill in one questionnaire, two of Sicily another; each has a question of their own. */
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

/** What one person was told is kept. */
interface Told {
  revision: number;
  answer: string | undefined;
  saved: number;
  submitted: { id: string; title: string }[];
}

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
  const submit = async () => {
    const title = `${name} ${told.submitted.length}`;
    const report = { kind: 'need', region, answers: { ...need, title } };
    const made = await ask('POST', '/api/submissions', { cookie, 'idempotency-key': randomUUID() }, report);
    expect(made.answer.status, made.body).toBe(201);
    const { id } = JSON.parse(made.body) as SubmissionView;
    const headers = { cookie, 'if-match': '"r1"', 'idempotency-key': randomUUID() };
    const sent = await ask('POST', `/api/submissions/${id}/submit`, headers, {});
    expect(sent.answer.status, sent.body).toBe(200);
    told.submitted.push({ id, title });
  };
  while (!over()) {
    await save();
    await submit();
    // The next servers have to get ready meanwhile, on the same machine.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return told;
}

test('fifty times kill -9 of the server while four people save and submit: nothing they were told is lost, nothing is there twice', {
  timeout: 300_000,
}, async () => {
  current = await another();
  const round = await marchRound(database.db, people.clara, ['ES51', 'ITG1'], {
    opensOn: '2026-01-01',
    closesOn: '2099-12-31',
  });
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
  const submitted = told.flatMap((one) => one.submitted);
  const there = await db
    .select({ id: submission.id, state: submission.state, answers: submissionVersion.answers })
    .from(submission)
    .innerJoin(submissionVersion, eq(submissionVersion.submission, submission.id))
    .where(eq(submission.kind, 'need'));
  expect(there.map(({ id, answers }) => ({ id, title: answers.title })).sort(byId)).toEqual(
    submitted.sort(byId),
  );
  expect(new Set(there.map(({ state }) => state))).toEqual(new Set(['submitted']));
  const receipts = await db.select({ id: receipt.submission }).from(receipt);
  expect(receipts.map(({ id }) => id).sort()).toEqual(submitted.map(({ id }) => id).sort());
  expect(await db.$count(audit, eq(audit.act, 'submit'))).toBe(submitted.length);
  console.log(
    `${killed} kills; ${told.map((one) => `${one.saved} saves, ${one.submitted.length} submits`).join('; ')}.`,
  );
  expect(Math.min(...told.map((one) => one.submitted.length))).toBeGreaterThan(kills / 5);
});

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
