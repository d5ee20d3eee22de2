import { asc, eq } from 'drizzle-orm';
import type { Actor } from '../../api/actor.ts';
import type { Context } from '../../api/context.ts';
import type { SubmissionKind } from '../../drizzle/vocabulary.ts';
import { question, submission } from '../../drizzle/schema/submission.ts';
import { publish } from '../../api/publication/publish.ts';
import { createSubmission, type NewSubmission } from '../../api/submissions/create.ts';
import { decide } from '../../api/submissions/decide.ts';
import { edit } from '../../api/submissions/edit.ts';
import { replyTo } from '../../api/submissions/reply.ts';
import type { Db } from '../../drizzle/client.ts';

/** What somebody wrote everywhere: in each answer, in a question, its reply, a reason, and in a next version. */
export interface Written {
  kind: SubmissionKind;
  answers: Record<string, unknown>;
  contact?: NonNullable<NewSubmission['contact']>;
  question: string;
  reply: string;
  reason: string;
  nextAnswers: Record<string, unknown>;
}

/** Takes a report the whole way: asked back, answered, accepted, published; then a second version is begun. Returns its id. */
export async function publishAndAmend(db: Db, region: Actor, secretariat: Actor, one: Written) {
  let minute = Date.now() - 3_600_000;
  // Every step has a minute of its own, as in life.
  const by = (actor: Actor): Context => {
    minute += 60_000;
    return { db, actor, now: new Date(minute) };
  };
  const { contact } = one;
  const { id, revision } = await createSubmission(by(region), {
    kind: one.kind,
    region: 'ES51',
    answers: one.answers,
    ...(contact ? { contact } : {}),
  });
  const submitted = await decide(by(region), id, revision, 'submit');
  const questions = [{ field: null, text: one.question }];
  const returned = await decide(by(secretariat), id, submitted.revision, 'return', { questions });
  const [asked] = await db
    .select({ id: question.id })
    .from(question)
    .where(eq(question.submission, id))
    .orderBy(asc(question.askedAt));
  if (!asked) throw new Error('The question was not kept.');
  await replyTo(by(region), id, returned.revision, asked.id, one.reply);
  const again = await decide(by(region), id, await revisionOf(db, id), 'submit');
  const accepted = await decide(by(secretariat), id, again.revision, 'accept', { reason: one.reason });
  await publish(by(secretariat), [{ id, revision: accepted.revision }]);
  const amended = await decide(by(region), id, await revisionOf(db, id), 'amend');
  await edit(by(region), id, amended.revision, { answers: one.nextAnswers });
  return id;
}

async function revisionOf(db: Db, id: string): Promise<number> {
  const [row] = await db
    .select({ revision: submission.revision })
    .from(submission)
    .where(eq(submission.id, id));
  if (!row) throw new Error(`There is no submission ${id}.`);
  return row.revision;
}
