import type { AssessmentView } from '../../../api/contract/assessment.ts';
import type { AssessedArea } from '../../../drizzle/vocabulary.ts';

/** What the region gave the experts on one area. */
export function Facts(_: { assessment: AssessmentView; area: AssessedArea }) {
  return null;
}
