import { and, eq, sql } from 'drizzle-orm';
import { submission, submissionVersion } from '../../drizzle/schema/submission.ts';
import { requireRole } from '../actor.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import type { PracticeContact } from '../contract/practice.ts';
import { say } from '../contract/sentences.ts';
import { Problem, refusal } from '../problem.ts';
import { writeContact } from './contact.ts';
import { changeAnswers, visibilityOf } from './draft.ts';
import { load, requireRevision, withAuthor } from './load.ts';
import { writable } from './transitions.ts';

export interface DraftChange {
  answers?: Record<string, unknown> | undefined;
  contact?: PracticeContact | undefined;
}

/** Writes some answers of a draft (or of a returned report), if nobody changed it meanwhile. */
export async function edit(
  context: Context,
  id: string,
  revision: number,
  change: DraftChange,
): Promise<void> {
  await context.db.transaction(async (db) => {
    const found = await load({ ...context, db }, id, true);
    const author = requireRole(context.actor, ['contributor', 'coordinator'], found.submission.region);
    requireRevision(found, revision);
    if (!writable.includes(found.submission.state)) {
      throw new Problem('wrong-state', say('not-written-in', { state: found.submission.state }));
    }
    const answers = changeAnswers(found.submission.kind, found.version.answers, change.answers ?? {});
    await db
      .update(submissionVersion)
      .set({
        answers,
        visibility: visibilityOf(answers),
        authors: withAuthor(found, author),
      })
      .where(
        and(eq(submissionVersion.submission, id), eq(submissionVersion.version, found.submission.version)),
      );
    if (change.contact) {
      if (found.submission.kind !== 'practice')
        throw refusal('invalid', [{ field: 'contact', ...say('contact-of-practice') }]);
      await writeContact({ ...context, db }, id, found.submission.version, change.contact);
    }
    await db
      .update(submission)
      .set({ revision: sql`${submission.revision} + 1`, updatedAt: context.now })
      .where(eq(submission.id, id));
    await record({ ...context, db }, 'edit', 'submission', id, {
      version: found.submission.version,
      fields: [...Object.keys(change.answers ?? {}), ...(change.contact ? ['contact'] : [])],
    });
  });
}
