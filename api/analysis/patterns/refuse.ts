import { LEAST_REGIONS, MOST_ALONE } from '../../contract/spatial.ts';
import { type Said, say } from '../../contract/sentences.ts';
import { type Measure, natureOf } from '../../contract/variable.ts';

/** What is wrong with a wish for spatial statistics, by the parameter that would mend it. */
export type Refused = Said & { field: 'variable' | 'with' | 'level' | 'standardise' | 'weights' | 'nearest' };

const isCountOfPeople = ({ kind }: Measure) => kind === 'arrivals' || kind === 'reception';
const isCountOfReports = ({ kind }: Measure) => kind === 'needs' || kind === 'practices';

/**
 * Why a measure is not analysed at a level, whatever its figures: a figure repeated from a higher level resembles its
 * neighbours because it is the same one, and a plain count follows the population.
 */
export function refusalOfMeasure(
  measure: Measure,
  field: 'variable' | 'with',
  { level, standardise }: { level: number; standardise: 'none' | 'bayes' },
): Refused | null {
  if (natureOf(measure).observed === 'country' && level !== 0)
    return { field, ...say('analysed-at-level-0') };
  if (isCountOfReports(measure)) return { field, ...say('count-of-reports') };
  if (isCountOfPeople(measure) && standardise === 'none') return { field, ...say('count-of-people') };
  if (!isCountOfPeople(measure) && standardise === 'bayes')
    return { field: 'standardise', ...say('no-count') };
  return null;
}

/** Why these figures are not analysed. */
export function refusalOfValues(values: readonly number[], field: 'variable' | 'with'): Refused | null {
  if (values.length < LEAST_REGIONS)
    return { field: 'level', ...say('few-to-analyse', { count: values.length, least: LEAST_REGIONS }) };
  if (values.every((value) => value === values[0])) return { field, ...say('all-alike') };
  return null;
}

/** Why they are not analysed with these neighbours. Example: 15 islands among 40 regions are too many. */
export function refusalOfIslands(islands: number, regions: number): Refused | null {
  if (islands <= regions * MOST_ALONE) return null;
  return { field: 'weights', ...say('mostly-alone', { count: islands, all: regions }) };
}
