import { queryOptions } from '@tanstack/react-query';
import type { IndicatorColumns, ScoreColumns, ScoreSeries } from '../../api/contract/scores.ts';
import { get } from '../client.ts';
import type { Wish } from '../map/wish.ts';

/** Figures stay as they are until something is published: scores and counts of needs are asked for again then. */
const staysFresh = Number.POSITIVE_INFINITY;

export const scoresQuery = (wish: Extract<Wish, { kind: 'scores' }>) =>
  queryOptions({
    queryKey: ['published', 'scores', wish.scope, wish.edition, wish.year],
    queryFn: ({ signal }) => {
      const { scope, edition, year } = wish;
      const asked = new URLSearchParams({
        scope,
        edition,
        ...(year === null ? {} : { year: String(year) }),
        area: 'all',
      });
      return get<ScoreColumns>(`/api/scores?${asked}`, signal);
    },
    staleTime: staysFresh,
  });

export const indicatorQuery = (wish: Extract<Wish, { kind: 'indicator' }>) =>
  queryOptions({
    queryKey: [
      wish.name === 'needs' ? 'published' : 'indicator',
      wish.name,
      'columns',
      wish.year,
      wish.level,
    ],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams({
        ...(wish.year === null ? {} : { year: String(wish.year) }),
        ...(wish.level === 'own' ? {} : { level: String(wish.level) }),
      });
      return get<IndicatorColumns>(`/api/indicators/${wish.name}?${asked}`, signal);
    },
    staleTime: staysFresh,
  });

/** Which editions and years there are. */
export const scoreSeriesQuery = queryOptions({
  queryKey: ['published', 'scores', 'series'],
  queryFn: ({ signal }) => get<ScoreSeries>('/api/scores/series', signal),
  staleTime: staysFresh,
});
