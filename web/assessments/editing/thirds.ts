import { NOT_APPLICABLE } from '../../../api/contract/assessment.ts';
import type { Asked } from './optionOf.ts';

/**
 * What an editor may choose as a third answer: an option that neither expert chose, or that the question does not apply.
 * Example: of the options a, b, c, where the experts chose a and c: b and `not-applicable`.
 */
export const thirdsOf = ({ options }: Pick<Asked, 'options'>, taken: readonly (string | null)[]): string[] =>
  [...options.map(({ code }) => code), NOT_APPLICABLE].filter((code) => !taken.includes(code));
