import { brotliDecompressSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import type { ProblemBody } from '../../api/contract/problem.ts';
import type { SavedDraft, SubmissionView } from '../../api/contract/submission.ts';
import { createSubmission } from '../../api/submissions/create.ts';
import { decide } from '../../api/submissions/decide.ts';
import { edit } from '../../api/submissions/edit.ts';
import { viewSubmission } from '../../api/submissions/view.ts';
import { attachment } from '../../drizzle/schema/attachment.ts';
import { roundRegion } from '../../drizzle/schema/round.ts';
import { personalAnswers, receipt, submission, submissionVersion } from '../../drizzle/schema/submission.ts';
import { appOn, send, signInAll, type TestApp } from '../support/app.ts';
import { keepFile, pdf } from '../support/attachments.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { storeInFolder } from '../support/store.ts';
import { statementsOf } from '../support/statements.ts';
import { little, much, marchRound } from '../support/filled.ts';
import { as, placeRegions, settle } from '../support/world.ts';

/** Catalonia and Sicily are invited to the round of March 2026; Skåne is not. */
let database: TestDatabase;
let app: TestApp;
let ana: Actor;
let anton: Actor;
let beatrice: Actor;
let clara: Actor;
let round: string;
let cookies: Record<'ana' | 'anton' | 'beatrice' | 'clara' | 'dora', string>;
const march = '2026-03-10T10:00:00Z';
let now = march;

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  ({ ana, anton, beatrice, clara } = await settle(database.db, [
    'ana',
    'anton',
    'beatrice',
    'clara',
    'dora',
  ]));
  app = appOn(database, { now: () => new Date(now) });
  const real = appOn(database);
  cookies = await signInAll(real, ['ana', 'anton', 'beatrice', 'clara', 'dora']);
});
afterAll(() => database.close());
beforeEach(async () => {
  now = march;
  round = await marchRound(database.db, clara, ['ES51', 'ITG1']);
});

const begin = async (answers: Record<string, unknown> = {}, by = ana, region = 'ES51') =>
  createSubmission(as(database.db, by, now), { kind: 'questionnaire', region, round, answers });
const revisionOf = async (id: string) => {
  const [row] = await database.db.select().from(submission).where(eq(submission.id, id));
  return row?.revision ?? 0;
};
const step = async (by: Actor, id: string, action: Parameters<typeof decide>[3], more = {}) =>
  decide(as(database.db, by, now), id, await revisionOf(id), action, more);
const call = (
  who: keyof typeof cookies,
  method: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
) => send(app, method, path, body, { cookie: cookies[who], ...headers });
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error) => error.body() as ProblemBody,
  );

