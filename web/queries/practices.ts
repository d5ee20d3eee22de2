import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { contactThere, contactView } from '../../api/contract/practice.ts';
import { get } from '../client.ts';

/** A published practice: the properties of its feature, named as the API names them. */
export type Practice = Record<string, unknown> & { id: string };

interface Items {
  features: { id: string | number; properties: Record<string, unknown> }[];
}

async function read(path: string, signal: AbortSignal): Promise<Practice[]> {
  const { features } = await get<Items>(`${path}?limit=10000`, signal);
  return features.map(({ id, properties }) => ({ ...properties, id: String(id) }));
}

/** The published practices; for who is signed in, also those published for their audience. */
export function usePractices(isSignedIn: boolean | undefined) {
  return useQuery({
    queryKey: ['practices', isSignedIn],
    // Not before it is known who reads: another list in place of this one would close the card just opened.
    enabled: isSignedIn !== undefined,
    queryFn: async ({ signal }) => {
      const parts = [read('/api/collections/practices/items', signal)];
      if (isSignedIn) parts.push(read('/api/restricted/collections/practices/items', signal));
      const found = (await Promise.all(parts)).flat();
      return [...new Map(found.map((practice) => [practice.id, practice])).values()];
    },
  });
}

/** Whom to ask about a practice: for signed-in readers, asked only when they want to see it. */
export function usePracticeContact(id: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['practices', 'contact', id],
    queryFn: ({ signal }) =>
      get<z.infer<typeof contactView>>(`/api/practices/${encodeURIComponent(id)}/contact`, signal),
    enabled: isWanted,
  });
}

/** Whether there is anybody to ask about a practice. */
export function useHasContact(id: string) {
  return useQuery({
    queryKey: ['practices', 'has-contact', id],
    queryFn: async ({ signal }) =>
      (
        await get<z.infer<typeof contactThere>>(
          `/api/practices/${encodeURIComponent(id)}/has-contact`,
          signal,
        )
      ).hasContact,
  });
}
