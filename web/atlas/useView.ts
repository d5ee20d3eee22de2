import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { readView, type View, writeView } from '../address.ts';
import type { Complaint } from '../../api/contract/address-fields.ts';
import { readSearch } from '../../api/contract/search.ts';

/** `push` = a step the back button returns from; `replace` = the same step, further on (a slider, a moved map). */
export type Change = (part: Partial<View>, how?: 'push' | 'replace') => void;

/** A slow picture does not keep the address waiting: who presses Back by then goes back from this step, not from the one before. */
const longestWait = 150;

/**
 * The view the address asks for, and the one way to change it. The page takes a change at once and the address follows when
 * the picture is drawn: browsers spend as long on an address as on a third of the picture.
 */
export function useView(): { view: View; complaints: Complaint[]; change: Change } {
  const query = useMapQuery();
  const navigate = useNavigate();
  const { history } = useRouter();
  const asked = useMemo(() => readView(readSearch(query)), [query]);
  const [ahead, setAhead] = useState<View | null>(null);
  const view = ahead ?? asked.view;
  const latest = useRef(view);
  const steps = useRef<{ to: View; how: 'push' | 'replace' }[]>([]);
  const from = useRef('');
  const frame = useRef(0);
  const timer = useRef(0);
  useEffect(() => {
    latest.current = view;
  }, [view]);
  const stop = useCallback(() => {
    cancelAnimationFrame(frame.current);
    clearTimeout(timer.current);
  }, []);
  useEffect(() => stop, [stop]);

  const change = useCallback<Change>(
    (part, how = 'push') => {
      // As its address would be read: an area of another scope, say, is not carried along.
      latest.current = readView(writeView({ ...latest.current, ...part })).view;
      if (steps.current.length === 0) from.current = history.location.href;
      steps.current.push({ to: latest.current, how });
      setAhead(latest.current);
      const follow = () => {
        stop();
        const made = steps.current.splice(0);
        // Who went on or back meanwhile is not called back.
        const isHere = history.location.href === from.current;
        for (const { to, how } of isHere ? made : []) {
          void navigate({ to: '/', search: writeView(to), replace: how === 'replace', resetScroll: false });
          // Or two steps become one, and the back button returns from both.
          history.flush();
        }
        if (history.location.pathname === '/') setAhead(null);
      };
      stop();
      frame.current = requestAnimationFrame(() => {
        frame.current = requestAnimationFrame(follow);
      });
      timer.current = window.setTimeout(follow, longestWait);
    },
    [history, navigate, stop],
  );
  return { view, complaints: asked.complaints, change };
}

/**
 * The query of the map's address, heard from the browser's history at once: the router tells it one picture later. While
 * another page is on its way, the map stays as it was.
 */
function useMapQuery(): string {
  const { history } = useRouter();
  const last = useRef(history.location.search);
  return useSyncExternalStore(history.subscribe, () => {
    const { pathname, search } = history.location;
    if (pathname === '/') last.current = search;
    return last.current;
  });
}
