import { and, eq, max } from 'drizzle-orm';
import { personalAnswers, question, submission, submissionVersion } from '../../drizzle/schema/submission.ts';
import type { SubmissionAction } from '../../drizzle/vocabulary.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import { say } from '../contract/sentences.ts';
import { refusal } from '../problem.ts';
import { lockReleases } from '../publication/open-release.ts';
import { unpublish } from '../publication/withdraw.ts';
import { resolveCode } from '../region-code.ts';
import { answersOf } from '../contract/submission.ts';
import { hasQuestion } from './asked.ts';
import { changesSince } from './changes.ts';
import { checkedQuestionnaire } from './checked.ts';
import { copyContact, forgetContacts, forgetOtherContacts } from './contact.ts';
import { complete } from './complete.ts';
import { definitionOf } from './definition.ts';
import { requireEdge } from './edge.ts';
import { type Loaded, load, standing, withAuthor } from './load.ts';
import { forgetOtherPersonal, forgetPersonal } from './personal.ts';
import { giveReceipt } from './receipt.ts';
import { requireOpen } from './round.ts';
import type { Transition } from './transitions.ts';
import { kept } from './write.ts';

export interface Decision {
  reason?: string | undefined;
  questions?: { field: string | null; text: string }[] | undefined;
}

export type DecideAction = Exclude<SubmissionAction, 'publish'>;

/** Takes one step of a report's life: state, version, questions, publication and audit in one transaction. */
export async function decide(
  context: Context,
  id: string,
  revision: number,
  action: DecideAction,
  decision: Decision = {},
): Promise<{ revision: number }> {
  return context.db.transaction(async (db) => {
    const inside = { ...context, db };
    // In the order of publishing, which locks all releases first: else the two could wait for each other.
    if (action === 'withdraw') await lockReleases(inside);
    const found = await load(inside, id, true);
    const step = requireEdge(context, found, action, revision);
    requireWanted(step, decision);
    await requireFields(inside, found, decision);
    if (action === 'sign-off') await signOff(inside, found);
    if (action === 'submit') await freeze(inside, found);
    const asked = await ask(inside, found, decision);
    const version = await versionAfter(inside, found, step);
    const withdrawn = action === 'withdraw' && found.submission.publishedVersion !== null;
    if (withdrawn) await unpublish(inside, found.submission);
    if (action === 'withdraw') {
      await forgetContacts(inside, id);
      await forgetPersonal(inside, id);
    }
    await db
      .update(submission)
      .set({
        state: step.to,
        version,
        revision: revision + 1,
        updatedAt: context.now,
        ...(action === 'withdraw' ? { publishedVersion: null } : {}),
      })
      .where(and(eq(submission.id, id), eq(submission.revision, revision)));
    await record(inside, action, 'submission', id, {
      from: found.submission.state,
      to: step.to,
      version: found.submission.version,
      by: standing(context.actor, found).roles.find((role) => step.roles.includes(role)),
      ...(asked.length > 0 ? { remarks: asked } : {}),
    });
    return { revision: revision + 1 };
  });
}

function requireWanted(step: Transition, decision: Decision): void {
  if (step.wants === 'reason' && !decision.reason) {
    throw refusal('invalid', [{ field: 'reason', ...say('needed') }]);
  }
  if (step.wants === 'questions' && !decision.questions?.length) {
    throw refusal('invalid', [{ field: 'questions', ...say('ask-something') }]);
  }
  if (decision.questions?.length && step.action !== 'return') {
    throw refusal('invalid', [{ field: 'questions', ...say('questions-when-returning') }]);
  }
}

/** Questions are about answers that there are. */
async function requireFields(context: Context, found: Loaded, { questions = [] }: Decision): Promise<void> {
  const { kind } = found.submission;
  const fields = questions.flatMap(({ field }) => field ?? []);
  if (fields.length === 0) return;
  const definition = found.round && (await definitionOf(context, found.round));
  const isKnown = (field: string) =>
    kind === 'questionnaire'
      ? definition !== null && hasQuestion(definition, found.version.answers, field)
      : Object.hasOwn(answersOf[kind].shape, field);
  const odd = fields.find((field) => !isKnown(field));
  if (odd === undefined) return;
  throw refusal('invalid', [{ field: 'questions', message: `A ${kind} report has no field ${odd}.` }]);
}

