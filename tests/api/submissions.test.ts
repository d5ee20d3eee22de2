import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import { createPerson } from '../../api/people/create.ts';
import { publish } from '../../api/publication/publish.ts';
import { createSubmission } from '../../api/submissions/create.ts';
import { type DecideAction, decide } from '../../api/submissions/decide.ts';
import { edit } from '../../api/submissions/edit.ts';
import { listSubmissions } from '../../api/submissions/list.ts';
import { previewSubmission } from '../../api/submissions/preview.ts';
import { replyTo } from '../../api/submissions/reply.ts';
import { compareVersions, listVersions } from '../../api/submissions/versions.ts';
import { viewSubmission } from '../../api/submissions/view.ts';
import { audit } from '../../drizzle/schema/audit.ts';
import { publicationCounter, release, releaseRecord, tombstone } from '../../drizzle/schema/publication.ts';
import { publishedNeed, restrictedNeed } from '../../drizzle/schema/published.ts';
import { submissionVersion } from '../../drizzle/schema/submission.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { as, need, password, placeRegions, settle } from '../support/world.ts';

let database: TestDatabase;
let ana: Actor;
let anton: Actor;
let bruno: Actor;
let clara: Actor;
let carme: Actor;

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  ({ ana, anton, bruno, clara, carme } = await settle(database.db, [
    'ana',
    'anton',
    'bruno',
    'clara',
    'carme',
  ]));
});
afterAll(() => database.close());

const draft = async (answers: Record<string, unknown> = need, by = ana) =>
  (await createSubmission(as(database.db, by), { kind: 'need', region: 'ES51', answers })).id;

const revisionOf = async (id: string) => (await viewSubmission(as(database.db, ana), id)).revision;

const take = async (who: Actor, id: string, action: DecideAction, carried = {}) =>
  decide(as(database.db, who), id, await revisionOf(id), action, carried);

const publishNow = async (id: string, who = clara) =>
  publish(as(database.db, who), [{ id, revision: await revisionOf(id) }]);

const counter = async () => (await database.db.select().from(publicationCounter))[0]?.value ?? 0;

