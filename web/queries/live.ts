import type { QueryClient } from '@tanstack/react-query';

const channelName = 'atlas-publication';
const lockName = 'atlas-events';

type Tell = (counter: number) => void;

/** Opens the stream and tells of every counter it brings. Returns how to close it. */
function stream(tell: Tell): () => void {
  const events = new EventSource('/api/events');
  events.addEventListener('publication', (event) => {
    const { counter } = JSON.parse((event as MessageEvent<string>).data) as { counter: number };
    tell(counter);
  });
  return () => events.close();
}

/**
 * One stream for all tabs of this browser, because a browser opens at most six connections to a server over HTTP/1.1: the tab
 * that holds the lock reads it and tells the others. When that tab closes, the next one takes over.
 */
function sharedStream(tell: Tell): () => void {
  const channel = new BroadcastChannel(channelName);
  const end = new AbortController();
  let latest: number | null = null;
  let leads = false;
  channel.onmessage = ({ data }: MessageEvent<number | 'hello'>) => {
    if (data !== 'hello') tell(data);
    else if (leads && latest !== null) channel.postMessage(latest);
  };
  channel.postMessage('hello');
  const lead = () =>
    new Promise<void>((release) => {
      leads = true;
      const close = stream((counter) => {
        latest = counter;
        channel.postMessage(counter);
        tell(counter);
      });
      end.signal.addEventListener('abort', () => {
        close();
        release();
      });
    });
  navigator.locks.request(lockName, { signal: end.signal }, lead).catch((error: unknown) => {
    if (!end.signal.aborted) throw error;
  });
  return () => {
    end.abort();
    channel.close();
  };
}

/** Where tabs cannot agree (plain http on another host has no locks), only the tab in front keeps a stream open. */
function streamInFront(tell: Tell): () => void {
  let close: (() => void) | null = null;
  const turn = () => {
    if (document.visibilityState === 'visible') close ??= stream(tell);
    else {
      close?.();
      close = null;
    }
  };
  document.addEventListener('visibilitychange', turn);
  turn();
  return () => {
    document.removeEventListener('visibilitychange', turn);
    close?.();
  };
}

/** Asks again for what is published whenever a publication changed it. Returns how to stop following. */
export function followPublications(client: QueryClient): () => void {
  let known: number | null = null;
  const tell: Tell = (counter) => {
    if (counter === known) return;
    known = counter;
    void client.invalidateQueries({ queryKey: ['published'] }, { cancelRefetch: false });
  };
  const canShare = 'locks' in navigator && typeof BroadcastChannel === 'function';
  return canShare ? sharedStream(tell) : streamInFront(tell);
}
