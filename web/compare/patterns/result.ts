import type { LeftOut } from '../../../api/analysis/patterns/prepare.ts';
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

/** Both variables, or the one. */
export const analysedOf = ({ first, second }: Pick<ResultProps, 'first' | 'second'>): Analysed[] =>
  second ? [first, second] : [first];

export const sourcesOf = (props: Pick<ResultProps, 'first' | 'second'>) => [
  ...new Map(analysedOf(props).map(({ series }) => [series.source.credit, series.source])).values(),
];
