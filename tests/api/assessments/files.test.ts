import { readdir } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../api/actor.ts';
import { askBack } from '../../../api/assessments/clarify.ts';
import { addFact } from '../../../api/assessments/facts.ts';
import { viewAssessment } from '../../../api/assessments/view.ts';
import { withdraw } from '../../../api/assessments/withdraw.ts';
import { sweepAttachments } from '../../../api/attachments/sweep.ts';
import type { FactView } from '../../../api/contract/assessment.ts';
import type { Attached } from '../../../api/contract/attachment.ts';
import { previewErasure } from '../../../api/people/erasure-preview.ts';
import { assessmentFact } from '../../../drizzle/schema/assessment.ts';
import { attachment } from '../../../drizzle/schema/attachment.ts';
import { appOn, send, signInAll, type TestApp } from '../../support/app.ts';
import { assessing, beginAlone } from '../../support/assessing.ts';
import type { Course } from '../../support/assessments.ts';
import { pdf, png, type SentFile, sendFile } from '../../support/attachments.ts';
import type { TestDatabase } from '../../support/database.ts';
import { storeInFolder } from '../../support/store.ts';
import { as } from '../../support/world.ts';

const names = ['ana', 'anton', 'asta', 'rolf', 'ed', 'clara', 'beatrice', 'dora', 'ines'] as const;
type Name = (typeof names)[number];
const now = '2026-03-02T10:00:00Z';
const { store, folder } = storeInFolder();
let database: TestDatabase;
let app: TestApp;
let people: Record<Name, Actor>;
let cookie: Record<Name, string>;

beforeAll(async () => {
  ({ database, people } = await assessing(names));
  app = appOn(database, { attachments: store, now: () => new Date(now) });
  cookie = await signInAll(app, [...names]);
});
afterAll(() => database.close());

const begun = () => beginAlone(database.db, people);

const add = (course: Course, sent: Partial<SentFile> = {}) =>
  sendFile(app, `/api/assessments/${course.id}/attachments`, { cookie: cookie.ana, ...sent });
async function added(course: Course, sent: Partial<SentFile> = {}): Promise<Attached> {
  const answer = await add(course, sent);
  if (answer.status !== 201) throw new Error(await answer.text());
  return (await answer.json()) as Attached;
}
let keys = 0;
const give = (course: Course, files: readonly string[], more: object = {}, who: Name = 'ana') => {
  keys += 1;
  const body = { area: 'housing', title: 'Stock', files, ...more };
  const headers = { cookie: cookie[who], 'idempotency-key': `give-fact-${keys}` };
  return send(app, 'POST', `/api/assessments/${course.id}/facts`, body, headers);
};
async function given(
  course: Course,
  sent: Partial<SentFile> = {},
): Promise<{ fact: FactView; file: Attached }> {
  const file = await added(course, sent);
  return { file, fact: (await (await give(course, [file.id])).json()) as FactView };
}
const ask = (who: Name, method: string, path: string) =>
  send(app, method, path, undefined, { cookie: cookie[who] });
async function statusFor(who: Name, { id }: Attached): Promise<number> {
  const answer = await ask(who, 'GET', `/api/attachments/${id}`);
  await answer.body?.cancel();
  return answer.status;
}
const remove = async (who: Name, course: Course, { id }: FactView) =>
  (await ask(who, 'DELETE', `/api/assessments/${course.id}/facts/${id}`)).status;
const wrongWith = async (answer: Response) => {
  const body = (await answer.json()) as { errors?: { field: string; code: string }[] };
  return [answer.status, ...(body.errors ?? []).map(({ field, code }) => `${field} ${code}`)];
};
const kept = async (file: Attached) => (await readdir(folder)).includes(file.id);

