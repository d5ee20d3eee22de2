import type { LeftOut, Method } from '../../../api/analysis/patterns/prepare.ts';
import { isCountOfPeople } from '../../../api/analysis/patterns/refuse.ts';
import type { Found } from '../../../api/analysis/patterns/reckon.ts';
import type { CompareView } from '../../../api/contract/comparison-address.ts';
import type { Variable } from '../../../api/contract/variable.ts';
import type { Series } from '../../map/figures.ts';
import type { Gazetteer } from '../../map/geometry.ts';
import type { Marks } from '../marked.ts';
import type { Change } from '../useCompareView.ts';
import type { CompareWords } from '../words.ts';

/** A variable whose figures are here. */
export interface Analysed {
  variable: Variable;
  series: Series;
  /** With edition and year. */
  name: string;
}

/** What every view of a result is given. */
export interface ResultProps {
  found: Found;
  view: CompareView;
  change: Change;
  first: Analysed;
  second: Analysed | null;
  leftOut: readonly LeftOut[];
  demonstrations: readonly string[];
  gazetteer: Gazetteer;
  words: CompareWords;
  marks: Marks;
}

/** What is standardised is no number of people any more, and says so wherever it is named. */
export function asShown(
  one: Analysed,
  standardise: Method['standardise'],
  { t }: Pick<CompareWords, 't'>,
): Analysed {
  if (standardise === 'none' || !isCountOfPeople(one.variable.measure)) return one;
  const name = t('patterns:standardisedName', { variable: one.name });
  return { ...one, name, series: { ...one.series, unit: 'standardised' } };
}

/** Both variables, or the one. */
export const analysedOf = ({ first, second }: Pick<ResultProps, 'first' | 'second'>): Analysed[] =>
  second ? [first, second] : [first];

export const sourcesOf = (props: Pick<ResultProps, 'first' | 'second'>) => [
  ...new Map(analysedOf(props).map(({ series }) => [series.source.credit, series.source])).values(),
];
