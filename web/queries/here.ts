import { useEffect } from 'react';
import type { Me } from '../../api/contract/me.ts';
import { get } from '../client.ts';

let channel: BroadcastChannel | undefined;

/** One for the whole page: it does not hear what it says itself. */
function line(): BroadcastChannel {
  channel ??= new BroadcastChannel('who-is-here');
  return channel;
}

/** Who is signed in at this moment, past the cache. */
export const whoIsHere = () => get<Me>('/api/me');

/** Somebody signed in or out here: the other tabs of this browser carry the same cookie. */
export function tellOtherTabs(): void {
  line().postMessage(null);
}

/** A page that was opened for one person is not gone on with by another: it is loaded anew. */
export function useOtherTabs(person: string | null): void {
  useEffect(() => {
    if (!person) return;
    const hear = () =>
      void whoIsHere().then((here) => {
        if (here.person?.id !== person) window.location.reload();
      });
    line().addEventListener('message', hear);
    return () => line().removeEventListener('message', hear);
  }, [person]);
}
