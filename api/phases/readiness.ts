import type { AssessmentKind } from '../../drizzle/vocabulary.ts';
import { type Said, say } from '../contract/sentences.ts';

/** What is known of a region before its assessment. */
export interface Candidate {
  country: string;
  interestConfirmed: boolean;
  fundingChecked: boolean;
  /** Experts proposed. */
  proposed: number;
}

/** How many experts a region proposes: two independent ones, or the one of an explorative phase. */
export const expertsWanted = (kind: AssessmentKind): number => (kind === 'explorative' ? 1 : 2);

export type Missing = 'interest' | 'funding' | 'experts';

/**
 * What a region still lacks, in the order in which it is asked for: interest confirmed, funding checked, experts proposed.
 * Example: a region of a scored phase with interest alone and one expert lacks `['funding', 'experts']`.
 */
export const missingOf = (one: Candidate, kind: AssessmentKind): Missing[] => [
  ...(one.interestConfirmed ? [] : (['interest'] as const)),
  ...(one.fundingChecked ? [] : (['funding'] as const)),
  ...(one.proposed >= expertsWanted(kind) ? [] : (['experts'] as const)),
];

export const isReady = (one: Candidate, kind: AssessmentKind): boolean => missingOf(one, kind).length === 0;

export interface Readiness {
  readyRegions: number;
  /** Countries of the ready regions: several regions of one country count once. */
  readyCountries: number;
  /** Why the phase cannot be opened; empty when it can. */
  hindrances: Said[];
}

/**
 * Whether a phase can open: enough ready regions, of enough countries.
 * Example: 6 ready regions of 2 countries, where 6 and 3 are wanted: one hindrance, `few-countries-ready`.
 */
export function readinessOf(
  candidates: readonly Candidate[],
  wanted: { kind: AssessmentKind; minimumRegions: number; minimumCountries: number },
): Readiness {
  const ready = candidates.filter((one) => isReady(one, wanted.kind));
  const countries = new Set(ready.map(({ country }) => country)).size;
  return {
    readyRegions: ready.length,
    readyCountries: countries,
    hindrances: [
      ...(ready.length < wanted.minimumRegions
        ? [say('few-regions-ready', { ready: ready.length, least: wanted.minimumRegions })]
        : []),
      ...(countries < wanted.minimumCountries
        ? [say('few-countries-ready', { ready: countries, least: wanted.minimumCountries })]
        : []),
    ],
  };
}
