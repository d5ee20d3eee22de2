import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import { contactOf } from '../../api/practices/contact.ts';
import { publish } from '../../api/publication/publish.ts';
import { createSubmission } from '../../api/submissions/create.ts';
import { type DecideAction, decide } from '../../api/submissions/decide.ts';
import { edit } from '../../api/submissions/edit.ts';
import { compareVersions } from '../../api/submissions/versions.ts';
import { viewSubmission } from '../../api/submissions/view.ts';
import { audit } from '../../drizzle/schema/audit.ts';
import { publishedPractice } from '../../drizzle/schema/published.ts';
import { contact } from '../../drizzle/schema/submission.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { as, placeRegions, practice, settle } from '../support/world.ts';

let database: TestDatabase;
let ana: Actor;
let bruno: Actor;
let clara: Actor;

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  ({ ana, bruno, clara } = await settle(database.db, ['ana', 'bruno', 'clara']));
});
afterAll(() => database.close());

const revisionOf = async (id: string) => (await viewSubmission(as(database.db, ana), id)).revision;

const take = async (who: Actor, id: string, action: DecideAction) =>
  decide(as(database.db, who), id, await revisionOf(id), action);

/** Ana submits it, and the secretariat accepts it. */
async function accept(id: string): Promise<void> {
  await take(ana, id, 'submit');
  await take(clara, id, 'accept');
}

async function publishNow(id: string): Promise<void> {
  await publish(as(database.db, clara), [{ id, revision: await revisionOf(id) }]);
}

test("a practice's contact stays in a row of its own and in no published table", async () => {
  const { id } = await createSubmission(as(database.db, ana), {
    kind: 'practice',
    region: 'ES51',
    answers: practice,
    contact: { name: 'Núria Private', email: 'nuria.private@example.org' },
  });
  await accept(id);
  await publishNow(id);
  const rows = await database.db.select().from(publishedPractice).where(eq(publishedPractice.id, id));
  const trail = await database.db.select().from(audit).where(eq(audit.nounId, id));
  expect(rows).toHaveLength(1);
  expect(JSON.stringify([rows, trail])).not.toMatch(/private/i);
  expect((await viewSubmission(as(database.db, ana), id)).contact?.name).toBe('Núria Private');
});

describe('The contact of a practice, version by version', () => {
  const nuria = { name: 'Núria', email: 'nuria@example.org' };
  const oriol = { name: 'Oriol' };
  const amended = async () => {
    const { id } = await createSubmission(as(database.db, ana), {
      kind: 'practice',
      region: 'ES51',
      answers: practice,
      contact: nuria,
    });
    await accept(id);
    await publishNow(id);
    await take(ana, id, 'amend');
    await edit(as(database.db, ana), id, await revisionOf(id), { contact: oriol });
    return id;
  };
  const shown = (id: string) => contactOf(as(database.db, bruno), id);
  const differences = async (id: string, from: number, to: number) =>
    (await compareVersions(as(database.db, clara), id, from, to)).contact;

  test('a contact changed in an amendment is shown once that version is published, and its change to the region and the secretariat', async () => {
    const id = await amended();
    expect(await shown(id)).toEqual({ ...nuria, phone: null });
    expect((await viewSubmission(as(database.db, ana), id)).contact).toEqual(oriol);
    expect(await differences(id, 1, 2)).toEqual({ before: nuria, after: oriol });
    await accept(id);
    expect(await shown(id)).toEqual({ ...nuria, phone: null });
    await publishNow(id);
    expect(await shown(id)).toEqual({ name: 'Oriol', email: null, phone: null });
  });

  test('an earlier contact is erased when the version without it is published: the change stays, the person does not', async () => {
    const id = await amended();
    await accept(id);
    await publishNow(id);
    expect(await differences(id, 1, 2)).toEqual({ before: 'erased', after: oriol });
    const kept = await database.db.select().from(contact).where(eq(contact.submission, id));
    expect(JSON.stringify(kept)).not.toContain('ria');
  });

  test('an amendment that is given up takes its contact along', async () => {
    const id = await amended();
    await take(ana, id, 'discard');
    expect(await shown(id)).toEqual({ ...nuria, phone: null });
    expect((await viewSubmission(as(database.db, ana), id)).contact).toEqual(nuria);
    const kept = await database.db.select().from(contact).where(eq(contact.submission, id));
    expect(JSON.stringify(kept)).not.toContain('Oriol');
    await take(ana, id, 'amend');
    expect((await viewSubmission(as(database.db, ana), id)).contact).toEqual(nuria);
  });

  test('the same contact in the next version is no change, and stays', async () => {
    const id = await amended();
    await edit(as(database.db, ana), id, await revisionOf(id), { contact: nuria });
    expect(await differences(id, 1, 2)).toBe(null);
    await accept(id);
    await publishNow(id);
    expect(await differences(id, 1, 2)).toBe(null);
    expect(await shown(id)).toEqual({ ...nuria, phone: null });
  });

  test('erasing reaches every version, the submitted ones too, and no later version brings the person back', async () => {
    const id = await amended();
    await database.db
      .update(contact)
      .set({ name: null, email: null, phone: null, erasedAt: new Date() })
      .where(eq(contact.submission, id));
    expect(await shown(id)).toEqual({ name: null, email: null, phone: null });
    expect((await viewSubmission(as(database.db, ana), id)).contact).toBe(null);
    await take(ana, id, 'discard');
    await take(ana, id, 'amend');
    expect((await viewSubmission(as(database.db, ana), id)).contact).toBe(null);
  });
});
