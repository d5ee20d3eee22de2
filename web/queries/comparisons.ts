import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ComparisonChange,
  ComparisonList,
  ComparisonView,
  NewComparison,
} from '../../api/contract/comparison.ts';
import { ProblemError, ask, get } from '../client.ts';

const own = '/api/comparisons';
const at = (id: string) => `${own}/${id}`;
const listKey = ['comparisons', 'own'];
const oneKey = (id: string) => ['comparisons', 'one', id];

/** The reader's own saved comparisons, the last changed first. */
export function useComparisons() {
  return useQuery({
    queryKey: listKey,
    queryFn: async ({ signal }) => (await get<ComparisonList>(own, signal)).comparisons,
    staleTime: 5_000,
  });
}

/** A saved comparison of the reader, or one that is shared with them; null = there is none to be read. */
export function useComparison(id: string | null) {
  return useQuery({
    queryKey: oneKey(id ?? ''),
    queryFn: ({ signal }) =>
      get<ComparisonView>(at(id ?? ''), signal).catch((error: unknown) => {
        if (error instanceof ProblemError && error.status === 404) return null;
        throw error;
      }),
    enabled: id !== null,
    staleTime: 5_000,
  });
}

function keep(client: QueryClient, saved: ComparisonView) {
  client.setQueryData(oneKey(saved.id), saved);
  void client.invalidateQueries({ queryKey: listKey });
}

export function useSaveComparison() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ key, ...body }: NewComparison & { key: string }) =>
      (await ask<ComparisonView>(own, { method: 'POST', body, idempotencyKey: key })).data,
    onSuccess: (saved) => keep(client, saved),
  });
}

/** What was refused may have been changed in another window: it is read again. */
const readAgain = (client: QueryClient) => void client.invalidateQueries({ queryKey: ['comparisons'] });

export function useChangeComparison({ id, revision }: ComparisonView) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: ComparisonChange) =>
      (await ask<ComparisonView>(at(id), { method: 'PATCH', body, ifMatch: revision ?? 0 })).data,
    onSuccess: (saved) => keep(client, saved),
    onError: () => readAgain(client),
  });
}

export function useDeleteComparison({ id, revision }: ComparisonView) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () =>
      (await ask<ComparisonList>(at(id), { method: 'DELETE', ifMatch: revision ?? 0 })).data.comparisons,
    onSuccess: (left) => {
      client.setQueryData(listKey, left);
      client.setQueryData(oneKey(id), null);
    },
    onError: () => readAgain(client),
  });
}
