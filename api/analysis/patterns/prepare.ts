import type { NoDataKind, ValueState } from '../../../drizzle/vocabulary.ts';
import { countryOf, type NutsLevel } from '../../../geo/nuts.ts';
import type { rowForms, standardisings, Weighting } from '../../contract/spatial.ts';
import type { Said } from '../../contract/sentences.ts';
import type { Measure } from '../../contract/variable.ts';
import { type Refused, refusalOfMeasure, refusalOfValues } from './refuse.ts';

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
      demonstrations: number;
      invented: boolean;
    }
  >;
  /** What a region without a cell means. */
  absent: NoDataKind;
}
export interface Subject extends Known {
  measure: Measure;
}

/** What is reckoned: figures of the regions that have them, in the order of codes. Plain data, for another thread. */
export interface Task {
  statistic: 'moran' | 'hotspots' | 'bivariate';
  method: Omit<Method, 'country'>;
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
export const regionsOf = (codes: readonly string[], country: readonly string[]): string[] =>
  codes.filter((code) => country.length === 0 || country.includes(countryOf(code))).sort();

/**
 * What there is to reckon, or why it is not worth showing. `codes` are all regions of the level. Regions that lack a figure
 * (of two variables, either) are left out and named.
 */
export function prepare(
  statistic: Task['statistic'],
  method: Method,
  codes: readonly string[],
  first: Subject,
  second: Subject | null,
): { refused: Refused } | Prepared {
  const refusedMeasure =
    refusalOfMeasure(first.measure, 'variable', method) ??
    (second && refusalOfMeasure(second.measure, 'with', method));
  if (refusedMeasure) return { refused: refusedMeasure };
  const task: Task = { statistic, method, codes: [], values: [], others: second && [] };
  const leftOut: LeftOut[] = [];
  const demonstrations: string[] = [];
  for (const region of regionsOf(codes, method.country)) {
    const cells = [first, second].flatMap((one) => (one ? [cellOf(one, region)] : []));
    const lacking = cells.find(({ value }) => value === null);
    if (lacking) {
      leftOut.push({ region, state: lacking.state, reason: lacking.reason });
      continue;
    }
    task.codes.push(region);
    task.values.push(cells[0]?.value as number);
    task.others?.push(cells[1]?.value as number);
    if (cells.some(({ invented, demonstrations }) => invented || demonstrations > 0))
      demonstrations.push(region);
  }
  const refused =
    refusalOfValues(task.values, 'variable') ?? (task.others && refusalOfValues(task.others, 'with'));
  return refused ? { refused } : { task, leftOut, demonstrations };
}

const cellOf = ({ cells, absent }: Known, region: string) =>
  cells.get(region) ?? { value: null, state: absent, reason: null, demonstrations: 0, invented: false };
