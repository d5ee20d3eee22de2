import type { QueryClient } from '@tanstack/react-query';
import { askAgain } from './askAgain.ts';

const channelName = 'atlas-publication';
const lockName = 'atlas-events';

/** A new public counter, or a change of restricted records that this session may see. */
type News = number | 'restricted';
type Tell = (news: News) => void;
/** What tabs say to each other: news, or who begins to follow. */
type Said = News | { person: string | null };

/** Opens the stream and tells of everything it brings. Returns how to close it. */
function stream(tell: Tell): () => void {
  const events = new EventSource('/api/events');
  events.addEventListener('publication', (event) => {
    const { counter } = JSON.parse((event as MessageEvent<string>).data) as { counter: number };
    tell(counter);
  });
  events.addEventListener('restricted', () => tell('restricted'));
  let wasLost = false;
  events.addEventListener('error', () => {
    wasLost = true;
  });
  // Counters are compared, but of what was restricted and missed meanwhile nothing tells.
  events.addEventListener('open', () => {
    if (wasLost) tell('restricted');
    wasLost = false;
  });
  return () => events.close();
}

/**
 * One stream for all tabs of this browser, because a browser opens at most six connections to a server over HTTP/1.1: the tab
 * that holds the lock reads it and tells the others. When that tab closes, the next one takes over. When somebody signed in
 * or out in another tab, the stream is opened anew, for it tells what its session may know.
 */
function sharedStream(person: string | null, tell: Tell): () => void {
  const channel = new BroadcastChannel(channelName);
  const end = new AbortController();
  let latest: number | null = null;
  let reader = person;
  let close: (() => void) | null = null;
  const open = () => {
    close?.();
    close = stream((news) => {
      if (news !== 'restricted') latest = news;
      channel.postMessage(news);
      tell(news);
    });
  };
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (typeof data !== 'object') return tell(data);
    if (!close) return;
    if (latest !== null) channel.postMessage(latest);
    if (data.person === reader) return;
    reader = data.person;
    open();
  };
  channel.postMessage({ person });
  const lead = () =>
    new Promise<void>((release) => {
      open();
      end.signal.addEventListener('abort', () => {
        close?.();
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

/** Asks again for what is published whenever a publication changed it for this reader. Returns how to stop following. */
export function followPublications(client: QueryClient, person: string | null): () => void {
  let known: number | null = null;
  const tell: Tell = (news) => {
    if (news === known) return;
    if (news !== 'restricted') known = news;
    askAgain(client, ['published']);
  };
  const canShare = 'locks' in navigator && typeof BroadcastChannel === 'function';
  return canShare ? sharedStream(person, tell) : streamInFront(tell);
}
