import type { Measured } from '../../queries/variables.ts';
import type { CompareView } from '../../../api/contract/comparison-address.ts';

/** What is analysed, of the variables that are compared, and for a bivariate statistic the one of the neighbours. */
export interface Subjects {
  /** Their places among the variables. */
  of: number;
  with: number | null;
  first: Measured;
  second: Measured | null;
}

/** A variable that was taken away since leaves its place to the last one. Null while there is none. */
export function subjectsOf(
  view: Pick<CompareView, 'of' | 'with' | 'statistic'>,
  measured: readonly Measured[],
): Subjects | null {
  const last = measured.length - 1;
  const of = Math.min(view.of - 1, last);
  const first = measured[of];
  if (!first) return null;
  if (view.statistic !== 'bivariate') return { of, with: null, first, second: null };
  const other = Math.min(view.with - 1, last);
  return { of, with: other, first, second: measured[other] ?? null };
}
