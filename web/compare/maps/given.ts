import type { PartProps } from '../parts.ts';
import type { FigureWords } from '../figureWords.ts';
import type { Drawn } from './core/drawn.ts';

/** What every map, chart and table of the part is given. */
export interface Given extends PartProps {
  /** In the order of `view.by`; null while figures are on their way. */
  drawn: readonly (Drawn | null)[];
  says: FigureWords;
}
