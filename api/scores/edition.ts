import { assessedAreas, scoreAxes } from '../../drizzle/vocabulary.ts';
import type { AssessmentInstrument } from '../contract/indicator.ts';
import type { Score } from './score.ts';

/**
 * An indicator reckoned from others: one value for each combination of theirs. `table` lists the values in the order of
 * counting, the last one fastest. Example: `of` a (0, 100) and b (0, 50) with `table` [0, 25, 50, 100] says that
 * a = 100 with b = 0 is 50.
 */
export interface LookUp {
  of: readonly { code: string; values: readonly number[] }[];
  table: readonly number[];
}

export interface EditionIndicator {
  code: string;
  area: string;
  /** A step between indicator and area, in areas that have one. */
  dimension?: string | undefined;
  /** In its means; 1 where it is not said. */
  weight?: number | undefined;
  /** Its place on the axes of the edition. */
  places?: Readonly<Record<string, string>> | undefined;
  /** What may be chosen, each worth 0..100; where there are none, any value may be given. */
  options?: readonly { code: string; value: number }[] | undefined;
  /** Not asked itself. */
  lookUp?: LookUp | undefined;
}

export interface EditionArea {
  code: string;
  /** In the overall; 1 where it is not said. */
  weight?: number | undefined;
  /** In the area, by dimension; 1 where it is not said. */
  dimensionWeights?: Readonly<Record<string, number>> | undefined;
  /** Reported by itself: it counts in no overall and on no axis. */
  apart?: boolean | undefined;
}

/**
 * An edition of an index, as data: what is asked, what an answer is worth and how scores are made of it. A tree (area,
 * dimension where there is one, indicator) with a mean at each step, and axes that arrange the same indicators otherwise.
 */
export interface Edition {
  id: string;
  areas: readonly EditionArea[];
  /** Means of areas, each with a code of its own; one never stands in for another. */
  overalls: readonly { code: string; areas: readonly string[] }[];
  axes: readonly { code: string; values: readonly string[] }[];
  indicators: readonly EditionIndicator[];
}

/**
 * The edition that an instrument of MIPEX-REG makes: flat areas, `overall` of the eight, `reception` apart, and the axes
 * `element`, `phase` and `group` (the area is the fourth). Retired indicators are not part of it. An explorative
 * instrument has no options, so no scores: it throws.
 */
export function editionOf(instrument: AssessmentInstrument): Edition {
  if (instrument.kind !== 'scored') throw new RangeError(`${instrument.id} has no scores.`);
  return {
    id: `${instrument.id}-${instrument.version}`,
    areas: assessedAreas.map((code) => ({ code, apart: code === 'reception' })),
    overalls: [{ code: 'overall', areas: assessedAreas.filter((code) => code !== 'reception') }],
    axes: Object.entries(scoreAxes).map(([code, values]) => ({ code, values })),
    indicators: instrument.indicators
      .filter(({ retired }) => !retired)
      .map(({ code, area, element, phase, group, weight, options }) => ({
        code,
        area,
        weight,
        places: { element, phase, group },
        options: options.map((option) => ({ code: option.code, value: option.value })),
      })),
  };
}

/** What an edition does not ask about is neither a competence nor none: it has no score of any state. */
export function isAsked(
  { indicators, areas }: Edition,
  { kind, axis, code }: Pick<Score, 'kind' | 'axis' | 'code'>,
): boolean {
  if (kind === 'overall') return true;
  const isApart = (area: string) => areas.some((one) => one.apart && one.code === area);
  return indicators.some((one) =>
    axis === undefined ? one.area === code : one.places?.[axis] === code && !isApart(one.area),
  );
}
