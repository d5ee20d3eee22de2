import type { AssessmentView } from '../../../api/contract/assessment.ts';

/** What the editor reads and decides. */
export function Editing(_: { assessment: AssessmentView }) {
  return null;
}
