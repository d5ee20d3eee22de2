import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../client.ts';

/** The query cache. A refusal (4xx) is an answer and is not asked again; a failed network is, twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && (!(error instanceof ProblemError) || error.status >= 500),
    },
  },
});
