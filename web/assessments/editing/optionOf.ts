import type { AssessmentQuestions } from '../../../api/contract/assessment.ts';

/** An indicator as an assessment asks it. */
export type Asked = AssessmentQuestions['indicators'][number];

/** The option of a code; undefined where it does not apply, or nothing is chosen. */
export const optionOf = ({ options }: Asked, code: string | null) => options.find((one) => one.code === code);
