import type { RoundStanding, SubmissionState } from '../../drizzle/vocabulary.ts';

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

const behind: readonly RoundStanding[] = ['not-started', 'draft', 'signed-off', 'returned'];

/** Whether the next step is the region's: these are written to. */
export const isBehind = (standing: RoundStanding): boolean => behind.includes(standing);