describe('A file that ana gives the experts of Catalonia', () => {
  test('is theirs, the editor’s and her own to download, and nobody else’s', async () => {
    const course = await begun();
    const { fact, file } = await given(course, { name: 'Logement 2016.pdf' });
    expect(file).toEqual({
      ...{ id: file.id, name: 'Logement 2016.pdf', type: 'pdf', size: pdf.byteLength },
    });
    expect(fact).toMatchObject({ area: 'housing', title: 'Stock', url: null, text: null, files: [file] });
    const statuses = await Promise.all(names.map(async (who) => [who, await statusFor(who, file)]));
    expect(Object.fromEntries(statuses)).toEqual({
      ...{ ana: 200, asta: 200, rolf: 200, ed: 200 },
      // A contributor, the secretariat and the coordinator of Sicily know of none; the others have no business with files.
      ...{ anton: 404, clara: 404, beatrice: 404, dora: 403, ines: 403 },
    });
    expect((await send(app, 'GET', `/api/attachments/${file.id}`)).status).toBe(401);
    const answer = await ask('asta', 'GET', `/api/attachments/${file.id}`);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(pdf);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="Logement 2016.pdf"/);
    expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    for (const who of ['ana', 'asta', 'rolf', 'ed'] as const)
      expect((await viewAssessment(as(database.db, people[who]), course.id)).facts).toEqual([fact]);
  });

  test('is hers alone until a fact names it, and changes no revision', async () => {
    const course = await begun();
    const file = await added(course);
    expect(
      await Promise.all((['ana', 'asta', 'rolf', 'ed'] as const).map((who) => statusFor(who, file))),
    ).toEqual([200, 404, 404, 404]);
    const before = await viewAssessment(as(database.db, people.ed), course.id);
    expect([before.facts, before.revision]).toEqual([[], course.revision]);
    expect((await ask('ana', 'DELETE', `/api/attachments/${file.id}`)).status).toBe(204);
    expect([await statusFor('ana', file), await kept(file)]).toEqual([404, false]);
  });

  test('is sent by her alone: not by a contributor, an expert, an editor or another region', async () => {
    const course = await begun();
    for (const who of ['anton', 'asta', 'rolf', 'ed', 'clara', 'dora'] as const)
      expect([who, (await add(course, { cookie: cookie[who] })).status]).toEqual([who, 403]);
    expect((await add(course, { cookie: cookie.beatrice })).status).toBe(404);
    expect((await add(course, { cookie: '' })).status).toBe(401);
    const { file } = await given(course);
    for (const who of ['asta', 'rolf', 'ed'] as const)
      expect((await ask(who, 'DELETE', `/api/attachments/${file.id}`)).status).toBe(403);
  });

  test('is a PDF or a picture by its content, of 10 MB at most, or refused by field', async () => {
    const course = await begun();
    expect((await added(course, { body: png, name: 'plan.pdf' })).name).toBe('plan.pdf.png');
    const page = new TextEncoder().encode('<!doctype html><script>alert(1)</script>');
    expect(await wrongWith(await add(course, { body: page }))).toEqual([422, 'file file-kind']);
    expect(await wrongWith(await add(course, { body: new Uint8Array() }))).toEqual([422, 'file file-empty']);
    const large = new Uint8Array(10 * 1024 * 1024 + 1);
    large.set(pdf);
    expect(await wrongWith(await add(course, { body: large }))).toEqual([413, 'file file-too-large']);
    const rows = Array.from({ length: 99 }, () => ({
      ...{ id: crypto.randomUUID(), assessment: course.id, name: 'a.pdf', type: 'pdf' as const, size: 1 },
      ...{ sha256: '', addedBy: people.ana.person ?? '', addedAt: new Date(now) },
    }));
    await database.db.insert(attachment).values(rows);
    expect(await wrongWith(await add(course))).toEqual([422, 'file fact-files-many']);
  });

  test('is given once, with one fact of this very assessment; five of them at most', async () => {
    const [course, other] = [await begun(), await begun()];
    const { file } = await given(course);
    const foreign = await added(other);
    for (const id of [file.id, foreign.id, '00000000-0000-4000-8000-000000000000'])
      expect(await wrongWith(await give(course, [id]))).toEqual([422, 'files.0 fact-file-not-here']);
    // Nothing of it is kept: neither a fact without its files, nor a file that is taken.
    const good = await added(course);
    expect((await give(course, [good.id, foreign.id])).status).toBe(422);
    expect((await viewAssessment(as(database.db, people.ed), course.id)).facts).toHaveLength(1);
    const many = Array.from({ length: 6 }, () => crypto.randomUUID());
    expect(await wrongWith(await give(course, many))).toEqual([422, 'files too-many-chosen']);
    expect(await wrongWith(await give(course, []))).toEqual([422, 'text link-text-or-file']);
    expect((await give(course, [good.id], { url: 'https://example.org/a' })).status).toBe(201);
  });

  test('goes with its fact, until the assessor submits; then it stays', async () => {
    const course = await begun();
    const { fact, file } = await given(course);
    expect((await ask('ana', 'DELETE', `/api/attachments/${file.id}`)).status).toBe(409);
    expect(await remove('ana', course, fact)).toBe(204);
    expect([await statusFor('ana', file), await kept(file)]).toEqual([404, false]);
    const stays = await given(course);
    await course.to('submitted');
    expect(await remove('ana', course, stays.fact)).toBe(409);
    const mine = eq(attachment.id, stays.file.id);
    await expect(database.db.delete(attachment).where(mine)).rejects.toThrow();
    await sweepAttachments(database.db, store, new Date('2027-01-01'));
    expect(await statusFor('rolf', stays.file)).toBe(200);
    // Also when she is asked back: the version that is read and published may rest on it.
    const questions = [{ indicator: 'h-01', text: 'Which act?' }];
    await course.take(askBack(course.as(people.ed), course.id, course.revision, 'clarify', { questions }));
    expect(await remove('ana', course, stays.fact)).toBe(409);
    await expect(database.db.delete(attachment).where(mine)).rejects.toThrow();
    const text = await addFact(as(database.db, people.ana), course.id, {
      area: 'housing',
      title: 'Plan',
      url: null,
      text: 'Few flats',
      files: [],
    });
    const said = eq(assessmentFact.id, text.id);
    await expect(database.db.delete(assessmentFact).where(said)).rejects.toThrow();
    await expect(database.db.update(assessmentFact).set({ text: 'Many' }).where(said)).rejects.toThrow();
    await course.submit();
    await course.clear();
    expect((await given(course)).fact.files).toHaveLength(1);
  });

  test('goes after a day when no fact names it, and a month after the assessment is withdrawn', async () => {
    const course = await begun();
    const loose = await added(course);
    const { file } = await given(course);
    await sweepAttachments(database.db, store, new Date('2026-03-03T09:00:00Z'));
    expect(await statusFor('ana', loose)).toBe(200);
    await sweepAttachments(database.db, store, new Date('2026-03-03T10:00:01Z'));
    expect([await statusFor('ana', loose), await statusFor('asta', file)]).toEqual([404, 200]);
    await withdraw(as(database.db, people.ed), course.id, course.revision, 'The region left');
    expect((await add(course)).status).toBe(409);
    await sweepAttachments(database.db, store, new Date('2026-04-01T09:00:00Z'));
    expect(await statusFor('asta', file)).toBe(200);
    await sweepAttachments(database.db, store, new Date('2026-04-01T10:00:01Z'));
    expect(await statusFor('asta', file)).toBe(404);
    const [fact] = (await viewAssessment(as(database.db, people.ed), course.id)).facts;
    expect(fact).toMatchObject({ title: 'Stock', files: [] });
  });

  test('whose name names a person is pointed at when that person is erased', async () => {
    const course = await begun();
    await given(course, { name: 'Letter to ines@example.org.pdf' });
    const preview = await previewErasure(
      as(database.db, people.clara),
      people.ines.person ?? '',
      'secretariat',
    );
    expect(preview.assessmentMentions).toEqual([{ region: 'ES51', regionName: 'Cataluña' }]);
  });

  test('the database too keeps where it belongs, and that a fact says something', async () => {
    const [course, other] = [await begun(), await begun()];
    const { file } = await given(course);
    const mine = eq(attachment.id, file.id);
    const { db } = database;
    const empty = { area: 'housing', title: 'Nothing', addedBy: people.ana.person ?? '' } as const;
    await expect(db.insert(assessmentFact).values({ ...empty, assessment: course.id })).rejects.toThrow();
    await expect(db.update(attachment).set({ assessment: other.id }).where(mine)).rejects.toThrow();
    await expect(db.update(attachment).set({ fact: null }).where(mine)).rejects.toThrow();
    const loose = eq(attachment.id, (await added(course)).id);
    const [elsewhere] = await db
      .insert(assessmentFact)
      .values({ ...empty, assessment: other.id, text: 'Few flats' })
      .returning();
    const moved = db
      .update(attachment)
      .set({ fact: elsewhere?.id ?? '' })
      .where(loose);
    await expect(moved).rejects.toThrow();
  });
});
