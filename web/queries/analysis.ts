import { queryOptions } from '@tanstack/react-query';
import type { LeftOut } from '../../api/analysis/patterns/prepare.ts';
import type { Found } from '../../api/analysis/patterns/reckon.ts';
import { get } from '../client.ts';

interface Answer {
  leftOut: readonly LeftOut[];
  demonstrations: readonly string[];
}

/** Spatial statistics as the server gives them at an address. */
export const analysisQuery = (statistic: Found['statistic'], address: string) =>
  queryOptions({
    queryKey: ['published', 'analysis', address],
    queryFn: async ({ signal }): Promise<Found & Answer> => {
      const answer = await get<Omit<Found, 'statistic'> & Answer>(address, signal);
      return { statistic, ...answer } as Found & Answer;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
