import { ancestorsOf } from '../../geo/nuts.ts';
import type { View } from '../address.ts';
import type { Arrival, Flow, Need, Practice } from './records.ts';

/** The part of a view that narrows what is shown. */
export type Filter = Pick<
  View,
  'country' | 'sector' | 'strand' | 'severity' | 'period' | 'taskforce' | 'needs' | 'flows'
>;

/** Whether a region, or one it lies in, is of the Task Force. */
const isMember = (members: ReadonlySet<string>, code: string) =>
  [code, ...ancestorsOf(code)].some((one) => members.has(one));

/** Whether the reader asked for what lies in this region. `members` = the regions of the Task Force. */
export function letsThrough(
  filter: Pick<Filter, 'country' | 'taskforce'>,
  members: ReadonlySet<string>,
  code: string | null,
): boolean {
  if (filter.country.length > 0 && !(code && filter.country.includes(code.slice(0, 2)))) return false;
  return !filter.taskforce || (code !== null && isMember(members, code));
}

/** A record without dates stays: nobody said it was over. */
function during(filter: Filter, from: string | null, to: string | null): boolean {
  if (!filter.period) return true;
  const begins = from ? Number(from.slice(0, 4)) : Number.NEGATIVE_INFINITY;
  const ends = to ? Number(to.slice(0, 4)) : Number.POSITIVE_INFINITY;
  return begins <= filter.period.to && ends >= filter.period.from;
}

export const showsNeed = (filter: Filter, members: ReadonlySet<string>, need: Need): boolean =>
  filter.needs !== 'none' &&
  (filter.needs === 'all' || need.horizon === filter.needs) &&
  (!filter.sector || need.sector === filter.sector) &&
  (!filter.strand || need.strand === filter.strand) &&
  need.severity >= filter.severity &&
  during(filter, need.valid_from, need.valid_to) &&
  letsThrough(filter, members, need.region);

/** A flow is let through by either of its ends, or by the region that reports it. */
export function showsFlow(filter: Filter, members: ReadonlySet<string>, flow: Flow): boolean {
  if (filter.flows === 'none' || (filter.flows !== 'all' && flow.type !== filter.flows)) return false;
  if (!during(filter, flow.period_start, flow.period_end)) return false;
  const ends = [
    flow.region,
    flow.from_kind === 'external' ? null : flow.from_place,
    flow.to_kind === 'external' ? null : flow.to_place,
  ];
  return ends.some((code) => letsThrough(filter, members, code));
}

export const showsPractice = (filter: Filter, members: ReadonlySet<string>, practice: Practice): boolean =>
  (!filter.sector || practice.sectors.includes(filter.sector)) &&
  (!filter.strand || practice.strand === filter.strand) &&
  during(filter, practice.valid_from, practice.valid_to) &&
  letsThrough(filter, members, practice.region);

/** Arrivals of one year. A place in several regions has no region, only a country. */
export function showsArrival(
  filter: Filter,
  members: ReadonlySet<string>,
  year: number,
  arrival: Arrival,
): boolean {
  return arrival.year === year && letsThrough(filter, members, arrival.region ?? arrival.country);
}
