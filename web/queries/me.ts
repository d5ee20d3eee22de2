import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Me } from '../../api/contract/me.ts';
import { ask, get } from '../client.ts';
import { tellOtherTabs } from './here.ts';
import { forgetUnsaved, readyUnsaved } from './unsaved.ts';

const key = ['me'];

export const meQuery = queryOptions({
  queryKey: key,
  staleTime: 60_000,
  queryFn: async ({ signal }) => {
    const me = await get<Me>('/api/me', signal);
    // Not waited for: whatever a draft keeps or reads after this comes after it.
    if (me.person) void readyUnsaved(me.person.id, me.person.browserKey);
    return me;
  },
});

/** Who is signed in (`person` null = nobody), with their roles. */
export const useMe = () => useQuery(meQuery);

/** What one person may see is not what the next may: everything read before is forgotten. */
function useForgetEverything() {
  const client = useQueryClient();
  return async () => {
    tellOtherTabs();
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
    await client.invalidateQueries();
  };
}

export function useSignIn() {
  const forget = useForgetEverything();
  return useMutation({
    mutationFn: (words: { email: string; password: string }) =>
      ask('/api/auth/sign-in/email', { method: 'POST', body: words }),
    onSuccess: forget,
  });
}

/** Nobody is signed in any more: nothing of theirs stays in this browser. */
function useLeave() {
  const forget = useForgetEverything();
  return async () => {
    await forget();
    // Last: a page that closed with it may have noted something once more.
    await forgetUnsaved();
  };
}

export function useSignOut() {
  const leave = useLeave();
  return useMutation({
    mutationFn: () => ask('/api/auth/sign-out', { method: 'POST', body: {} }),
    onSuccess: leave,
  });
}

/** One erases oneself; what was not saved yet in this browser goes too. */
export function useEraseMe() {
  const leave = useLeave();
  return useMutation({
    mutationFn: (password: string) => ask('/api/me/erase', { method: 'POST', body: { password } }),
    onSuccess: leave,
  });
}
