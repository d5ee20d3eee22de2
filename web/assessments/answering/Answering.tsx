import type { AssessmentView } from '../../../api/contract/assessment.ts';

/** The assessor's sheet. */
export function Answering(_: { assessment: AssessmentView }) {
  return null;
}
