import { queryOptions } from '@tanstack/react-query';
import type { RegionalParts } from '../../api/contract/regional-parts.ts';
import type { ScoreParts } from '../../api/contract/scores.ts';
import type { ScoreScope } from '../../drizzle/vocabulary.ts';
import { get } from '../client.ts';

export type PartsWish = Pick<ScoreParts, 'edition' | 'year' | 'region'> & { area: string };

const partsQuery = <Parts extends { scope: ScoreScope }>(
  scope: Parts['scope'],
  { edition, year, region, area }: PartsWish,
) =>
  queryOptions({
    queryKey: ['published', 'scores', 'parts', scope, edition, year, region, area],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams({ scope, edition, year: String(year), region, area });
      return get<Parts>(`/api/scores/indicators?${asked}`, signal);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What makes a national score. */
export const scorePartsQuery = (wish: PartsWish) => partsQuery<ScoreParts>('national', wish);

/** What makes a regional score. */
export const regionalPartsQuery = (wish: PartsWish) => partsQuery<RegionalParts>('regional', wish);
