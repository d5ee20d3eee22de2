import { natureOf } from '../../../../api/contract/variable.ts';
import { levelOf, type NutsLevel } from '../../../../geo/nuts.ts';
import type { Drawn } from './drawn.ts';

/** The levels of those with a value, each once. */
export const levelsIn = ({ owners }: Pick<Drawn, 'owners'>): NutsLevel[] =>
  [...new Set(owners.filter(({ value }) => value !== null).map(({ of }) => levelOf(of)))].sort();

/**
 * Whether these figures are not to be compared: plain counts of regions of different levels, one of which may hold another.
 * A map may still show them, each as whose figure it is. Example: arrivals in Italy beside those in Sicily.
 */
export const isOfLevels = (drawn: Pick<Drawn, 'owners' | 'variable'>): boolean =>
  natureOf(drawn.variable.measure).nature === 'count' && levelsIn(drawn).length > 1;
