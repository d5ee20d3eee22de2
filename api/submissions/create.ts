import { eq } from 'drizzle-orm';
import { person } from '../../drizzle/schema/person.ts';
import { submission, submissionVersion } from '../../drizzle/schema/submission.ts';
import type { SubmissionKind } from '../../drizzle/vocabulary.ts';
import { requireRole } from '../actor.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import type { PracticeContact } from '../contract/practice.ts';
import { say } from '../contract/sentences.ts';
import { refusal } from '../problem.ts';
import { resolveRegion } from '../region-code.ts';
import { writeContact } from './contact.ts';
import { changeAnswers, visibilityOf } from './draft.ts';

export interface NewSubmission {
  kind: SubmissionKind;
  region: string;
  answers: Record<string, unknown>;
  contact?: PracticeContact | undefined;
  demonstration?: boolean;
}

/** Whether the author is made up: then so is what they report, and it says so wherever it appears. */
async function isMadeUp({ db }: Context, author: string): Promise<boolean> {
  const [found] = await db
    .select({ demonstration: person.demonstration })
    .from(person)
    .where(eq(person.id, author));
  return found?.demonstration ?? false;
}

/** Opens a draft of a quick report for the own region. */
export async function createSubmission(
  context: Context,
  wanted: NewSubmission,
): Promise<{ id: string; revision: number }> {
  const region = resolveRegion(wanted.region);
  const author = requireRole(context.actor, ['contributor', 'coordinator'], region);
  const answers = changeAnswers(wanted.kind, {}, wanted.answers);
  if (wanted.contact && wanted.kind !== 'practice') {
    throw refusal('invalid', [{ field: 'contact', ...say('contact-of-practice') }]);
  }
  return context.db.transaction(async (db) => {
    const now = context.now;
    const [made] = await db
      .insert(submission)
      .values({
        kind: wanted.kind,
        region,
        demonstration: wanted.demonstration ?? (await isMadeUp({ ...context, db }, author)),
        createdBy: author,
        createdAt: now,
        updatedAt: now,
      })
      .returning({ id: submission.id, revision: submission.revision });
    if (!made) throw new Error('no report was made');
    await db.insert(submissionVersion).values({
      submission: made.id,
      version: 1,
      answers,
      visibility: visibilityOf(answers),
      authors: [author],
      createdAt: now,
    });
    if (wanted.contact) {
      await writeContact({ ...context, db }, made.id, 1, wanted.contact);
    }
    await record({ ...context, db }, 'create', 'submission', made.id, {
      kind: wanted.kind,
      region,
      version: 1,
    });
    return made;
  });
}