describe('Beginning a questionnaire', () => {
  const post = (who: keyof typeof cookies, body: object, key = crypto.randomUUID()) =>
    call(who, 'POST', '/api/submissions', body, { 'idempotency-key': key });

  test('anton opens it for Catalonia; ana, who comes second, is told which one there is', async () => {
    const first = await post('anton', { kind: 'questionnaire', region: 'ES51', round });
    expect(first.status).toBe(201);
    const view = (await first.json()) as SubmissionView;
    expect(view).toMatchObject({
      state: 'draft',
      title: 'Mapping 2026',
      answered: 0,
      round: { phase: 'open' },
    });
    const second = await post('ana', { kind: 'questionnaire', region: 'ES51', round });
    expect(second.status).toBe(409);
    expect(second.headers.get('location')).toBe(`/api/submissions/${view.id}`);
    expect(await second.json()).toMatchObject({ code: 'questionnaire-exists', params: { id: view.id } });
    await step(ana, view.id, 'withdraw');
    expect((await post('ana', { kind: 'questionnaire', region: 'ES51', round })).status).toBe(201);
  });

  test('anton reads that ana can sign off; clara of the secretariat reads no names', async () => {
    const { id } = await createSubmission(as(database.db, anton, march), {
      kind: 'questionnaire',
      region: 'ES51',
      round,
      answers: {},
    });
    const signersFor = async (actor: Actor) => (await viewSubmission(as(database.db, actor), id)).signers;
    expect(await signersFor(anton)).toEqual(['Ana']);
    expect(await signersFor(clara)).toEqual([]);
  });

  test('ten at once begin one', async () => {
    const wanted = { kind: 'questionnaire', region: 'ES51', round };
    const answers = await Promise.all(Array.from({ length: 10 }, () => post('ana', wanted)));
    expect(answers.map((one) => one.status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
  });

  test('wants a round to which the region is invited, and only a questionnaire has one', async () => {
    const skane = await marchRound(database.db, clara, ['SE224']);
    for (const [body, code] of [
      [{ kind: 'questionnaire', region: 'ES51' }, 'round-of-questionnaire'],
      [{ kind: 'need', region: 'ES51', round }, 'round-of-questionnaire'],
      [{ kind: 'questionnaire', region: 'ES51', round: skane }, 'not-in-round'],
      [{ kind: 'questionnaire', region: 'ES51', round: crypto.randomUUID() }, 'not-in-round'],
    ] as const) {
      const answer = await post('ana', body);
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ errors: [{ field: 'round', code }] });
    }
    expect((await post('beatrice', { kind: 'questionnaire', region: 'ES51', round })).status).toBe(403);
  });

  test('the database too keeps a quick report out of a round, and a second questionnaire', async () => {
    const row = { region: 'ES51', createdBy: ana.person ?? '' };
    const insert = (values: object) =>
      database.db
        .insert(submission)
        .values({ ...row, kind: 'need', ...values })
        .then(
          () => 'made',
          (error) => error.cause?.constraint,
        );
    expect(await insert({ round })).toBe('submission_round');
    expect(await insert({ kind: 'questionnaire' })).toBe('submission_round');
    expect(await insert({ kind: 'questionnaire', round })).toBe('made');
    expect(await insert({ kind: 'questionnaire', round })).toBe('submission_once_per_round');
    expect(await insert({ kind: 'questionnaire', round, state: 'withdrawn' })).toBe('made');
  });
});

