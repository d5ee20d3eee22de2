import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReleaseList, ReleaseManifest } from '../../api/contract/release.ts';
import { get } from '../client.ts';

/** The numbered releases, newest first, a page at a time. */
export function useReleases() {
  return useInfiniteQuery({
    queryKey: ['published', 'releases'],
    queryFn: ({ pageParam, signal }) =>
      get<ReleaseList>(`/api/releases${pageParam === null ? '' : `?before=${pageParam}`}`, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ releases, links }) =>
      links.some((link) => link.rel === 'next') ? releases.at(-1)?.number : undefined,
  });
}

/** The manifest of one release; asked when somebody opens it. */
export function useManifest(number: number, isWanted: boolean) {
  return useQuery({
    queryKey: ['published', 'releases', number],
    queryFn: ({ signal }) => get<ReleaseManifest>(`/api/releases/${number}`, signal),
    enabled: isWanted,
  });
}
