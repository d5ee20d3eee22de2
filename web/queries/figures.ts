import { queryOptions } from '@tanstack/react-query';
import type { IndicatorColumns, ScoreColumns, ScoreSeries } from '../../api/contract/scores.ts';
import { get } from '../client.ts';
import type { Wish } from '../map/wish.ts';

/** Figures stay as they are until something is published: scores and counts of needs are asked for again then. */
const staysFresh = Number.POSITIVE_INFINITY;

export const scoresQuery = (wish: Extract<Wish, { kind: 'scores' }>) =>
  queryOptions({
    queryKey: ['published', 'scores', wish.scope, wish.edition, wish.year, wish.own],
    queryFn: ({ signal }) => {
      const { scope, edition, year, own } = wish;
      const asked = new URLSearchParams({
        scope,
        // Without one, the newest.
        ...(edition === '' ? {} : { edition }),
        ...(year === null ? {} : { year: String(year) }),
        area: 'all',
      });
      const published = get<ScoreColumns>(`/api/scores?${asked}`, signal);
      if (own === null) return published;
      // Its refusal is heard when the code is there.
      published.catch(() => {});
      return import('./selection.ts').then(({ recombined }) => recombined(published, wish, own, signal));
    },
    staleTime: staysFresh,
  });

export const indicatorQuery = ({
  name,
  year,
  level,
  sector = null,
  horizon = null,
}: Extract<Wish, { kind: 'indicator' }>) =>
  queryOptions({
    queryKey: [
      name === 'needs' || name === 'practices' ? 'published' : 'indicator',
      name,
      'columns',
      year,
      level,
      sector,
      horizon,
    ],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams({
        ...(year === null ? {} : { year: String(year) }),
        ...(level === 'own' ? {} : { level: String(level) }),
        ...(sector === null ? {} : { sector }),
        ...(horizon === null ? {} : { horizon }),
      });
      return get<IndicatorColumns>(`/api/indicators/${name}?${asked}`, signal);
    },
    staleTime: staysFresh,
  });

/** Which editions and years there are. */
export const scoreSeriesQuery = queryOptions({
  queryKey: ['published', 'scores', 'series'],
  queryFn: ({ signal }) => get<ScoreSeries>('/api/scores/series', signal),
  staleTime: staysFresh,
});
