import type { RoundPhase, RoundStanding, SubmissionState } from '../../drizzle/vocabulary.ts';

/** The region's questionnaire in the round, if one was begun and not withdrawn. */
interface Begun {
  state: SubmissionState;
  publishedVersion: number | null;
}

/**
 * Where a region stands in a round. What is published stays so while the region amends it.
 * Example: without a questionnaire `not-started`; a draft that amends version 1 is `published`.
 */
export function standingOf(begun: Begun | null): RoundStanding {
  if (!begun || begun.state === 'withdrawn') return 'not-started';
  return begun.publishedVersion === null ? begun.state : 'published';
}

/** How far the newer version of a published questionnaire is; null where there is none. */
export function amendmentOf(begun: Begun | null): RoundStanding | null {
  if (!begun || begun.publishedVersion === null) return null;
  return begun.state === 'published' || begun.state === 'withdrawn' ? null : begun.state;
}

const behind: readonly RoundStanding[] = ['not-started', 'draft', 'signed-off', 'returned'];

/** Whether the next step is the region's: these are written to. */
export const isBehind = (standing: RoundStanding): boolean => behind.includes(standing);

/**
 * Whether more days would let the region submit: it writes, or could begin to. While a round is open nobody waits for a newer
 * version of what is published; once it is over the region can amend, and not submit what it amended.
 */
export function isReopenable(begun: Begun | null, phase: RoundPhase): boolean {
  const standing = amendmentOf(begun) ?? standingOf(begun);
  return isBehind(standing) || (standing === 'published' && phase === 'closed');
}
