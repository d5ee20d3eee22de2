import type { Position } from './great-circle.ts';
import { levelOf, type NutsLevel } from './nuts.ts';

/** What must be known of space and of membership. Given, so that gridland can be solved by hand. */
export interface Space {
  codes: (level: NutsLevel) => readonly string[];
  /** Of its own level, by a border or a corner (queen). */
  touching: (code: string) => readonly string[];
  centre: (code: string) => Position;
  basins: (code: string) => readonly string[];
  /** Regions that declared their Geographical Commissions, with these. */
  commissions: ReadonlyMap<string, readonly string[]>;
}

/** What must be known of the variable that is compared. */
export interface Compared {
  /** National scores count countries, never the regions that are painted with them. */
  national: boolean;
  /** A raw count grows with the region: regions of different levels are not compared by it. */
  count: boolean;
  /** The state of a region's figure (`value`, `not-asked` …); undefined where nothing is said of it. */
  state: (code: string) => string | undefined;
}

/** Why nothing is compared in a context. */
export type Bar =
  | 'one-national-figure'
  | 'nobody-else'
  | 'counts-of-levels'
  | 'touches-nobody'
  | 'no-sea'
  | 'no-commission';
/** What whoever reads a comparison must know of it. */
export type Limit =
  | 'mixed-levels'
  | 'one-inside-another'
  | 'counted-as-country'
  | 'not-competent'
  | 'nearest-within'
  | 'basins-of-the-atlas'
  | 'countries-of-commission';
export interface Note<Code extends string = string> {
  code: Code;
  params: Record<string, string | number | readonly string[]>;
}

/** One context of a region: with whom it is compared, and what must be said of that. */
export interface Context {
  /** Who has a figure, in order of code, the region itself included if it has one. */
  codes: readonly string[];
  /** Who belongs here and has none. */
  without: readonly string[];
  /** Then nothing is drawn: the reason is said instead. */
  barred: Note<Bar> | null;
  notes: readonly Note<Limit>[];
}

/** Who of these has a figure, and what follows from their states and levels. */
export function contextOf(
  of: string,
  others: Iterable<string>,
  compared: Compared,
  notes: readonly Note<Limit>[] = [],
): Context {
  const all = [...new Set([of, ...others])].sort();
  const codes = all.filter((code) => compared.state(code) === 'value');
  const without = all.filter((code) => compared.state(code) !== 'value');
  const incompetent = without.filter((code) => compared.state(code) === 'not-a-competence');
  const levels = levelsOf(codes);
  const mixed: Note<'mixed-levels'>[] =
    levels.length > 1 ? [{ code: 'mixed-levels', params: { levels } }] : [];
  const left: Note<Limit>[] =
    incompetent.length > 0 ? [{ code: 'not-competent', params: { regions: incompetent } }] : [];
  const barred = barOf(of, codes, levelsOf([of, ...codes]), compared);
  return { codes, without, barred, notes: [...(barred ? [] : mixed), ...notes, ...left] };
}

const levelsOf = (codes: readonly string[]) => [...new Set(codes.map(levelOf))].sort().map(String);

function barOf(
  of: string,
  codes: readonly string[],
  levels: readonly string[],
  { count }: Compared,
): Note<Bar> | null {
  if (count && levels.length > 1) return { code: 'counts-of-levels', params: { levels } };
  return codes.some((code) => code !== of) ? null : { code: 'nobody-else', params: {} };
}

/** Nobody but the region itself, and why. */
export const barredContext = (of: string, { state }: Compared, barred: Note<Bar>): Context => ({
  codes: state(of) === 'value' ? [of] : [],
  without: state(of) === 'value' ? [] : [of],
  barred,
  notes: [],
});
