import { and, notInArray } from 'drizzle-orm';
import { assessmentAnswer, assessmentVersion } from '../../drizzle/schema/assessment.ts';
import type { Context } from '../context.ts';
import type { AssessmentFaults } from '../contract/assessment.ts';
import type { Indicator } from '../contract/indicator.ts';
import { say } from '../contract/sentences.ts';
import { Problem, refusal } from '../problem.ts';
import { faultsOfAnswers, faultsOfReviews } from './complete.ts';
import { askedHere } from './indicators.ts';
import { type Loaded, load, partsOf, worksBlind } from './load.ts';
import { type Stepped, takeStep } from './step.ts';
import { answersOf, ofVersion, reviewsOf } from './words.ts';

/**
 * The assessor submits for the clarity check: from now on the version stays as it is, with the competences it was answered
 * under. Answers to what is not asked (any more) are left out, and the audit names them.
 */
export async function submit(context: Context, id: string, revision: number): Promise<Stepped> {
  return takeStep(context, id, revision, 'submit', async (inside, found, person) => {
    const asked = await askedHere(inside, found);
    const faults = await answerFaultsOf(inside, found, asked);
    if (faults.length > 0) throw refusal('invalid', faults);
    const { version } = found.assessment;
    const codes = asked.map(({ code }) => code);
    const here = ofVersion(assessmentAnswer, id, version);
    const dropped = await inside.db
      .delete(assessmentAnswer)
      .where(and(here, notInArray(assessmentAnswer.indicator, codes)))
      .returning({ indicator: assessmentAnswer.indicator });
    await inside.db
      .update(assessmentVersion)
      .set({ submittedAt: context.now, submittedBy: person, competences: found.competences })
      .where(ofVersion(assessmentVersion, id, version));
    return { detail: dropped.length > 0 ? { leftOut: dropped.map(({ indicator }) => indicator) } : {} };
  });
}

async function answerFaultsOf(context: Context, found: Loaded, asked: readonly Indicator[]) {
  const { id, version } = found.assessment;
  return faultsOfAnswers(found.phase.kind, asked, await answersOf(context.db, id, version));
}

/** Everything that hinders the reviewer from submitting. */
export async function reviewFaultsOf(context: Context, found: Loaded) {
  const { id, version } = found.assessment;
  const asked = await askedHere(context, found);
  return faultsOfReviews(
    asked,
    await answersOf(context.db, id, version),
    await reviewsOf(context.db, id, version),
  );
}

/** What hinders an expert from submitting, all of it: an answer that refuses names a hundred. */
export async function checkAssessment(context: Context, id: string): Promise<AssessmentFaults['faults']> {
  const found = await load(context, id);
  const [part] = partsOf(context.actor, found);
  if (worksBlind(context.actor, found)) throw new Problem('wrong-state', say('blind'));
  if (part === 'reviewer') return reviewFaultsOf(context, found);
  if (part === 'assessor') return answerFaultsOf(context, found, await askedHere(context, found));
  throw new Problem('forbidden', say('for-roles', { roles: ['assessor', 'reviewer'] }));
}
