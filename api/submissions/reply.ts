import { and, eq, isNull, sql } from 'drizzle-orm';
import { question, submission, submissionVersion } from '../../drizzle/schema/submission.ts';
import { requireRole } from '../actor.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import { load, requireRevision, withAuthor } from './load.ts';
import { writable } from './transitions.ts';
import { say } from '../contract/sentences.ts';

/** The region's reply to one question. A reply, once given, stays. */
export async function replyTo(
  context: Context,
  id: string,
  revision: number,
  asked: string,
  reply: string,
): Promise<void> {
  await context.db.transaction(async (db) => {
    const found = await load({ ...context, db }, id, true);
    const person = requireRole(context.actor, ['contributor', 'coordinator'], found.submission.region);
    requireRevision(found, revision);
    if (!writable.includes(found.submission.state)) {
      throw new Problem('wrong-state', say('reply-when-returned'));
    }
    const answered = await db
      .update(question)
      .set({ reply, repliedBy: person, repliedAt: context.now })
      .where(and(eq(question.id, asked), eq(question.submission, id), isNull(question.reply)))
      .returning({ id: question.id });
    if (answered.length === 0) throw new Problem('not-found', say('no-such-question'));
    await db
      .update(submissionVersion)
      .set({ authors: withAuthor(found, person) })
      .where(
        and(eq(submissionVersion.submission, id), eq(submissionVersion.version, found.submission.version)),
      );
    await db
      .update(submission)
      .set({ revision: sql`${submission.revision} + 1`, updatedAt: context.now })
      .where(eq(submission.id, id));
    await record({ ...context, db }, 'reply', 'submission', id, {
      question: asked,
      version: found.submission.version,
    });
  });
}
