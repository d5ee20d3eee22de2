import { queryOptions } from '@tanstack/react-query';
import type { IndicatorColumns, ScoreColumns, ScoreSeries } from '../../api/contract/scores.ts';
import { get } from '../client.ts';
import type { Wish } from '../map/wish.ts';

/** Reference figures stay as they are while a page is open; counts of published needs do not. */
const staysFresh = Number.POSITIVE_INFINITY;

export const scoresQuery = (wish: Extract<Wish, { kind: 'scores' }>) =>
  queryOptions({
    queryKey: ['scores', wish.scope, wish.edition, wish.year],
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
  queryKey: ['scores', 'series'],
  queryFn: ({ signal }) => get<ScoreSeries>('/api/scores/series', signal),
  staleTime: staysFresh,
});
