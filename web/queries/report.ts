import { queryOptions } from '@tanstack/react-query';
import type { SubmissionView } from '../../api/contract/submission.ts';
import { get } from '../client.ts';

/** Where a report is at the API, and in the query cache. */
export const at = (id: string) => `/api/submissions/${encodeURIComponent(id)}`;
/** The questions it was given, where it is a questionnaire. */
export const instrumentAt = (id: string) => `${at(id)}/instrument`;
export const keyOf = (id: string) => ['reports', 'one', id];

/** One report, as this reader may see it. */
export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => get<SubmissionView>(at(id), signal),
    staleTime: 5_000,
  });
