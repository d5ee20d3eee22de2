import { type Refusal, refusalsOf } from '../../../geo/spatial/refusals.ts';
import type { Study } from '../../../geo/spatial/study.ts';
import type { NutsLevel } from '../../../geo/nuts.ts';
import { type Said, say } from '../../contract/sentences.ts';
import { type Measure, natureOf } from '../../contract/variable.ts';

/** What is wrong with a wish for spatial statistics, by the parameter that would mend it. */
export type Refused = Said & { field: RefusedField };
type RefusedField = 'variable' | 'with' | 'level' | 'standardise' | 'weights' | 'nearest' | 'permutations';
type Standardise = 'none' | 'bayes';

export const isCountOfPeople = ({ kind }: Measure) => kind === 'arrivals' || kind === 'reception';

/**
 * Why a study of a measure is not shown, by field; empty when nothing speaks against it. What is too little or too alike is said of
 * figures, and the rest of what they measure.
 */
export function refusals(
  { measure, standardise, level }: { measure: Measure; standardise: Standardise; level: NutsLevel },
  study: Study,
  field: 'variable' | 'with',
): Refused[] {
  const { nature, observed } = natureOf(measure);
  const isStandardised = standardise === 'bayes' && isCountOfPeople(measure);
  const found = refusalsOf({
    study,
    level,
    observedAt: observed === 'country' ? 0 : null,
    rawCounts: nature === 'count' && !isStandardised,
  });
  // Of figures repeated from a higher level it is no news that there are few at this one.
  const first = found.find(({ code }) => code === 'replicated-values');
  return (first ? [first] : found).map((refusal) => said(refusal, measure, field));
}

function said({ code, params }: Refusal, measure: Measure, field: 'variable' | 'with'): Refused {
  const { n = 0, least = 0 } = params;
  switch (code) {
    case 'replicated-values':
      return { field: 'level', ...say('analysed-at-level-0') };
    case 'raw-counts':
      return { field, ...say(rawCount(measure)) };
    case 'too-few-regions':
      return { field: 'level', ...say('few-to-analyse', { count: n, least }) };
    case 'too-many-without-neighbour':
      return mostlyAlone(params);
    case 'no-variation':
      return { field, ...say('all-alike') };
  }
}

function rawCount(measure: Measure) {
  if (isCountOfPeople(measure)) return 'count-of-people';
  return measure.kind === 'population' ? 'count-of-inhabitants' : 'count-of-reports';
}

/** Numbers of people of a year whose population is not known cannot be standardised. */
export const populationUnknown = (year: number | null): Refused => ({
  field: 'standardise',
  ...say('population-of-year', { year: String(year) }),
});

/** Why what is no count of people is not standardised by population. */
export const refusalOfStandardising = (measures: readonly Measure[], standardise: Standardise): Refused[] =>
  standardise === 'bayes' && !measures.some(isCountOfPeople)
    ? [{ field: 'standardise', ...say('no-count') }]
    : [];

/** Why figures are not shown with these neighbours. */
export function refusalOfNeighbours(study: Study): Refused | null {
  const asked = { study, level: 0, observedAt: null, rawCounts: false } as const;
  const refusal = refusalsOf(asked).find(({ code }) => code === 'too-many-without-neighbour');
  return refusal ? mostlyAlone(refusal.params) : null;
}

const mostlyAlone = ({ without = 0, n = 0 }: Refusal['params']): Refused => ({
  field: 'weights',
  ...say('mostly-alone', { count: without, all: n }),
});
