import { and, isNotNull } from 'drizzle-orm';
import { assessmentReview, assessmentVersion } from '../../drizzle/schema/assessment.ts';
import type { Context } from '../context.ts';
import type { NewReview, SavedIndicator } from '../contract/assessment.ts';
import type { Indicator } from '../contract/indicator.ts';
import { say } from '../contract/sentences.ts';
import { type FieldError, refusal } from '../problem.ts';
import { carryResolutions } from './carry.ts';
import { isOption } from './complete.ts';
import { askedHere, indicatorIn } from './indicators.ts';
import { type Stepped, takeStep } from './step.ts';
import { reviewFaultsOf } from './submit.ts';
import { ofVersion } from './words.ts';

function oddities(indicator: Indicator, { agrees, option }: NewReview): FieldError[] {
  if (option === null) return [];
  return [
    ...(agrees === false ? [] : [{ field: 'option', ...say('option-when-differing') }]),
    ...(isOption(indicator, option) ? [] : [{ field: 'option', ...say('no-such-option') }]),
  ];
}

/** The reviewer agrees with an answer, or gives another. */
export async function writeReview(
  context: Context,
  id: string,
  revision: number,
  code: string,
  review: NewReview,
): Promise<SavedIndicator> {
  const counts = { done: 0, of: 0 };
  const stepped = await takeStep(context, id, revision, 'review', async (inside, found, person) => {
    const asked = await askedHere(inside, found);
    const odd = oddities(indicatorIn(asked, code), review);
    if (odd.length > 0) throw refusal('invalid', odd);
    const row = { ...review, writtenBy: person, writtenAt: context.now };
    const { version } = found.assessment;
    await inside.db
      .insert(assessmentReview)
      .values({ assessment: id, version, indicator: code, ...row })
      .onConflictDoUpdate({
        target: [assessmentReview.assessment, assessmentReview.version, assessmentReview.indicator],
        set: row,
      });
    const said = and(ofVersion(assessmentReview, id, version), isNotNull(assessmentReview.agrees));
    const done = await inside.db.$count(assessmentReview, said);
    Object.assign(counts, { done, of: asked.length });
    return { detail: { indicator: code } };
  });
  return { indicator: code, ...stepped, ...counts, updatedAt: context.now.toISOString() };
}

/** The reviewer has a word on every answer, and ends the review: it stays as it is. */
export async function submitReview(context: Context, id: string, revision: number): Promise<Stepped> {
  return takeStep(context, id, revision, 'submit-review', async (inside, found, person) => {
    const faults = await reviewFaultsOf(inside, found);
    if (faults.length > 0) throw refusal('invalid', faults);
    await inside.db
      .update(assessmentVersion)
      .set({ reviewedAt: context.now, reviewedBy: person })
      .where(ofVersion(assessmentVersion, id, found.assessment.version));
    await carryResolutions(inside, found);
    return undefined;
  });
}
