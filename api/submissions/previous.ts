import type { Context } from '../context.ts';
import type { Previous } from '../contract/submission.ts';
import { answersOf, roundBefore, saidStates } from './last-time.ts';
import { load } from './load.ts';

/**
 * What the region answered in the round before, all of it, also to questions that are asked no more; nothing personal. That
 * questionnaire's own `/instrument` tells in which version.
 */
export async function previousAnswers(context: Context, id: string): Promise<{ previous: Previous | null }> {
  const before = await roundBefore(context, await load(context, id), saidStates);
  if (!before) return { previous: null };
  const { submission, version, round, asked } = before;
  const { answers } = await answersOf(context, before);
  const submittedAt = before.submittedAt?.toISOString() ?? null;
  const { instrumentVersion } = asked;
  return { previous: { submission, version, round, instrumentVersion, answers, submittedAt } };
}
