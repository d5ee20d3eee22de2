import { queryOptions } from '@tanstack/react-query';
import type { RegionCard } from '../../api/contract/region-card.ts';
import { get } from '../client.ts';

/** Everything public about one region, and what is not known. Reports are part of it, so a publication asks again. */
export const regionQuery = (code: string) =>
  queryOptions({
    queryKey: ['published', 'region', code],
    queryFn: ({ signal }) => get<RegionCard>(`/api/regions/${encodeURIComponent(code)}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
