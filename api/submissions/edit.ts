import { and, eq, inArray, sql } from 'drizzle-orm';
import { attachment } from '../../drizzle/schema/attachment.ts';
import { personalAnswers, submission, submissionVersion } from '../../drizzle/schema/submission.ts';
import { requireRole } from '../actor.ts';
import { type Named, newlyNamed, requireKept } from '../attachments/use.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import type { PracticeContact } from '../contract/practice.ts';
import { say } from '../contract/sentences.ts';
import type { SavedDraft } from '../contract/submission.ts';
import { refusal } from '../problem.ts';
import { writeContact } from './contact.ts';
import { type Loaded, load, requireRevision, requireWritable, withAuthor } from './load.ts';
import { type Written, written } from './write.ts';

export interface DraftChange {
  answers?: Record<string, unknown> | undefined;
  contact?: PracticeContact | undefined;
}

/**
 * Writes some answers of a draft (or of a returned report), if nobody changed it meanwhile. Written often, so with little:
 * one statement reads, one writes (and finds out whether somebody came between), one is the audit's.
 */
export async function edit(
  context: Context,
  id: string,
  revision: number,
  change: DraftChange,
): Promise<SavedDraft> {
  const found = await load(context, id);
  const author = requireRole(context.actor, ['contributor', 'coordinator'], found.submission.region);
  requireRevision(found, revision);
  requireWritable(found);
  const { kind, version } = found.submission;
  if (change.contact && kind !== 'practice')
    throw refusal('invalid', [{ field: 'contact', ...say('contact-of-practice') }]);
  const now = await written(context, found, change.answers ?? {});
  await context.db.transaction(async (db) => {
    const inside = { ...context, db };
    await save(inside, found, now, author);
    if (change.contact) await writeContact(inside, id, version, change.contact);
    await record(inside, 'edit', 'submission', id, {
      version,
      fields: [...Object.keys(change.answers ?? {}), ...(change.contact ? ['contact'] : [])],
    });
  });
  return {
    revision: revision + 1,
    version,
    answered: now.answered,
    updatedAt: context.now.toISOString(),
  };
}

/**
 * One statement: nothing is written when the revision is no longer the one that was read. Files that the answers newly name
 * are in use from now on, also for a sweep that is just under way.
 */
async function save(context: Context, found: Loaded, now: Written, author: string): Promise<void> {
  const { db } = context;
  const { id, revision } = found.submission;
  const moved = db.$with('moved').as(
    db
      .update(submission)
      .set({ revision: sql`${submission.revision} + 1`, updatedAt: context.now })
      .where(and(eq(submission.id, id), eq(submission.revision, revision)))
      .returning({ id: submission.id, version: submission.version }),
  );
  const apart = db.$with('apart').as(
    db
      .update(personalAnswers)
      .set({ answers: now.personal ?? {}, erasedAt: null })
      .from(moved)
      .where(and(eq(personalAnswers.submission, moved.id), eq(personalAnswers.version, moved.version)))
      .returning({ submission: personalAnswers.submission }),
  );
  const named = newlyNamed(found.version.answers, now.answers);
  const used = db.$with('used').as(
    db
      .update(attachment)
      .set({ unusedSince: null })
      .from(moved)
      .where(
        and(
          eq(attachment.submission, moved.id),
          inArray(
            attachment.id,
            named.map(({ file }) => file.id),
          ),
        ),
      )
      .returning({
        question: attachment.question,
        file: sql<Named['file']>`to_json(${attachment})`.as('file'),
      }),
  );
  const [row] = await db
    .with(moved, ...(now.personal ? [apart] : []), ...(named.length > 0 ? [used] : []))
    .update(submissionVersion)
    .set({
      answers: now.answers,
      visibility: now.visibility,
      answered: now.answered,
      authors: withAuthor(found, author),
    })
    .from(moved)
    .where(and(eq(submissionVersion.submission, moved.id), eq(submissionVersion.version, moved.version)))
    .returning({
      kept: named.length > 0 ? sql<Named[] | null>`(select json_agg(${used}) from ${used})` : sql<null>`null`,
    });
  if (row) return requireKept(named, row.kept ?? []);
  const current = await load(context, id);
  requireRevision(current, revision);
  throw new Error(`report ${id} was not written`);
}
