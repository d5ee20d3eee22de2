import { useSyncExternalStore } from 'react';

/** The regions that are pointed at or picked, in every map, chart and table of the page at once. */
export interface Marked {
  pointed: string | null;
  picked: ReadonlySet<string>;
}

/**
 * One for the page. Canvases and charts listen to it themselves, so that pointing at a region draws a few outlines and
 * never the page anew.
 */
export function createMarks() {
  let now: Marked = { pointed: null, picked: new Set() };
  const listeners = new Set<() => void>();
  const put = (next: Marked) => {
    now = next;
    for (const listener of listeners) listener();
  };
  return {
    now: () => now,
    listen: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    point: (code: string | null) => {
      if (code !== now.pointed) put({ ...now, pointed: code });
    },
    /** Picks these regions alone, or adds them to those picked and takes away what was picked before. */
    pick: (codes: Iterable<string>, how: 'alone' | 'toggle' = 'alone') => {
      const picked = new Set(how === 'alone' ? [] : now.picked);
      for (const code of codes) if (!picked.delete(code)) picked.add(code);
      put({ ...now, picked });
    },
  };
}
export type Marks = ReturnType<typeof createMarks>;

/** For what React draws; a chart with very many regions listens by itself. */
export const useMarked = (marks: Marks): Marked => useSyncExternalStore(marks.listen, marks.now);