/** Whoever signs a complete questionnaire off answers for it, and decides about it no more than whoever wrote in it. */
async function signOff(context: Context, found: Loaded): Promise<void> {
  await checkedQuestionnaire(context, found);
  const { id, version } = found.submission;
  await context.db
    .update(submissionVersion)
    .set({ authors: withAuthor(found, context.actor.person) })
    .where(and(eq(submissionVersion.submission, id), eq(submissionVersion.version, version)));
}

/** The submitted version is complete, in its kept form, and stays as it is from now on. */
async function freeze(context: Context, found: Loaded): Promise<void> {
  const { id, version } = found.submission;
  if (found.round) requireOpen(found.round, context.now);
  const frozen = await frozenAnswers(context, found);
  await context.db
    .update(submissionVersion)
    .set({
      ...frozen,
      authors: withAuthor(found, context.actor.person),
      submittedAt: context.now,
      submittedBy: context.actor.person,
    })
    .where(and(eq(submissionVersion.submission, id), eq(submissionVersion.version, version)));
  await giveReceipt(context, found);
}

async function frozenAnswers(context: Context, found: Loaded) {
  const { kind, id, version } = found.submission;
  if (kind !== 'questionnaire') {
    const checked = complete(kind, found.version.answers, resolveCode);
    if ('errors' in checked) throw refusal('invalid', checked.errors);
    const { answers } = checked.report;
    return { answers, visibility: answers.visibility };
  }
  const { definition, answers } = await checkedQuestionnaire(context, found);
  const { personal, ...frozen } = kept(definition, answers);
  await context.db
    .update(personalAnswers)
    .set({ answers: personal ?? {} })
    .where(and(eq(personalAnswers.submission, id), eq(personalAnswers.version, version)));
  return { ...frozen, changes: await changesSince(context, found, answers) };
}

/** Keeps questions and the reason as rows of their own (they are free text); the audit names them by id. */
async function ask(context: Context, found: Loaded, decision: Decision): Promise<string[]> {
  const rows = [
    ...(decision.reason ? [{ field: null, text: decision.reason }] : []),
    ...(decision.questions ?? []),
  ];
  if (rows.length === 0 || !context.actor.person) return [];
  const { id, version } = found.submission;
  const askedBy = context.actor.person;
  const made = await context.db
    .insert(question)
    .values(rows.map((row) => ({ ...row, submission: id, version, askedBy, askedAt: context.now })))
    .returning({ id: question.id });
  return made.map((row) => row.id);
}

/** The version at hand once the step is taken: a new one, the published one again, or the same. */
async function versionAfter(context: Context, found: Loaded, step: Transition): Promise<number> {
  const { id, version, publishedVersion } = found.submission;
  if (step.opensVersion) return openVersion(context, found);
  if (step.action !== 'discard' || publishedVersion === null) return version;
  await forgetOtherContacts(context, id, publishedVersion);
  await forgetOtherPersonal(context, id, publishedVersion);
  return publishedVersion;
}

/**
 * Opens the next version with the same answers; whoever writes in it becomes its author. A version that was given up keeps
 * its number.
 */
async function openVersion(context: Context, found: Loaded): Promise<number> {
  const { id } = found.submission;
  const [last] = await context.db
    .select({ version: max(submissionVersion.version) })
    .from(submissionVersion)
    .where(eq(submissionVersion.submission, id));
  const version = (last?.version ?? 0) + 1;
  await context.db.insert(submissionVersion).values({
    submission: id,
    version,
    answers: found.version.answers,
    visibility: found.version.visibility,
    answered: found.version.answered,
    authors: found.version.authors,
    createdAt: context.now,
  });
  await copyContact(context, id, found.version.version, version);
  if (found.round) {
    await context.db.insert(personalAnswers).values({ submission: id, version, answers: found.personal });
  }
  return version;
}
