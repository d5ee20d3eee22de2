import type { Note } from '../../geo/context.ts';
import type { Observed, Variable } from '../contract/variable.ts';

/** What two variables may differ in. */
export type Difference = 'editions-differ' | 'years-differ' | 'units-differ' | 'observed-differ';

interface Described {
  /** With the edition and year that its figures are of. */
  variable: Variable;
  unit: string;
  observed: Observed;
}

/**
 * What several variables are not alike in: whoever puts them side by side must know. Without an edition or a year a variable
 * differs in none. Example: MIPEX 2014 of the edition 2015 beside 2014 of the edition 2020 says `editions-differ`.
 */
export function differencesOf(variables: readonly Described[]): Note<Difference>[] {
  const all = <Value>(read: (one: Described) => Value | null) => [
    ...new Set(variables.map(read).filter((value) => value !== null)),
  ];
  const editions = all(({ variable }) => variable.edition);
  const years = all(({ variable }) => variable.year).map(String);
  const countries = new Set(variables.map(({ observed }) => observed === 'country'));
  return [
    ...(editions.length > 1 ? [{ code: 'editions-differ' as const, params: { editions } }] : []),
    ...(years.length > 1 ? [{ code: 'years-differ' as const, params: { years: years.sort() } }] : []),
    ...(all(({ unit }) => unit).length > 1 ? [{ code: 'units-differ' as const, params: {} }] : []),
    ...(countries.size > 1 ? [{ code: 'observed-differ' as const, params: {} }] : []),
  ];
}
