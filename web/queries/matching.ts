import { queryOptions } from '@tanstack/react-query';
import type { CrossBorder, MatchOrder, Matches, NeedsPractices } from '../../api/contract/matching.ts';
import { get } from '../client.ts';

/** Whoever is signed in is answered with what their roles let them see beyond the public records. */
const analysis = <Answer>(path: string, asked: Record<string, string>, signedIn: boolean) =>
  queryOptions({
    queryKey: ['published', 'analysis', path, asked, signedIn],
    queryFn: ({ signal }) =>
      get<Answer>(
        `/api/${signedIn ? 'restricted/' : ''}analysis/${path}?${new URLSearchParams(asked)}`,
        signal,
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Some regions with their parts, the Task Force, or every region. */
export type Among = readonly string[] | 'taskforce' | 'all';

const askedOf = (among: Among): Record<string, string> => {
  if (among === 'all') return {};
  return among === 'taskforce' ? { taskforce: 'true' } : { regions: among.join(',') };
};

export const matchesQuery = (need: string, order: MatchOrder, signedIn: boolean) =>
  analysis<Matches>('matches', { need, order }, signedIn);
export const needsPracticesQuery = (among: Among, signedIn: boolean) =>
  analysis<NeedsPractices>('needs-practices', askedOf(among), signedIn);
export const crossBorderQuery = (among: Among, signedIn: boolean) =>
  analysis<CrossBorder>('cross-border', askedOf(among), signedIn);
