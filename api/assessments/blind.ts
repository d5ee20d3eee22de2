import type { AssessmentState, ShownAssessmentState } from '../../drizzle/vocabulary.ts';

/**
 * The law of blindness: the reviewer of an assessment knows nothing of what the assessor does until the editor has cleared
 * the version at hand. Nothing at all: not an answer, a count, a moment, a revision, nor whether it was submitted, asked
 * back or is being corrected. Whatever else the person may be (an editor, of the secretariat), here they are the reviewer.
 */
export function isBlind(isReviewer: boolean, clearedAt: Date | null): boolean {
  return isReviewer && clearedAt === null;
}

/** What one who works blind is told of the state: that it goes on, or that it was withdrawn (which no assessor does). */
export const blindState = (state: AssessmentState): ShownAssessmentState =>
  state === 'withdrawn' ? 'withdrawn' : 'in-progress';
