import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  acceptance,
  invitationList,
  invitationMade,
  invitationView,
  newInvitation,
  personView,
} from '../../api/contract/me.ts';
import { ask, get } from '../client.ts';

export type PersonView = z.infer<typeof personView>;
export type InvitationView = z.infer<typeof invitationView>;

export function usePeople() {
  return useQuery({
    queryKey: ['people'],
    queryFn: async ({ signal }) => (await get<{ people: PersonView[] }>('/api/people', signal)).people,
  });
}

export function useEndSessions() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask(`/api/people/${id}/revoke-sessions`, { method: 'POST', body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
}

export function useInvitations() {
  return useQuery({
    queryKey: ['invitations'],
    queryFn: ({ signal }) => get<z.infer<typeof invitationList>>('/api/invitations', signal),
  });
}

/** Invites somebody; the answer holds the link, this once. */
export function useInvite() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ key, ...body }: z.infer<typeof newInvitation> & { key: string }) =>
      (
        await ask<z.infer<typeof invitationMade>>('/api/invitations', {
          method: 'POST',
          body,
          idempotencyKey: key,
        })
      ).data,
    onSuccess: () => client.invalidateQueries({ queryKey: ['invitations'] }),
  });
}

export function useAcceptInvitation() {
  return useMutation({
    mutationFn: async (body: z.infer<typeof acceptance>) =>
      (await ask<{ email: string }>('/api/invitations/accept', { method: 'POST', body })).data,
  });
}
