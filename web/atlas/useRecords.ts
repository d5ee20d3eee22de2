import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { View } from '../address.ts';
import { type Filter, showsArrival, showsFlow, showsNeed, showsPractice } from '../map/filter.ts';
import type { ArrivalFeature, FlowFeature, NeedFeature, PracticeFeature } from '../map/records.ts';
import { useMe } from '../queries/me.ts';
import { arrivalsQuery, recordsQuery } from '../queries/records.ts';

/** The records on top of the coloured regions, after every filter: map, lists, table and downloads share them. */
export interface Records {
  needs: NeedFeature[];
  flows: FlowFeature[];
  practices: PracticeFeature[];
  arrivals: ArrivalFeature[];
  /** Years that have arrivals, ascending. */
  arrivalYears: number[];
  /** Kinds of which nobody can say yet how many there are. */
  unknown: Record<'needs' | 'flows' | 'practices' | 'arrivals', boolean>;
  /** Whether some of them are still on their way. */
  waiting: boolean;
  error: unknown;
}

const none: never[] = [];

/** The filter alone, the same object until one of its parts changes: a new colour must not draw the records anew. */
function useFilter({ country, sector, strand, severity, period, taskforce, needs, flows }: View): Filter {
  const countries = country.join(' ');
  const { from, to } = period ?? {};
  return useMemo(
    () => ({
      country: countries ? countries.split(' ') : [],
      sector,
      strand,
      severity,
      period: from === undefined || to === undefined ? null : { from, to },
      taskforce,
      needs,
      flows,
    }),
    [countries, sector, strand, severity, from, to, taskforce, needs, flows],
  );
}

/** Asks only for the layers that are on, and only after the first picture. */
export function useRecords(view: View, members: ReadonlySet<string>, later: boolean): Records {
  const filter = useFilter(view);
  const { data: me } = useMe();
  const signedIn = Boolean(me?.person);
  const wants = (kind: string, on: boolean) => later && me !== undefined && (on || view.table === kind);
  const needs = useQuery({
    ...recordsQuery('needs', signedIn),
    enabled: wants('needs', view.needs !== 'none'),
  });
  const flows = useQuery({
    ...recordsQuery('flows', signedIn),
    enabled: wants('flows', view.flows !== 'none'),
  });
  const practices = useQuery({
    ...recordsQuery('practices', signedIn),
    enabled: wants('practices', view.practices),
  });
  const arrivals = useQuery({ ...arrivalsQuery, enabled: wants('arrivals', view.points !== null) });
  const shownNeeds = useMemo(
    () => needs.data?.filter((one) => showsNeed(filter, members, one.properties)) ?? none,
    [needs.data, filter, members],
  );
  const shownFlows = useMemo(
    () => flows.data?.filter((one) => showsFlow(filter, members, one.properties)) ?? none,
    [flows.data, filter, members],
  );
  const on = view.practices;
  const shownPractices = useMemo(
    () => (on && practices.data?.filter((one) => showsPractice(filter, members, one.properties))) || none,
    [practices.data, filter, members, on],
  );
  const year = view.points;
  const shownArrivals = useMemo(
    () =>
      (year !== null &&
        arrivals.data?.filter((one) => showsArrival(filter, members, year, one.properties))) ||
      none,
    [arrivals.data, filter, members, year],
  );
  const arrivalYears = useMemo(
    () => [...new Set(arrivals.data?.map((one) => one.properties.year))].sort((a, b) => a - b),
    [arrivals.data],
  );
  const isUnknown = [needs, flows, practices, arrivals].map((one) => one.data === undefined);
  const [noNeeds = true, noFlows = true, noPractices = true, noArrivals = true] = isUnknown;
  const waiting = me === undefined || [needs, flows, practices, arrivals].some((one) => one.isLoading);
  const error = needs.error ?? flows.error ?? practices.error ?? arrivals.error;
  // The same as long as nothing of it changes: a change of colours is none.
  return useMemo(
    () => ({
      needs: shownNeeds,
      flows: shownFlows,
      practices: shownPractices,
      arrivals: shownArrivals,
      arrivalYears,
      unknown: { needs: noNeeds, flows: noFlows, practices: noPractices, arrivals: noArrivals },
      waiting,
      error,
    }),
    [
      shownNeeds,
      shownFlows,
      shownPractices,
      shownArrivals,
      arrivalYears,
      noNeeds,
      noFlows,
      noPractices,
      noArrivals,
      waiting,
      error,
    ],
  );
}
