import type { AssessmentView } from '../../../api/contract/assessment.ts';

/** The reviewer's sheet. */
export function Reviewing(_: { assessment: AssessmentView }) {
  return null;
}
