import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { ErasurePreview, erasure } from '../../api/contract/erasure.ts';
import { ask, get } from '../client.ts';

/** What erasing somebody (by id) or oneself (`me`) does: asked anew each time, as it is about what stands now. */
export function useErasurePreview(whom: 'me' | { id: string }) {
  const path = whom === 'me' ? '/api/me/erasure' : `/api/people/${whom.id}/erasure`;
  return useQuery({
    queryKey: ['erasure', path],
    queryFn: ({ signal }) => get<ErasurePreview>(path, signal),
    gcTime: 0,
  });
}

/** The secretariat erases somebody. */
export function useErasePerson(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof erasure>) => ask(`/api/people/${id}/erase`, { method: 'POST', body }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['people'] }),
        client.invalidateQueries({ queryKey: ['invitations'] }),
      ]),
  });
}
