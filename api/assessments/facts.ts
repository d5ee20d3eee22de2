import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { assessmentFact } from '../../drizzle/schema/assessment.ts';
import { attachment } from '../../drizzle/schema/attachment.ts';
import type { Db } from '../../drizzle/client.ts';
import { requirePerson } from '../actor.ts';
import type { AttachmentStore } from '../attachments/store.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import type { FactView, NewFact } from '../contract/assessment.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { giveFiles, shownFile, removeFiles } from './files.ts';
import { load } from './load.ts';
import { requireStep } from './step.ts';

const shown = {
  id: assessmentFact.id,
  area: assessmentFact.area,
  title: assessmentFact.title,
  url: assessmentFact.url,
  text: assessmentFact.text,
  addedAt: assessmentFact.addedAt,
};

/** Facts and documents of the region, oldest first. */
export async function factsOf(db: Db, id: string): Promise<FactView[]> {
  const rows = await db
    .select(shown)
    .from(assessmentFact)
    .where(eq(assessmentFact.assessment, id))
    .orderBy(asc(assessmentFact.addedAt), asc(assessmentFact.id));
  const files = await db
    .select({ fact: attachment.fact, file: shownFile })
    .from(attachment)
    .where(and(eq(attachment.assessment, id), isNotNull(attachment.fact)))
    .orderBy(asc(attachment.name), asc(attachment.id));
  const byFact = Map.groupBy(files, ({ fact }) => fact);
  return rows.map((row) => ({
    ...row,
    files: (byFact.get(row.id) ?? []).map(({ file }) => file),
    addedAt: row.addedAt.toISOString(),
  }));
}

/**
 * The coordinator gives the experts a link, a text or files. It changes no revision: experts who write meanwhile are not
 * interrupted by it.
 */
export async function addFact(
  context: Context,
  id: string,
  { files: named, ...fact }: NewFact,
): Promise<FactView> {
  const addedBy = requirePerson(context.actor);
  return context.db.transaction(async (db) => {
    const inside = { ...context, db };
    const found = await load(inside, id, true);
    requireStep(inside, found, 'add-fact', undefined);
    const [made] = await db
      .insert(assessmentFact)
      .values({ ...fact, assessment: id, addedBy, addedAt: context.now })
      .returning(shown);
    if (!made) throw new Error('no fact was kept');
    const files = await giveFiles(inside, id, made.id, [...new Set(named)]);
    await record(inside, 'add-fact', 'assessment', id, { fact: made.id, area: made.area, by: 'coordinator' });
    return { ...made, files, addedAt: made.addedAt.toISOString() };
  });
}

/** Takes a fact and its files away while nobody has submitted an answer that may rest on it. */
export async function removeFact(
  context: Context,
  store: AttachmentStore,
  id: string,
  fact: string,
): Promise<void> {
  const files = await context.db.transaction(async (db) => {
    const inside = { ...context, db };
    const found = await load(inside, id, true);
    requireStep(inside, found, 'remove-fact', undefined);
    const files = await removeFiles(inside, id, fact);
    const gone = await db
      .delete(assessmentFact)
      .where(and(eq(assessmentFact.id, fact), eq(assessmentFact.assessment, id)))
      .returning({ id: assessmentFact.id });
    if (gone.length === 0) throw new Problem('not-found', say('no-such-fact'));
    await record(inside, 'remove-fact', 'assessment', id, { fact, by: 'coordinator' });
    return files;
  });
  for (const file of files) await store.erase(file);
}
