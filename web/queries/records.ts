import { queryOptions } from '@tanstack/react-query';
import type { Feature, FeatureCollection } from 'geojson';
import type { Commission } from '../../drizzle/vocabulary.ts';
import { get } from '../client.ts';
import { joined } from '../map/twins.ts';
import type { ArrivalFeature, FlowFeature, NeedFeature, PracticeFeature } from '../map/records.ts';

interface FeatureOf {
  needs: NeedFeature;
  flows: FlowFeature;
  practices: PracticeFeature;
}
type ReportKind = keyof FeatureOf;

const most = 10_000;

/** A published record without a place cannot stand on the map. */
const placed = <F extends Feature>(page: FeatureCollection) =>
  page.features.filter((one) => one.geometry) as F[];

/** Published records of one kind. What this session may see beyond the public ones joins them. */
export const recordsQuery = <Kind extends ReportKind>(kind: Kind, signedIn: boolean) =>
  queryOptions({
    queryKey: ['published', kind, signedIn],
    queryFn: async ({ signal }): Promise<FeatureOf[Kind][]> => {
      const path = `collections/${kind}/items?limit=${most}`;
      const [open, restricted] = await Promise.all([
        get<FeatureCollection>(`/api/${path}`, signal),
        signedIn ? get<FeatureCollection>(`/api/restricted/${path}`, signal) : null,
      ]);
      return joined(placed<FeatureOf[Kind]>(open), restricted ? placed<FeatureOf[Kind]>(restricted) : []);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

export const arrivalsQuery = queryOptions({
  queryKey: ['arrivals'],
  queryFn: async ({ signal }) =>
    placed<ArrivalFeature>(
      await get<FeatureCollection>(`/api/collections/arrivals/items?limit=${most}`, signal),
    ),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The regions of the Task Force, each at its own level, with the Geographical Commissions they are in. */
export const membersQuery = queryOptions({
  queryKey: ['taskforce'],
  queryFn: async ({ signal }) => {
    const path = '/api/collections/regions/items?taskforce=true&limit=1000';
    const page = await get<FeatureCollection>(path, signal);
    return page.features
      .map(({ properties }) => ({
        code: String(properties?.code),
        commissions: (properties?.commissions ?? []) as Commission[],
      }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** Their codes. */
export const taskforceQuery = queryOptions({
  ...membersQuery,
  select: (members) => members.map(({ code }) => code),
});
