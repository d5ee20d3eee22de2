import type { AssessmentView } from '../../../api/contract/assessment.ts';

/** What the region's coordinator does: competences, facts and documents. */
export function Coordinator(_: { assessment: AssessmentView }) {
  return null;
}
