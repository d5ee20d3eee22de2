import type { AgreementView } from '../../../api/contract/assessment.ts';
import { halfUp } from '../../../api/scores/rounding.ts';

/** A sentence on how far the experts agree: the key of a message, and its numbers. */
export interface Line {
  key: 'rate' | 'noRate' | 'kappa' | 'kappaOnly' | 'noKappa';
  numbers: Record<string, number>;
}

/**
 * What is said of the agreement. What is undefined is said to be so and never shown as a number; per cents have one place and
 * kappa three, so that "nearly all" is not read as "all".
 * Example: 2 of 3 agreed are "66.7 %"; without anything to compare there is no rate.
 */
export function linesOf({ compared, agreed, rate, kappa }: AgreementView): Line[] {
  const lines: Line[] = [
    rate === null
      ? { key: 'noRate', numbers: {} }
      : { key: 'rate', numbers: { agreed, compared, percent: halfUp(rate * 100, 1) } },
  ];
  if (kappa === null) return [...lines, { key: 'noKappa', numbers: {} }];
  const { value, lower, upper } = kappa;
  const known = { value: halfUp(value, 3), compared };
  return [
    ...lines,
    lower === null || upper === null
      ? { key: 'kappaOnly', numbers: known }
      : { key: 'kappa', numbers: { ...known, lower: halfUp(lower, 3), upper: halfUp(upper, 3) } },
  ];
}