describe('Writing in a questionnaire', () => {
  const write = (who: keyof typeof cookies, id: string, revision: number, answers: object) =>
    call(who, 'PATCH', `/api/submissions/${id}/answers`, { answers }, { 'if-match': `"r${revision}"` });

  test('one answer is one statement to read, one to write and one for the audit', async () => {
    const { id } = await begin(much());
    await edit(as(database.db, ana), id, 1, { answers: { hasUnit: true } });
    for (const answers of [{ hasUnit: false }, { contactName: 'Ana' }, { needs: [] }]) {
      const revision = await revisionOf(id);
      const sent = await statementsOf(database, (db) => edit(as(db, ana), id, revision, { answers }));
      expect(sent.map((text) => text.split(' ')[0])).toEqual(['select', 'begin', 'with', 'insert', 'commit']);
      expect(sent[3]).toContain('"audit"');
    }
  });

  test('an answer that names files is no more, at its own question or in an entry', async () => {
    const { id } = await begin({ ...much(), countsFlows: true, countingBodies: ['region'] });
    const [practice] = much().practices as object[];
    for (const question of ['countingDocuments', 'practices.documents']) {
      const file = await keepFile(database.db, storeInFolder().store, ana, { submission: id, question });
      await database.db.update(attachment).set({ unusedSince: new Date(march) });
      const documents = [{ id: file, name: 'a.pdf', type: 'pdf', size: pdf.byteLength }];
      const answers =
        question === 'countingDocuments'
          ? { countingDocuments: documents }
          : { practices: [{ ...practice, documents }] };
      const revision = await revisionOf(id);
      const sent = await statementsOf(database, (db) => edit(as(db, ana), id, revision, { answers }));
      expect(sent.map((text) => text.split(' ')[0])).toEqual(['select', 'begin', 'with', 'insert', 'commit']);
      const [row] = await database.db.select().from(attachment).where(eq(attachment.id, file));
      expect(row?.unusedSince).toBeNull();
    }
  });

  test('by its route too, beside what tells who asks', async () => {
    const { id } = await begin();
    const sent = await statementsOf(database, async (db) => {
      const watched = appOn({ ...database, db });
      const headers = { cookie: cookies.ana, 'if-match': '"r1"' };
      const body = { answers: { hasUnit: true } };
      expect((await send(watched, 'PATCH', `/api/submissions/${id}/answers`, body, headers)).status).toBe(
        200,
      );
    });
    const who = /^select [^(]* from "(session|account|role_grant)"/;
    const own = sent.filter((text) => !who.test(text)).map((text) => text.split(' ')[0]);
    expect(own).toEqual(['select', 'begin', 'with', 'insert', 'commit']);
  });

  test('the questions come compressed to who takes it', async () => {
    const { id } = await begin();
    const ask = (encoding: string) =>
      call('ana', 'GET', `/api/submissions/${id}/instrument`, undefined, { 'accept-encoding': encoding });
    const [plain, packed] = [await ask('identity'), await ask('br')];
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(packed.headers.get('vary')).toContain('Accept-Encoding');
    const bytes = Buffer.from(await packed.arrayBuffer());
    expect(JSON.parse(brotliDecompressSync(bytes).toString())).toEqual(await plain.json());
  });

  test('says how far the region has come, and gives back the revision alone', async () => {
    const { id } = await begin();
    const saved = await write('anton', id, 1, { hasRouteRole: false, hasStrategy: false });
    expect(saved.status).toBe(200);
    expect(saved.headers.get('etag')).toBe('"r2"');
    const body = (await saved.json()) as SavedDraft;
    expect(Object.keys(body).sort()).toEqual(['answered', 'revision', 'updatedAt', 'version']);
    expect(body.answered).toBeGreaterThan(0);
    expect((await viewSubmission(as(database.db, ana), id)).answered).toBe(body.answered);
    await edit(as(database.db, ana), id, 2, { answers: little() });
    const [version] = await database.db
      .select()
      .from(submissionVersion)
      .where(eq(submissionVersion.submission, id));
    expect(version?.answered).toBeGreaterThan(60);
  });

  test('is refused on an older revision, without a revision, to another region and to who may not', async () => {
    const { id } = await begin();
    expect((await write('ana', id, 1, { hasUnit: true })).status).toBe(200);
    const stale = await write('anton', id, 1, { hasUnit: false });
    expect(stale.status).toBe(412);
    expect(stale.headers.get('etag')).toBe('"r2"');
    expect((await call('ana', 'PATCH', `/api/submissions/${id}/answers`, { answers: {} })).status).toBe(428);
    expect((await write('beatrice', id, 2, { hasUnit: false })).status).toBe(404);
    expect((await write('clara', id, 2, { hasUnit: false })).status).toBe(403);
    expect((await write('dora', id, 2, { hasUnit: false })).status).toBe(403);
  });

  test('takes what is half written, and refuses by name what is not asked', async () => {
    const { id } = await begin();
    const half = { contactEmail: 'ana@', needs: [{ id: 'need1', title: 'B', severity: 99 }] };
    expect((await write('ana', id, 1, half)).status).toBe(200);
    const odd = {
      nonsense: 1,
      needs: [{ id: 'same', colour: 'red' }, { id: 'same' }, { title: 'no id' }, 'text', { id: '../up' }],
      flows: 'many',
      finalRemark: 'x'.repeat(20_001),
    };
    const refused = await write('ana', id, 2, odd);
    expect(refused.status).toBe(422);
    const { errors = [] } = (await refused.json()) as ProblemBody;
    expect(errors.map((one) => one.field).sort()).toEqual([
      'finalRemark',
      'flows',
      'needs.0.colour',
      'needs.1.id',
      'needs.2.id',
      'needs.3',
      'needs.4.id',
      'nonsense',
    ]);
    const many = Array.from({ length: 21 }, (_, index) => ({ id: `need${index}` }));
    expect((await write('ana', id, 2, { needs: many })).status).toBe(422);
  });

  test('personal answers stand apart, are read by the region and the secretariat, and go with what they belong to', async () => {
    const { id } = await begin(much());
    const [version] = await database.db
      .select()
      .from(submissionVersion)
      .where(eq(submissionVersion.submission, id));
    expect(JSON.stringify(version?.answers)).not.toMatch(/Example|@|091/);
    const [kept] = await database.db.select().from(personalAnswers).where(eq(personalAnswers.submission, id));
    expect(kept?.answers).toMatchObject({
      contactName: 'Bruno Example',
      practices: { flats: { contactEmail: 'practice@sicily.example' } },
    });
    for (const who of [ana, clara]) {
      expect((await viewSubmission(as(database.db, who), id)).answers).toEqual(much());
    }
    await edit(as(database.db, ana), id, 1, { answers: { practices: null, contactName: null } });
    const [left] = await database.db.select().from(personalAnswers).where(eq(personalAnswers.submission, id));
    expect(left?.answers).not.toHaveProperty('practices');
    expect(left?.answers).not.toHaveProperty('contactName');
  });
});

describe('From draft to receipt', () => {
  test('anton writes, ana signs off; then nobody writes until she undoes it; she submits and gets a receipt', async () => {
    const { id } = await begin(little(), anton);
    expect((await viewSubmission(as(database.db, anton), id)).actions).toEqual(['edit']);
    expect(await refusal(step(anton, id, 'sign-off'))).toMatchObject({ status: 403 });
    expect(await refusal(step(ana, id, 'submit'))).toMatchObject({ status: 409 });
    await step(ana, id, 'sign-off');
    const writing = edit(as(database.db, anton, now), id, 2, { answers: { hasUnit: true } });
    expect(await refusal(writing)).toMatchObject({ status: 409, code: 'not-written-in' });
    expect(await refusal(step(anton, id, 'submit'))).toMatchObject({ status: 403 });
    await step(ana, id, 'undo');
    await edit(as(database.db, ana, now), id, await revisionOf(id), {
      answers: { hasUnit: true, unitStaff: 2 },
    });
    await step(ana, id, 'sign-off');
    await step(ana, id, 'submit');
    const view = await viewSubmission(as(database.db, ana, now), id);
    expect(view.state).toBe('submitted');
    expect(view.receipts).toEqual([
      { number: expect.stringMatching(/^ES51-2026-\d{4}$/), version: 1, at: '2026-03-10T10:00:00.000Z' },
    ]);
    expect(view.story.map((one) => one.act)).toEqual(['create', 'sign-off', 'undo', 'sign-off', 'submit']);
  });

  test('what is missing is said by question, at the sign-off and again at the submit', async () => {
    const { id } = await begin({ ...much(), consent: false, needs: [{ id: 'need1', title: 'Beds' }] });
    const found = await refusal(step(ana, id, 'sign-off'));
    expect(found).toMatchObject({ status: 422 });
    const fields = found?.errors?.map((one) => one.field);
    expect(fields).toEqual(expect.arrayContaining(['consent', 'needs.0.strand', 'needs.0.severity']));
    expect(found?.errors?.find(({ field }) => field === 'needs.0.strand')?.code).toBe('needed');
  });

  test('codes of regions are recoded, or refused at their question; the ids of entries stay', async () => {
    const answers = much();
    const [flow] = answers.flows as object[];
    const { id } = await begin({ ...answers, flows: [{ ...flow, toRegion: 'XX99' }] });
    const found = await refusal(step(ana, id, 'sign-off'));
    expect(found?.errors).toMatchObject([{ field: 'flows.0.toRegion', code: 'no-such-region' }]);
    await edit(as(database.db, ana, now), id, 1, { answers: { flows: answers.flows } });
    await step(ana, id, 'sign-off');
    await step(ana, id, 'submit');
    const view = await viewSubmission(as(database.db, ana, now), id);
    expect((view.answers.needs as { id: string }[]).map((one) => one.id)).toEqual(['beds', 'food']);
  });

  test('an answer that is no longer asked is left out when it is submitted, and not before', async () => {
    const { id } = await begin({ ...little(), strategyName: 'Old plan' });
    expect((await viewSubmission(as(database.db, ana, now), id)).answers.strategyName).toBe('Old plan');
    await step(ana, id, 'sign-off');
    await step(ana, id, 'submit');
    expect((await viewSubmission(as(database.db, ana, now), id)).answers).not.toHaveProperty('strategyName');
  });

  test('is submitted while the round is open, later only after it was reopened for the region', async () => {
    const { id } = await begin(little());
    await step(ana, id, 'sign-off');
    now = '2026-02-27T10:00:00Z';
    expect(await refusal(step(ana, id, 'submit'))).toMatchObject({ status: 409, code: 'round-not-open' });
    now = '2026-03-31T22:30:00Z';
    expect(await refusal(step(ana, id, 'submit'))).toMatchObject({
      status: 409,
      code: 'round-closed',
      params: { day: '2026-03-31' },
    });
    await database.db
      .update(roundRegion)
      .set({ reopenedUntil: '2026-04-03' })
      .where(eq(roundRegion.region, 'ITG1'));
    expect(await refusal(step(ana, id, 'submit'))).toMatchObject({ status: 409 });
    await database.db
      .update(roundRegion)
      .set({ reopenedUntil: '2026-04-03' })
      .where(eq(roundRegion.region, 'ES51'));
    await step(ana, id, 'submit');
    expect((await viewSubmission(as(database.db, ana, now), id)).state).toBe('submitted');
  });

  test('fifty submits with one key are one submit, one receipt and fifty same answers', {
    timeout: 60_000,
  }, async () => {
    const { id } = await begin(little());
    await step(ana, id, 'sign-off');
    const headers = { 'if-match': '"r2"', 'idempotency-key': 'one-key-for-fifty' };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => call('ana', 'POST', `/api/submissions/${id}/submit`, {}, headers)),
    );
    expect(new Set(answers.map((one) => one.status))).toEqual(new Set([200]));
    const bodies = await Promise.all(answers.map((one) => one.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(await database.db.$count(receipt, eq(receipt.submission, id))).toBe(1);
    const view = JSON.parse(bodies[0] ?? '') as SubmissionView;
    expect(view.receipts).toHaveLength(1);
    const late = await call('ana', 'POST', `/api/submissions/${id}/submit`, {}, { 'if-match': '"r2"' });
    expect(late.status).toBe(412);
  });

  test('receipts of a region are numbered without gaps, by year, for quick reports too', async () => {
    const numbers = async () =>
      (await database.db.select().from(receipt).where(eq(receipt.region, 'ITG1'))).map((one) => one.sequence);
    expect(await numbers()).toEqual([]);
    const { id } = await begin(little(), beatrice, 'ITG1');
    await step(beatrice, id, 'sign-off');
    await step(beatrice, id, 'submit');
    await step(clara, id, 'return', { questions: [{ field: 'hasUnit', text: 'Since when?' }] });
    await step(beatrice, id, 'sign-off');
    await step(beatrice, id, 'submit');
    expect(await numbers()).toEqual([1, 2]);
  });
});

describe('Who is in the draft', () => {
  const beat = (who: keyof typeof cookies, id: string) =>
    call(who, 'POST', `/api/submissions/${id}/presence`);
  const names = async (who: keyof typeof cookies, id: string) =>
    ((await (await beat(who, id)).json()) as { people: { name: string }[] }).people.map((one) => one.name);

  test('ana and anton see each other, for half a minute after the last beat', async () => {
    const { id } = await begin();
    expect(await names('ana', id)).toEqual(['Ana']);
    now = '2026-03-10T10:00:20Z';
    expect(await names('anton', id)).toEqual(['Ana', 'Anton']);
    now = '2026-03-10T10:00:31Z';
    expect(await names('anton', id)).toEqual(['Anton']);
  });

  test('names are for people of the region: neither another region nor the secretariat gets them', async () => {
    const { id } = await begin();
    await beat('ana', id);
    expect((await beat('beatrice', id)).status).toBe(404);
    expect((await beat('clara', id)).status).toBe(403);
    expect((await beat('dora', id)).status).toBe(403);
  });
});

test('the secretariat and the region read the questions in every language, as the round asks them', async () => {
  const { id } = await begin();
  const answer = await call('clara', 'GET', `/api/submissions/${id}/instrument`);
  expect(await answer.json()).toMatchObject({
    instrument: 'mapping',
    version: 1,
    definition: { title: { default: expect.any(String), fr: expect.any(String) } },
  });
});
