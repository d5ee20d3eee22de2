import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CheckView,
  InstrumentList,
  NewVersion,
  VersionView,
  VersionWhole,
} from '../../api/contract/instrument.ts';
import { definitionShape } from '../../api/instruments/definition.ts';
import { ask, get } from '../client.ts';

/** Questionnaires and their versions, newest first. */
export function useInstruments() {
  return useQuery({
    queryKey: ['instruments'],
    queryFn: async ({ signal }) => (await get<InstrumentList>('/api/instruments', signal)).instruments,
  });
}

export const versionAddress = (id: string, version: number) => `/api/instruments/${id}/versions/${version}`;

/** A version with its definition; it never changes. */
export function useVersion(id: string, version: number) {
  return useQuery({
    queryKey: ['instruments', id, version],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const found = await get<VersionWhole>(versionAddress(id, version), signal);
      return definitionShape.parse(found.definition);
    },
  });
}

/** What is wrong with a definition and what it changes. Nothing is published. */
export function useCheck(id: string) {
  return useMutation({
    mutationFn: async (definition: unknown) =>
      (await ask<CheckView>(`/api/instruments/${id}/check`, { method: 'POST', body: { definition } })).data,
  });
}

export function usePublishVersion() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ key, ...body }: NewVersion & { key: string }) =>
      (await ask<VersionView>('/api/instruments', { method: 'POST', body, idempotencyKey: key })).data,
    onSuccess: () => client.invalidateQueries({ queryKey: ['instruments'], exact: true }),
  });
}
