import type { NutsLevel } from '../nuts.ts';
import { isConstant } from './errors.ts';
import type { Study } from './study.ts';

/** Under so many regions a pattern is not told from chance, nor a p from its neighbours by permutation. */
export const LEAST_SHOWN = 30;
/** A larger share without neighbours and the figure speaks of a minority of the regions. */
export const MOST_WITHOUT_NEIGHBOUR = 1 / 3;

export const refusalCodes = [
  'replicated-values',
  'raw-counts',
  'too-few-regions',
  'too-many-without-neighbour',
  'no-variation',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Why a statistic that could be computed is not shown: a code and its parameters, said by page and API in words. */
export interface Refusal {
  code: RefusalCode;
  params: Record<string, number>;
}

/** What is asked for. */
export interface Asked {
  study: Study;
  /** The level of the regions in the study. */
  level: NutsLevel;
  /** The level at which the variable was observed, where there is one such level: 0 for national scores. */
  observedAt: NutsLevel | null;
  /** Whether the values are plain counts, which grow with the region; standardised ones (empirical-bayes.ts) are none. */
  rawCounts: boolean;
}

/**
 * Everything that speaks against showing spatial statistics of a study; empty when nothing does. API and page ask this same function.
 *
 * Refused: values copied down from a higher level (neighbours are then alike by construction), raw counts, fewer than 30
 * regions, more than a third of them without a neighbour (islands and those cut off by missing values), values that do not vary.
 * Example: 27 countries give `too-few-regions` with n 27 and least 30.
 */
export function refusalsOf({ study, level, observedAt, rawCounts }: Asked): Refusal[] {
  const n = study.codes.length;
  const without = study.islands.length + study.cutOff.length;
  const refusals: Refusal[] = [];
  if (observedAt !== null && observedAt < level)
    refusals.push({ code: 'replicated-values', params: { observed: observedAt, level } });
  if (rawCounts) refusals.push({ code: 'raw-counts', params: {} });
  if (n < LEAST_SHOWN) refusals.push({ code: 'too-few-regions', params: { n, least: LEAST_SHOWN } });
  if (without > n * MOST_WITHOUT_NEIGHBOUR)
    refusals.push({ code: 'too-many-without-neighbour', params: { without, n } });
  if (n > 0 && isConstant(study.values)) refusals.push({ code: 'no-variation', params: { n } });
  return refusals;
}
