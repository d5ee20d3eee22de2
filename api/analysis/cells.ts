import type { NutsLevel } from '../../geo/nuts.ts';
import { letsIn } from '../../geo/restrict.ts';

/** `own`: every region at its own level. */
export type LevelAsked = NutsLevel | 'own';

interface Celled {
  code: string;
  level: NutsLevel;
  /** Where the value is the sum of the region's parts. */
  sum: object | null;
}

/**
 * The cells of one level; with `own` every cell that was observed where it stands, which leaves sums of parts out: their parts
 * are there, and nobody is counted twice.
 */
export const atLevel = <Cell extends Celled>(cells: readonly Cell[], level: LevelAsked): Cell[] =>
  cells.filter((cell) => (level === 'own' ? cell.sum === null : cell.level === level));

/** The cells of some countries; of all where none is named. Example: `['EL', 'IT']`. */
export const inCountries = <Cell extends Celled>(
  cells: readonly Cell[],
  countries: readonly string[],
): Cell[] => cells.filter(({ code }) => letsIn({ level: null, countries }, code));
