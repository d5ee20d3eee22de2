import type { Space } from './context.ts';
import { countryOf, levelOf, type NutsLevel } from './nuts.ts';

/** What a comparison is restricted to: regions of one level, of some countries; null and none = all. */
export interface Restriction {
  level: NutsLevel | null;
  countries: readonly string[];
}

/** Whether a region is within a restriction. Example: EL43 is within level 2 of EL and IT. */
export const letsIn = ({ level, countries }: Restriction, code: string): boolean =>
  (level === null || levelOf(code) === level) &&
  (countries.length === 0 || countries.includes(countryOf(code)));

/** The same space, with nobody in it but those within the restriction. */
export function restricted(space: Space, restriction: Restriction): Space {
  const only = (codes: readonly string[]) => codes.filter((code) => letsIn(restriction, code));
  return {
    ...space,
    codes: (level) => only(space.codes(level)),
    touching: (code) => only(space.touching(code)),
    commissions: new Map([...space.commissions].filter(([code]) => letsIn(restriction, code))),
  };
}
