import { and, eq, ne } from 'drizzle-orm';
import { person } from '../../drizzle/schema/person.ts';
import { personalAnswers, submission, submissionVersion } from '../../drizzle/schema/submission.ts';
import type { SubmissionKind } from '../../drizzle/vocabulary.ts';
import { requireRole } from '../actor.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import type { PracticeContact } from '../contract/practice.ts';
import { say } from '../contract/sentences.ts';
import { Problem, refusal } from '../problem.ts';
import { resolveRegion } from '../region-code.ts';
import { taken } from './begin-with.ts';
import { writeContact } from './contact.ts';
import { filesIn } from './files.ts';
import type { RoundOf } from './load.ts';
import { roundFor } from './round.ts';
import { written } from './write.ts';

export interface NewSubmission {
  kind: SubmissionKind;
  region: string;
  round?: string | undefined;
  /** The questionnaire of an earlier round whose answers it begins with. */
  from?: string | undefined;
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

/** Opens a draft of a quick report, or of a round's questionnaire, for the own region. */
export async function createSubmission(
  context: Context,
  wanted: NewSubmission,
): Promise<{ id: string; revision: number }> {
  const region = resolveRegion(wanted.region);
  const author = requireRole(context.actor, ['contributor', 'coordinator'], region);
  if (wanted.contact && wanted.kind !== 'practice') {
    throw refusal('invalid', [{ field: 'contact', ...say('contact-of-practice') }]);
  }
  const round = await roundFor(context, wanted, region);
  const empty = { submission: { kind: wanted.kind }, version: { answers: {} }, round, personal: {} };
  const before = wanted.from === undefined ? undefined : await taken(context, wanted.from, region, round);
  const first = await written(context, empty, { ...before?.answers, ...wanted.answers });
  requireNoFiles(first.answers);
  return context.db.transaction(async (db) => {
    const inside = { ...context, db };
    const made = await open(inside, wanted, region, round, author);
    const { personal, ...answered } = first;
    await db.insert(submissionVersion).values({
      submission: made.id,
      version: 1,
      ...answered,
      authors: [author],
      createdAt: context.now,
    });
    if (personal)
      await db.insert(personalAnswers).values({ submission: made.id, version: 1, answers: personal });
    if (wanted.contact) await writeContact(inside, made.id, 1, wanted.contact);
    const detail = { kind: wanted.kind, region, version: 1, ...before?.origin };
    await record(inside, 'create', 'submission', made.id, detail);
    return made;
  });
}

/** A report that is not there yet has no files: they are added to a draft. */
function requireNoFiles(answers: Record<string, unknown>): void {
  const [odd] = filesIn(answers);
  if (!odd) return;
  throw refusal('invalid', [
    { field: `answers.${odd.field}`, ...say('file-not-here', { name: odd.file.name }) },
  ]);
}

/** A region has one questionnaire in a round: who begins a second one is told which there is. */
async function open(
  context: Context,
  wanted: NewSubmission,
  region: string,
  round: RoundOf | null,
  author: string,
): Promise<{ id: string; revision: number }> {
  const { db, now } = context;
  const [made] = await db
    .insert(submission)
    .values({
      kind: wanted.kind,
      region,
      round: round?.id ?? null,
      demonstration: wanted.demonstration ?? (await isMadeUp(context, author)),
      createdBy: author,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: submission.id, revision: submission.revision });
  if (made) return made;
  const [there] = round
    ? await db
        .select({ id: submission.id })
        .from(submission)
        .where(
          and(
            eq(submission.round, round.id),
            eq(submission.region, region),
            ne(submission.state, 'withdrawn'),
          ),
        )
    : [];
  if (!there) throw new Error('no report was made');
  throw new Problem('exists', say('questionnaire-exists', { id: there.id }), {
    headers: { Location: `/api/submissions/${there.id}` },
  });
}
