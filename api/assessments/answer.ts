import { assessmentAnswer } from '../../drizzle/schema/assessment.ts';
import type { AssessmentKind } from '../../drizzle/vocabulary.ts';
import type { Context } from '../context.ts';
import { NOT_APPLICABLE, type NewAnswer, type SavedIndicator } from '../contract/assessment.ts';
import type { Indicator } from '../contract/indicator.ts';
import { say } from '../contract/sentences.ts';
import { type FieldError, refusal } from '../problem.ts';
import { isOption } from './complete.ts';
import { askedHere, indicatorIn } from './indicators.ts';
import { takeStep } from './step.ts';
import { type Begun, begunOf } from './words.ts';

/** What no draft may hold: an option that is none, or the form of another kind of instrument. */
function oddities(kind: AssessmentKind, indicator: Indicator, answer: NewAnswer): FieldError[] {
  const { option, text, reason } = answer;
  if (kind === 'explorative') {
    return option === null ? [] : [{ field: 'option', ...say('words-not-options') }];
  }
  return [
    ...(text === null ? [] : [{ field: 'text', ...say('options-not-words') }]),
    ...(option === null || isOption(indicator, option)
      ? []
      : [{ field: 'option', ...say('no-such-option') }]),
    ...(reason === null || option === NOT_APPLICABLE
      ? []
      : [{ field: 'reason', ...say('reason-of-not-applicable') }]),
  ];
}

/** The assessor writes the answer to one indicator, as far as it is; what is half written is kept. */
export async function writeAnswer(
  context: Context,
  id: string,
  revision: number,
  code: string,
  answer: NewAnswer,
): Promise<SavedIndicator> {
  const counts = { done: 0, of: 0 };
  const stepped = await takeStep(context, id, revision, 'answer', async (inside, found, person) => {
    const asked = await askedHere(inside, found);
    const odd = oddities(found.phase.kind, indicatorIn(asked, code), answer);
    if (odd.length > 0) throw refusal('invalid', odd);
    const row = { ...answer, writtenBy: person, writtenAt: context.now };
    const { version } = found.assessment;
    await inside.db
      .insert(assessmentAnswer)
      .values({ assessment: id, version, indicator: code, ...row })
      .onConflictDoUpdate({
        target: [assessmentAnswer.assessment, assessmentAnswer.version, assessmentAnswer.indicator],
        set: row,
      });
    const done = answeredOf(asked, await begunOf(inside.db, id, version));
    Object.assign(counts, { done, of: asked.length });
    return { detail: { indicator: code } };
  });
  return { indicator: code, ...stepped, ...counts, updatedAt: context.now.toISOString() };
}

/** How many of the indicators asked have an option or a text. */
export function answeredOf(asked: readonly Indicator[], answers: readonly Begun[]): number {
  const done = new Set(
    answers.filter(({ option, text }) => option ?? text).map(({ indicator }) => indicator),
  );
  return asked.filter(({ code }) => done.has(code)).length;
}
