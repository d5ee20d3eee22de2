import type { NoDataKind, ValueState } from '../../../drizzle/vocabulary.ts';
import { countryOf, type NutsLevel } from '../../../geo/nuts.ts';
import type { rowForms, standardisings, Weighting } from '../../contract/spatial.ts';
import { type Said, say } from '../../contract/sentences.ts';
import type { Measure } from '../../contract/variable.ts';
import { studyOf } from '../../../geo/spatial/study.ts';
import { type Refused, refusalOfStandardising, refusals } from './refuse.ts';
import { standardised } from './standardise.ts';

/** How figures are to be analysed, whichever they are. */
export interface Method {
  level: NutsLevel;
  /** None = all. */
  country: readonly string[];
  standardise: (typeof standardisings)[number];
  weights: Weighting;
  nearest: number;
  km: number;
  rows: (typeof rowForms)[number];
  permutations: number;
  seed: number;
}

/** What is known of one variable, region by region, as the page's series have it too. */
export interface Known {
  cells: ReadonlyMap<
    string,
    {
      value: number | null;
      state: ValueState;
      reason: Said | null;
      /** How many of the records counted are invented, or whether it is as a whole. */
      demonstrations?: number | undefined;
      invented: boolean;
      /** Where the value is the sum of the region's parts. */
      sum?: object | undefined;
    }
  >;
  /** What a region without a cell means. */
  absent: NoDataKind;
}
export interface Subject extends Known {
  measure: Measure;
  /** People of each region in the year of the figure, for numbers of people. */
  population?: ReadonlyMap<string, { value: number | null }>;
}

/** What is reckoned: figures of the regions that have them, in the order of codes. Plain data, for another thread. */
export interface Task {
  statistic: 'moran' | 'hotspots' | 'bivariate';
  method: Method;
  codes: string[];
  values: number[];
  /** The second variable of the same regions. */
  others: number[] | null;
}

export interface LeftOut {
  region: string;
  state: ValueState;
  reason: Said | null;
}
export interface Prepared {
  task: Task;
  leftOut: LeftOut[];
  /** Regions whose figure is invented, wholly or in part. */
  demonstrations: string[];
}

/** The regions of a level, in the chosen countries if any are. */
const regionsOf = (codes: readonly string[], country: readonly string[]): string[] =>
  codes.filter((code) => country.length === 0 || country.includes(countryOf(code))).sort();

/**
 * What there is to reckon, or why it is not worth showing. `codes` are all regions of the level. Regions that lack a figure
 * (of two variables, either) are left out and named. What neighbours there are, `reckon` looks at.
 */
export function prepare(
  statistic: Task['statistic'],
  method: Method,
  codes: readonly string[],
  subjects: { variable: Subject; with: Subject | null },
): { refused: Refused[] } | Prepared {
  const regions = regionsOf(codes, method.country);
  const named = (['variable', 'with'] as const).flatMap((field) => {
    const subject = subjects[field];
    return subject ? [{ field, subject: standardised(subject, method.standardise, regions) }] : [];
  });
  const leftOut: LeftOut[] = [];
  const demonstrations: string[] = [];
  const present: string[] = [];
  for (const region of regions) {
    const cells = named.map(({ subject }) => cellOf(subject, region));
    const lacking = cells.find(({ value }) => value === null);
    if (lacking) leftOut.push({ region, state: lacking.state, reason: lacking.reason });
    else present.push(region);
    if (!lacking && cells.some((one) => one.invented || (one.demonstrations ?? 0) > 0))
      demonstrations.push(region);
  }
  const valuesOf = (subject: Known) => present.map((region) => cellOf(subject, region).value as number);
  const refused = [
    ...refusalOfStandardising(
      named.map(({ subject }) => subject.measure),
      method.standardise,
    ),
    ...named.flatMap(({ field, subject }) =>
      refusals({ measure: subject.measure, ...method }, alone(present, valuesOf(subject)), field),
    ),
  ];
  if (refused.length > 0) return { refused: onceEach(refused) };
  const [values = [], others = null] = named.map(({ subject }) => valuesOf(subject));
  return { task: { statistic, method, codes: present, values, others }, leftOut, demonstrations };
}

/** A study whose neighbours are not asked for yet: nobody is said to lack one. */
function alone(codes: readonly string[], values: readonly number[]) {
  const nobody = new Map(codes.map((code) => [code, []]));
  const observations = codes.map((code, at) => ({ code, value: values[at] as number }));
  return { ...studyOf(observations, nobody), islands: [], cutOff: [] };
}

/** Of two variables that lack the same, it is said once. */
const onceEach = (refused: readonly Refused[]): Refused[] => [
  ...new Map(refused.map((one) => [`${one.field} ${one.message}`, one])).values(),
];

/** What is summed from a region's parts was not observed at its level, and is none here. */
function cellOf({ cells, absent }: Known, region: string) {
  const cell = cells.get(region);
  if (!cell) return { value: null, state: absent, reason: null, invented: false };
  return cell.sum && cell.value !== null
    ? { ...cell, value: null, state: 'no-figure' as const, reason: say('observed-in-parts') }
    : cell;
}
