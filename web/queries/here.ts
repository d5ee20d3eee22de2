import { useEffect } from 'react';
import type { Me } from '../../api/contract/me.ts';
import { get } from '../client.ts';

const channel = () => new BroadcastChannel('who-is-here');

/** Who is signed in at this moment, past the cache. */
export const whoIsHere = () => get<Me>('/api/me');

/** Somebody signed in or out here: the other tabs of this browser carry the same cookie. */
export function tellOtherTabs(): void {
  const telling = channel();
  telling.postMessage(null);
  telling.close();
}

/** A page that was opened for one person is not gone on with by another: it is loaded anew. */
export function useOtherTabs(person: string | null): void {
  useEffect(() => {
    if (!person) return;
    const hearing = channel();
    hearing.onmessage = () =>
      void whoIsHere().then((here) => {
        if (here.person?.id !== person) window.location.reload();
      });
    return () => hearing.close();
  }, [person]);
}
