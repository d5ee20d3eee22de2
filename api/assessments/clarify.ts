import { assessmentQuestion, assessmentVersion } from '../../drizzle/schema/assessment.ts';
import type { Context } from '../context.ts';
import type { Clarification } from '../contract/assessment.ts';
import { say } from '../contract/sentences.ts';
import { refusal } from '../problem.ts';
import { carryReviews } from './carry.ts';
import { askedHere } from './indicators.ts';
import type { Loaded } from './load.ts';
import { type Stepped, takeStep } from './step.ts';
import { ofVersion } from './words.ts';

/**
 * The editor asks back, about a submitted version (`clarify`) or to correct a published one (`correct`): the assessor writes
 * in version + 1, and the earlier stays as it is.
 */
export async function askBack(
  context: Context,
  id: string,
  revision: number,
  action: 'clarify' | 'correct',
  { questions }: Clarification,
): Promise<Stepped> {
  return takeStep(context, id, revision, action, async (inside, found, person) => {
    await requireAsked(inside, found, questions);
    const { version } = found.assessment;
    const rows = await inside.db
      .insert(assessmentQuestion)
      .values(
        questions.map((one) => ({ ...one, assessment: id, version, askedBy: person, askedAt: context.now })),
      )
      .returning({ id: assessmentQuestion.id });
    return { detail: { questions: rows.map((row) => row.id) } };
  });
}

/** Questions are about what was asked of the region. */
async function requireAsked(context: Context, found: Loaded, questions: Clarification['questions']) {
  const known = new Set((await askedHere(context, found)).map(({ code }) => code));
  const errors = questions.flatMap(({ indicator }, at) =>
    indicator === null || known.has(indicator)
      ? []
      : [{ field: `questions.${at}.indicator`, ...say('no-such-indicator') }],
  );
  if (errors.length > 0) throw refusal('invalid', errors);
}

/** The answers are clear and coherent: the reviewer, if there is one, may read them now. */
export async function clear(context: Context, id: string, revision: number): Promise<Stepped> {
  return takeStep(context, id, revision, 'clear', async (inside, found, person) => {
    await inside.db
      .update(assessmentVersion)
      .set({ clearedAt: context.now, clearedBy: person })
      .where(ofVersion(assessmentVersion, id, found.assessment.version));
    await carryReviews(inside, found);
    return undefined;
  });
}