describe('A report on its way', () => {
  test('ana drafts a need, submits it, clara returns it with a question, ana answers, clara accepts and publishes', async () => {
    const id = await draft();
    await take(ana, id, 'submit');
    await take(clara, id, 'return', { questions: [{ field: 'peopleAffected', text: 'Counted when?' }] });
    const returned = await viewSubmission(as(database.db, ana), id);
    expect(returned).toMatchObject({ state: 'returned', version: 2, openQuestions: 1 });
    expect(returned.actions).toEqual(['edit', 'reply', 'submit', 'withdraw']);
    const question = returned.questions[0]?.id ?? '';
    await replyTo(as(database.db, ana), id, returned.revision, question, 'On 31 January.');
    await edit(as(database.db, ana), id, await revisionOf(id), { answers: { peopleAffected: 318 } });
    await take(ana, id, 'submit');
    await take(clara, id, 'accept');
    const before = await counter();
    await publishNow(id);
    expect(await counter()).toBe(before + 1);
    const [published] = await database.db.select().from(publishedNeed).where(eq(publishedNeed.id, id));
    expect(published).toMatchObject({
      version: 2,
      peopleAffected: 320,
      regionName: 'Cataluña',
      visibility: 'public',
    });
    const [exact] = await database.db.select().from(restrictedNeed).where(eq(restrictedNeed.id, id));
    expect(exact).toMatchObject({ peopleAffected: 320, exactPeopleAffected: 318 });
    const { story } = await viewSubmission(as(database.db, ana), id);
    expect(story.map((step) => step.act)).toEqual([
      'create',
      'submit',
      'return',
      'reply',
      'submit',
      'accept',
      'publish',
    ]);
    expect(await compareVersions(as(database.db, ana), id, 1, 2)).toEqual({
      from: 1,
      to: 2,
      changes: [{ field: 'peopleAffected', before: 312, after: 318 }],
      contact: null,
    });
  });

  test('amending reopens review while the published version stays', async () => {
    const id = await draft();
    await take(ana, id, 'submit');
    await take(clara, id, 'accept');
    await publishNow(id);
    await take(anton, id, 'amend');
    await edit(as(database.db, anton), id, await revisionOf(id), { answers: { title: 'More places' } });
    expect(await viewSubmission(as(database.db, ana), id)).toMatchObject({
      state: 'draft',
      version: 2,
      publishedVersion: 1,
    });
    const [old] = await database.db.select().from(publishedNeed).where(eq(publishedNeed.id, id));
    expect(old?.title).toBe(need.title);
    await take(anton, id, 'submit');
    await take(clara, id, 'accept');
    await publishNow(id);
    const [renewed] = await database.db.select().from(publishedNeed).where(eq(publishedNeed.id, id));
    expect(renewed).toMatchObject({ title: 'More places', version: 2 });
  });

  test('withdrawing takes the record off, leaves a tombstone and keeps the releases', async () => {
    const id = await draft();
    await take(ana, id, 'submit');
    await take(clara, id, 'accept');
    await publishNow(id);
    const before = await counter();
    await take(ana, id, 'withdraw');
    expect(await database.db.select().from(publishedNeed).where(eq(publishedNeed.id, id))).toEqual([]);
    expect(await database.db.select().from(restrictedNeed).where(eq(restrictedNeed.id, id))).toEqual([]);
    expect(await database.db.select().from(tombstone).where(eq(tombstone.record, id))).toHaveLength(1);
    expect(await database.db.select().from(releaseRecord).where(eq(releaseRecord.record, id))).toHaveLength(
      1,
    );
    expect(await counter()).toBe(before + 1);
  });

  test('a restricted record never enters the public table', async () => {
    const id = await draft({ ...need, visibility: 'dghome' });
    await take(ana, id, 'submit');
    await take(clara, id, 'accept');
    await publishNow(id);
    expect(await database.db.select().from(publishedNeed).where(eq(publishedNeed.id, id))).toEqual([]);
    expect(await database.db.select().from(restrictedNeed).where(eq(restrictedNeed.id, id))).toHaveLength(1);
  });

  test('ana gives an amendment up: the published version stands as before, and the number is not used again', async () => {
    const id = await draft();
    await take(ana, id, 'submit');
    await take(clara, id, 'accept');
    await publishNow(id);
    const before = await counter();
    await take(ana, id, 'amend');
    await edit(as(database.db, ana), id, await revisionOf(id), { answers: { title: 'A slip' } });
    expect((await viewSubmission(as(database.db, ana), id)).actions).toContain('discard');
    await take(ana, id, 'discard');
    const view = await viewSubmission(as(database.db, ana), id);
    expect(view).toMatchObject({ state: 'published', version: 1, publishedVersion: 1, title: need.title });
    expect(view.story.at(-1)).toMatchObject({ act: 'discard', by: 'coordinator', detail: { version: 2 } });
    expect(await counter()).toBe(before);
    const [kept] = await database.db.select().from(publishedNeed).where(eq(publishedNeed.id, id));
    expect(kept).toMatchObject({ title: need.title, version: 1 });
    await take(ana, id, 'amend');
    const next = await viewSubmission(as(database.db, ana), id);
    expect(next).toMatchObject({ state: 'draft', version: 3, title: need.title });
    const versions = await listVersions(as(database.db, ana), id);
    expect(versions.map((one) => one.answers.title)).toEqual([need.title, 'A slip', need.title]);
  });

  test('a returned and a rejected amendment can be given up too, by the region alone', async () => {
    const id = await draft();
    await take(ana, id, 'submit');
    await take(clara, id, 'accept');
    await publishNow(id);
    await take(ana, id, 'amend');
    await take(ana, id, 'submit');
    await take(clara, id, 'return', { questions: [{ field: null, text: 'Counted when?' }] });
    await expect(take(clara, id, 'discard')).rejects.toMatchObject({ code: 'forbidden' });
    await take(anton, id, 'discard');
    await take(ana, id, 'amend');
    expect((await viewSubmission(as(database.db, ana), id)).version).toBe(4);
    await take(ana, id, 'submit');
    await expect(take(ana, id, 'discard')).rejects.toMatchObject({ code: 'wrong-state' });
    await take(clara, id, 'reject', { reason: 'Nothing new.' });
    await take(ana, id, 'discard');
    expect(await viewSubmission(as(database.db, ana), id)).toMatchObject({ state: 'published', version: 1 });
  });

  test('a draft that was never published has nothing to go back to', async () => {
    const id = await draft();
    await expect(take(ana, id, 'discard')).rejects.toMatchObject({ code: 'wrong-state' });
    expect((await viewSubmission(as(database.db, ana), id)).actions).not.toContain('discard');
  });

  test('publishing, changing and withdrawing what is not public leaves the public counter and numbers as they are', async () => {
    const id = await draft({ ...need, visibility: 'taskforce' });
    await take(ana, id, 'submit');
    await take(clara, id, 'accept');
    const before = await counter();
    expect(await publishNow(id)).toEqual({ release: null });
    const [row] = await database.db.select().from(restrictedNeed).where(eq(restrictedNeed.id, id));
    expect(row?.release).toBe(null);
    await take(ana, id, 'withdraw');
    expect(await counter()).toBe(before);
  });

  test('a public record that is published again for its region alone leaves the public, which is told', async () => {
    const id = await draft();
    await take(ana, id, 'submit');
    await take(clara, id, 'accept');
    await publishNow(id);
    await take(ana, id, 'amend');
    await edit(as(database.db, ana), id, await revisionOf(id), { answers: { visibility: 'region' } });
    await take(ana, id, 'submit');
    await take(clara, id, 'accept');
    const before = await counter();
    expect(await publishNow(id)).toEqual({ release: null });
    expect(await counter()).toBe(before + 1);
    expect(await database.db.select().from(publishedNeed).where(eq(publishedNeed.id, id))).toEqual([]);
  });

  test('a note is public and goes with a public report only', async () => {
    const id = await draft({ ...need, visibility: 'region' });
    await take(ana, id, 'submit');
    await take(clara, id, 'accept');
    const target = { id, revision: await revisionOf(id) };
    await expect(publish(as(database.db, clara), [target], 'Spring')).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ field: 'note' }],
    });
  });

  test('reject wants a reason; undo takes it back', async () => {
    const id = await draft();
    await take(ana, id, 'submit');
    await expect(take(clara, id, 'reject')).rejects.toMatchObject({
      code: 'invalid',
      message: 'reason: This is required.',
    });
    await take(clara, id, 'reject', { reason: 'This is the same as your report of May.' });
    const view = await viewSubmission(as(database.db, ana), id);
    expect(view.story.at(-1)?.detail.remarks).toEqual(['This is the same as your report of May.']);
    await take(clara, id, 'undo');
    expect((await viewSubmission(as(database.db, ana), id)).state).toBe('submitted');
  });

  test('the preview shows exactly what the public will get', async () => {
    const id = await draft({ ...need, peopleAffected: 3 });
    const shown = await previewSubmission(as(database.db, ana), id);
    expect(shown.audience).toBe('public');
    expect(shown.records[0]).toMatchObject({ peopleAffected: null, peopleAffectedState: 'suppressed' });
  });
});

