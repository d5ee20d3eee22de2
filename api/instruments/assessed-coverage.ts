import type { AssessmentInstrument, Indicator } from '../contract/indicator.ts';
import {
  type AssessedArea,
  assessedAreas,
  type GovernanceElement,
  governanceElements,
  type IndicatorGroup,
  indicatorGroups,
  type ProcessPhase,
  processPhases,
} from '../../drizzle/vocabulary.ts';
import { askedIn } from './assessed-texts.ts';

/** How many indicators are asked, in all and by each value of the three axes beside the area. */
export interface AxisCounts {
  indicators: number;
  element: Record<GovernanceElement, number>;
  phase: Record<ProcessPhase, number>;
  group: Record<IndicatorGroup, number>;
  /** About people without a residence permit. */
  irregular: number;
}

/** The table of an instrument's places on the axes: the areas are its rows, `whole` is the last one. */
export interface Coverage {
  areas: Record<AssessedArea, AxisCounts>;
  whole: AxisCounts;
}

/**
 * How an instrument covers its four axes, for the editor to see and `checkAssessed` to judge. A value that no indicator
 * has is 0; retired indicators are not counted; weights do not matter. Example: two indicators of `health`, one of them
 * on `actors`, give `areas.health.indicators` 2, `areas.health.element.actors` 1 and `areas.housing.indicators` 0.
 */
export function coverageOf(instrument: AssessmentInstrument): Coverage {
  const asked = askedIn(instrument);
  return {
    areas: tally(assessedAreas, (area) => countsOf(asked.filter((one) => one.area === area))),
    whole: countsOf(asked),
  };
}

const countsOf = (asked: readonly Indicator[]): AxisCounts => ({
  indicators: asked.length,
  element: tally(governanceElements, (value) => asked.filter(({ element }) => element === value).length),
  phase: tally(processPhases, (value) => asked.filter(({ phase }) => phase === value).length),
  group: tally(indicatorGroups, (value) => asked.filter(({ group }) => group === value).length),
  irregular: asked.filter(({ irregular }) => irregular).length,
});

const tally = <Word extends string, Result>(words: readonly Word[], read: (word: Word) => Result) =>
  Object.fromEntries(words.map((word) => [word, read(word)])) as Record<Word, Result>;
