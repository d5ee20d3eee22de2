import type { Flow, Need, Practice, Twinned } from './records.ts';
import { isRestricted } from './records.ts';

/** Public records and what the session may see beyond them: the latter take the place of their public twins, and keep them. */
export function joined<F extends Twinned>(open: readonly F[], restricted: readonly F[]): F[] {
  const forAll = new Map(open.map((one) => [one.properties.id, one]));
  const own = restricted.map((one): F => ({ ...one, twin: forAll.get(one.properties.id) }));
  return [...new Map([...open, ...own].map((one) => [one.properties.id, one])).values()];
}

/** Records as everyone sees them: without restricted ones, and with the counts of the public twin. */
export const openOf = <F extends Twinned>(features: readonly F[]): F[] =>
  features.flatMap((one) => {
    if (isRestricted(one.properties)) return [];
    if (one.twin) return [one.twin as F];
    return one.properties.exact ? [] : [one];
  });

/** Whether a need shows a count that only some may see exactly. */
export const isExactNeed = (need: Need): boolean => need.exact === true && need.people_affected !== null;

/** The same of a flow. What an official source has published is exact for everyone. */
export const isExactFlow = (flow: Flow): boolean =>
  flow.exact === true && flow.source === null && (flow.number !== null || flow.number_min !== null);

const siteOf = (address: string) => new URL(address).hostname.replace(/^www\./, '');

/** The sources of a record, addresses by the names of their sites: `kohesio.eu`. */
export function sitesOf({ source }: Pick<Need | Flow | Practice, 'source'>): string[] {
  const sites = (source ?? '').split(/\s*;\s*/).filter(Boolean);
  const names = sites.map((one) => (/^https?:/.test(one) && URL.canParse(one) ? siteOf(one) : one));
  return [...new Set(names)];
}
