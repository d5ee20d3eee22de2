import { queryOptions } from '@tanstack/react-query';
import type { ScoreParts } from '../../api/contract/scores.ts';
import { get } from '../client.ts';

export type PartsWish = Pick<ScoreParts, 'edition' | 'year' | 'region'> & { area: string };

/** What makes a national score. */
export const scorePartsQuery = ({ edition, year, region, area }: PartsWish) =>
  queryOptions({
    queryKey: ['published', 'scores', 'parts', edition, year, region, area],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams({ edition, year: String(year), region, area });
      return get<ScoreParts>(`/api/scores/indicators?${asked}`, signal);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
