import { assessmentResolution } from '../../drizzle/schema/assessment.ts';
import type { Context } from '../context.ts';
import type { NewResolution, SavedIndicator } from '../contract/assessment.ts';
import { say } from '../contract/sentences.ts';
import { type FieldError, Problem, refusal } from '../problem.ts';
import { isOption } from './complete.ts';
import { isDifference, type Words } from './final.ts';
import { saidIn } from './said.ts';
import { takeStep } from './step.ts';

function oddities({ indicator, answer, review }: Words, { choice, option }: NewResolution): FieldError[] {
  const at = (
    code: Parameters<typeof say>[0] & ('option-of-third' | 'no-such-option' | 'third-is-theirs'),
  ) => [{ field: 'option', ...say(code) }];
  if ((choice === 'third') !== (option !== null)) return at('option-of-third');
  if (option === null) return [];
  if (!isOption(indicator, option)) return at('no-such-option');
  return option === answer.option || option === review.option ? at('third-is-theirs') : [];
}

/** The editor resolves a difference, with a reason: the assessor's answer, the reviewer's or a third. */
export async function resolve(
  context: Context,
  id: string,
  revision: number,
  code: string,
  wanted: NewResolution,
): Promise<SavedIndicator> {
  const counts = { done: 0, of: 0 };
  const stepped = await takeStep(context, id, revision, 'resolve', async (inside, found, person) => {
    const differences = (await saidIn(inside, found)).filter(isDifference);
    const words = differences.find(({ indicator }) => indicator.code === code);
    if (!words) throw new Problem('not-found', say('experts-agree'));
    const odd = oddities(words, wanted);
    if (odd.length > 0) throw refusal('invalid', odd);
    const row = { ...wanted, resolvedBy: person, resolvedAt: context.now };
    await inside.db
      .insert(assessmentResolution)
      .values({ assessment: id, version: found.assessment.version, indicator: code, ...row })
      .onConflictDoUpdate({
        target: [
          assessmentResolution.assessment,
          assessmentResolution.version,
          assessmentResolution.indicator,
        ],
        set: row,
      });
    const resolved = differences.filter((one) => one.resolution || one === words).length;
    Object.assign(counts, { done: resolved, of: differences.length });
    return { detail: { indicator: code, choice: wanted.choice } };
  });
  return { indicator: code, ...stepped, ...counts, updatedAt: context.now.toISOString() };
}