describe('Who may not', () => {
  test('bruno of Sicily neither sees nor changes a report of Catalonia', async () => {
    const id = await draft();
    await expect(viewSubmission(as(database.db, bruno), id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(edit(as(database.db, bruno), id, 1, { answers: {} })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(decide(as(database.db, bruno), id, 1, 'submit')).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(draft(need, bruno)).rejects.toMatchObject({ code: 'forbidden' });
    const listed = await listSubmissions(as(database.db, bruno), {});
    expect(listed).toEqual({ submissions: [], total: 0, next: null });
  });

  test('carme, of the secretariat and coordinator too, may not review what she wrote', async () => {
    const id = await draft(need, carme);
    await take(carme, id, 'submit');
    await expect(take(carme, id, 'accept')).rejects.toMatchObject({ code: 'independence' });
    expect((await viewSubmission(as(database.db, carme), id)).hindrances.map((one) => one.action)).toContain(
      'accept',
    );
    await take(clara, id, 'accept');
    await expect(publishNow(id, carme)).rejects.toMatchObject({ code: 'independence' });
  });

  test('carme may not review what she submitted or answered either', async () => {
    const submitted = await draft();
    await take(carme, submitted, 'submit');
    await expect(take(carme, submitted, 'accept')).rejects.toMatchObject({ code: 'independence' });
    const answered = await draft();
    await take(ana, answered, 'submit');
    await take(clara, answered, 'return', { questions: [{ field: null, text: 'Counted when?' }] });
    const { revision, questions } = await viewSubmission(as(database.db, carme), answered);
    await replyTo(as(database.db, carme), answered, revision, questions[0]?.id ?? '', 'In March.');
    await take(ana, answered, 'submit');
    await expect(take(carme, answered, 'accept')).rejects.toMatchObject({ code: 'independence' });
    await take(clara, answered, 'accept');
  });

  test('a decision on an older revision is refused and changes nothing', async () => {
    const id = await draft();
    await edit(as(database.db, ana), id, 1, { answers: { severity: 4 } });
    await expect(edit(as(database.db, anton), id, 1, { answers: { severity: 1 } })).rejects.toMatchObject({
      code: 'stale',
    });
    expect((await viewSubmission(as(database.db, ana), id)).answers.severity).toBe(4);
  });

  test('two people who decide at the same moment: one is told that it is stale', async () => {
    const id = await draft();
    await take(ana, id, 'submit');
    const revision = await revisionOf(id);
    const both = await Promise.allSettled([
      decide(as(database.db, clara), id, revision, 'accept'),
      decide(as(database.db, clara), id, revision, 'reject', { reason: 'No.' }),
    ]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'stale' });
  });

  test('five who return it at the same moment: one does, and four are told that it is stale', async () => {
    const id = await draft();
    await take(ana, id, 'submit');
    const revision = await revisionOf(id);
    const asked = { questions: [{ field: null, text: 'Counted when?' }] };
    const all = await Promise.allSettled(
      Array.from({ length: 5 }, () => decide(as(database.db, clara), id, revision, 'return', asked)),
    );
    const codes = all.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(codes).toEqual(['stale', 'stale', 'stale', 'stale']);
    expect(await viewSubmission(as(database.db, ana), id)).toMatchObject({ version: 2, openQuestions: 1 });
  });

  test('five who publish it at the same moment: one release, and four are told that it is stale', async () => {
    const id = await draft();
    await take(ana, id, 'submit');
    await take(clara, id, 'accept');
    const revision = await revisionOf(id);
    const all = await Promise.allSettled(
      Array.from({ length: 5 }, () => publish(as(database.db, clara), [{ id, revision }])),
    );
    const codes = all.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(codes).toEqual(['stale', 'stale', 'stale', 'stale']);
    expect(await database.db.select().from(releaseRecord).where(eq(releaseRecord.record, id))).toHaveLength(
      1,
    );
  });

  test('an incomplete draft is not submitted, and stays a draft', async () => {
    const id = await draft({ title: 'Only a title' });
    await expect(take(ana, id, 'submit')).rejects.toMatchObject({ code: 'invalid' });
    expect((await viewSubmission(as(database.db, ana), id)).state).toBe('draft');
  });
});

describe('Made-up people', () => {
  test('report nothing that could pass for real: what they report says that it is a demonstration', async () => {
    const grants = [{ role: 'coordinator', region: 'ES51' }] as const;
    const person = await createPerson(database.db, {
      email: 'made.up@example.org',
      name: 'Made Up',
      password,
      grants: [...grants],
      demonstration: true,
    });
    const id = await draft(need, { person, grants: [...grants] });
    await take(ana, id, 'submit');
    await take(clara, id, 'accept');
    await publishNow(id);
    const [published] = await database.db.select().from(publishedNeed).where(eq(publishedNeed.id, id));
    expect(published?.demonstration).toBe(true);
    const real = await draft();
    expect((await viewSubmission(as(database.db, ana), real)).demonstration).toBe(false);
  });
});

describe('What is kept', () => {
  test('making a person leaves a row of the audit, with ids and roles and nothing personal', async () => {
    const person = await createPerson(database.db, {
      email: 'olga.private@example.org',
      name: 'Olga Private',
      password,
      grants: [{ role: 'taskforce', region: null }],
    });
    const rows = await database.db.select().from(audit).where(eq(audit.nounId, person));
    expect(rows).toMatchObject([
      { act: 'create-person', noun: 'person', detail: { grants: [{ role: 'taskforce', region: null }] } },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/private/i);
  });

  test('a submitted version cannot be changed, not even by SQL', async () => {
    const id = await draft();
    await take(ana, id, 'submit');
    await expect(
      database.db.update(submissionVersion).set({ answers: {} }).where(eq(submissionVersion.submission, id)),
    ).rejects.toThrow();
    expect(await listVersions(as(database.db, ana), id)).toHaveLength(1);
  });

  test('the audit row stands or falls with the act', async () => {
    const id = await draft();
    const before = await database.db.select().from(audit).where(eq(audit.nounId, id));
    await expect(take(ana, id, 'accept' as DecideAction)).rejects.toMatchObject({ code: 'wrong-state' });
    expect(await database.db.select().from(audit).where(eq(audit.nounId, id))).toHaveLength(before.length);
    await take(ana, id, 'submit');
    expect(await database.db.select().from(audit).where(eq(audit.nounId, id))).toHaveLength(
      before.length + 1,
    );
  });

  test('releases are numbered without gaps, also when one fails', async () => {
    const id = await draft();
    await expect(publish(as(database.db, clara), [{ id, revision: 1 }])).rejects.toMatchObject({
      code: 'wrong-state',
    });
    await take(ana, id, 'submit');
    await take(clara, id, 'accept');
    await publishNow(id);
    const rows = await database.db.select().from(release).orderBy(release.number);
    expect(rows.map((one) => one.number)).toEqual(rows.map((_, index) => index + 1));
    const numbers = rows.flatMap((one) => one.publicNumber ?? []);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length).toBeLessThan(rows.length);
  });
});
