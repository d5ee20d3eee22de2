import { queryOptions } from '@tanstack/react-query';
import type { PublishedList, PublishedView } from '../../api/contract/assessment.ts';
import { get } from '../client.ts';

/** Published assessments, and those withdrawn; asked again at every publication. */
export const publishedListQuery = queryOptions({
  queryKey: ['published', 'assessments'],
  queryFn: async ({ signal }) => (await get<PublishedList>('/api/published-assessments', signal)).assessments,
});

/** The final answers of one, with their sources. */
export const publishedQuery = (id: string) =>
  queryOptions({
    queryKey: ['published', 'assessments', id],
    queryFn: ({ signal }) =>
      get<PublishedView>(`/api/published-assessments/${encodeURIComponent(id)}`, signal),
  });
