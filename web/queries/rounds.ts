import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  LettersMade,
  LettersPreview,
  LettersWanted,
  NewRound,
  Outbox,
  RoundChange,
  RoundChoices,
  RoundList,
  RoundView,
} from '../../api/contract/round.ts';
import { ask, get } from '../client.ts';

const at = (id: string) => `/api/rounds/${encodeURIComponent(id)}`;
const keyOf = (id: string) => ['rounds', 'one', id];
const lettersOf = (id: string) => ['rounds', 'letters', id];

/** The secretariat's rounds, or those that the reader's regions are invited to. */
export function useRounds() {
  return useQuery({
    queryKey: ['rounds', 'all'],
    queryFn: async ({ signal }) => (await get<RoundList>('/api/rounds', signal)).rounds,
    staleTime: 5_000,
  });
}

export function useRound(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => get<RoundView>(at(id), signal),
    staleTime: 5_000,
  });
}

export function useRoundChoices() {
  return useQuery({
    queryKey: ['rounds', 'choices'],
    queryFn: ({ signal }) => get<RoundChoices>('/api/round-choices', signal),
  });
}

/** Keeps the round as the server just gave it. */
function keep(client: QueryClient, round: RoundView) {
  client.setQueryData(keyOf(round.id), round);
  void client.invalidateQueries({ queryKey: ['rounds', 'all'] });
}

export function useOpenRound() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ key, ...body }: NewRound & { key: string }) =>
      (await ask<RoundView>('/api/rounds', { method: 'POST', body, idempotencyKey: key })).data,
    onSuccess: (round) => keep(client, round),
  });
}

/** Changes the round as this page read it; refused with 412 when somebody changed it since, and then read again. */
export function useChangeRound(round: RoundView) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: RoundChange) =>
      (await ask<RoundView>(at(round.id), { method: 'PATCH', body, ifMatch: round.revision })).data,
    onSuccess: (next) => keep(client, next),
    onError: () => client.invalidateQueries({ queryKey: keyOf(round.id) }),
  });
}

export function useReopen(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: { region: string; until: string }) =>
      (await ask<RoundView>(`${at(id)}/reopen`, { method: 'POST', body })).data,
    onSuccess: (round) => keep(client, round),
  });
}

/** The outbox, read again while letters are on their way. */
export function useLetters(id: string) {
  return useQuery({
    queryKey: lettersOf(id),
    queryFn: ({ signal }) => get<Outbox>(`${at(id)}/letters`, signal),
    refetchInterval: ({ state }) => (state.data?.letters.some((one) => one.willRetry) ? 5_000 : false),
  });
}

export function useLettersPreview(id: string, kind: LettersWanted['kind']) {
  return useQuery({
    queryKey: ['rounds', 'preview', id, kind],
    queryFn: ({ signal }) => get<LettersPreview>(`${at(id)}/letters/preview?kind=${kind}`, signal),
    staleTime: 0,
    gcTime: 0,
  });
}

export function useWriteLetters(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ key, ...body }: LettersWanted & { key: string }) =>
      (await ask<LettersMade>(`${at(id)}/letters`, { method: 'POST', body, idempotencyKey: key })).data,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: lettersOf(id) });
      void client.invalidateQueries({ queryKey: keyOf(id) });
    },
  });
}
