import { queryOptions } from '@tanstack/react-query';
import type { IndicatorColumns, ScoreColumns, ScoreSeries } from '../../api/contract/scores.ts';
import type { ScoreScope } from '../../drizzle/vocabulary.ts';
import { get } from '../client.ts';
import type { Level, View } from '../address.ts';

/** What must be asked of the server to colour a view. Areas, classes and filters are not in it: they need no request. */
export type Wish =
  | { kind: 'scores'; scope: ScoreScope; edition: string; year: number }
  | { kind: 'indicator'; name: string; year: number | null; level: Level }
  | null;

/** The year each scope opens with: the national index's last with 35 countries; the one with press-reported regional scores. */
const openingYear: Record<ScoreScope, number> = { national: 2019, regional: 2022 };

/** The edition that holds a year, when the address names none. Editions are never mixed in one series. */
export function editionOf(scope: ScoreScope, year: number): string {
  if (scope === 'national') return year <= 2019 ? '2020' : '2025';
  return year <= 2022 ? 'REGIN-2022' : 'demo-2026';
}

export function wishOf(view: View): Wish {
  const { layer, scope, level } = view;
  if (layer === 'none') return null;
  // The number of needs is as of now: it has no year.
  if (layer !== 'mipex')
    return { kind: 'indicator', name: layer, year: layer === 'needs' ? null : view.year, level };
  const year = view.year ?? openingYear[scope];
  return { kind: 'scores', scope, edition: view.edition ?? editionOf(scope, year), year };
}

/** Reference figures stay as they are while a page is open; counts of published needs do not. */
const staysFresh = Number.POSITIVE_INFINITY;

export const scoresQuery = (wish: Extract<Wish, { kind: 'scores' }>) =>
  queryOptions({
    queryKey: ['scores', wish.scope, wish.edition, wish.year],
    queryFn: ({ signal }) => {
      const { scope, edition, year } = wish;
      const asked = new URLSearchParams({ scope, edition, year: String(year), area: 'all' });
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
