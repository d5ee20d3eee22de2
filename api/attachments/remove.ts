import { and, eq, not, sql } from 'drizzle-orm';
import { attachment } from '../../drizzle/schema/attachment.ts';
import { submission, submissionVersion } from '../../drizzle/schema/submission.ts';
import { dropFile } from '../assessments/drop-file.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import { definitionOf } from '../submissions/definition.ts';
import { joinPersonal } from '../submissions/entries.ts';
import { withoutFile } from '../submissions/files.ts';
import { type Loaded, withAuthor } from '../submissions/load.ts';
import { kept } from '../submissions/write.ts';
import { loadAttachment } from './load.ts';
import { isSubmitted } from './needed.ts';
import type { AttachmentStore } from './store.ts';
import { loadWritable } from './writable.ts';

/**
 * Takes a file out of the questionnaire that is being written, or out of what a fact is about to have. Its bytes are
 * erased too, unless a version that was submitted has it: that one keeps it.
 */
export async function removeAttachment(context: Context, store: AttachmentStore, id: string): Promise<void> {
  const { submission: report, assessment } = await loadAttachment(context, id);
  const isErased = await context.db.transaction(async (db) => {
    const inside = { ...context, db };
    if (report === null) return dropFile(inside, assessment ?? '', id);
    const { found, person } = await loadWritable(inside, report, true);
    await takeOut(inside, found, id, person);
    const erased = await db
      .delete(attachment)
      .where(and(eq(attachment.id, id), not(isSubmitted)))
      .returning({ id: attachment.id });
    const { version } = found.submission;
    await record(inside, 'detach', 'submission', report, { version, attachment: id });
    return erased.length > 0;
  });
  if (isErased) await store.erase(id);
}

/** The answers of the version being written, without the file. */
async function takeOut({ db, ...rest }: Context, found: Loaded, id: string, person: string): Promise<void> {
  const context = { ...rest, db };
  const answers = withoutFile(found.version.answers, id);
  if (answers === found.version.answers || !found.round) return;
  const definition = await definitionOf(context, found.round);
  const { personal: _, ...now } = kept(definition, joinPersonal(answers, found.personal));
  const { id: report, version } = found.submission;
  await db
    .update(submissionVersion)
    .set({ ...now, authors: withAuthor(found, person) })
    .where(and(eq(submissionVersion.submission, report), eq(submissionVersion.version, version)));
  await db
    .update(submission)
    .set({ revision: sql`${submission.revision} + 1`, updatedAt: context.now })
    .where(eq(submission.id, report));
}
