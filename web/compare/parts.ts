import type { Gazetteer } from '../map/geometry.ts';
import type { Measured } from '../queries/variables.ts';
import type { CompareView } from '../../api/contract/comparison-address.ts';
import type { Marks } from './marked.ts';
import type { Change } from './useCompareView.ts';
import type { CompareWords } from './words.ts';

/** What every part of the page is given. */
export interface PartProps {
  view: CompareView;
  change: Change;
  /** The variables of `view.by` with their figures, in the same order. */
  measured: readonly Measured[];
  gazetteer: Gazetteer;
  words: CompareWords;
  marks: Marks;
}
