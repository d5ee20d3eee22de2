import { useCallback, useEffect, useRef, useState } from 'react';
import type { Task } from '../../../api/analysis/patterns/prepare.ts';
import type { Found } from '../../../api/analysis/patterns/reckon.ts';
import type { Refused } from '../../../api/analysis/patterns/refuse.ts';

/** What the thread says. */
export type Heard = { progress: number } | { done: { refused: Refused[] } | { found: Found } };

export type Run =
  | { state: 'idle' }
  | { state: 'running'; progress: number }
  | { state: 'cancelled' }
  | { state: 'failed' }
  | { state: 'refused'; refused: readonly Refused[] }
  | { state: 'found'; found: Found; of: Task };

/**
 * Reckons a task in a thread of the page's own, so that the page never waits; anew for each task, the former one being ended. A
 * task is the same one as long as it is the same object.
 */
export function useFound(task: Task | null): { run: Run; cancel: () => void; again: () => void } {
  const [run, setRun] = useState<Run>({ state: 'idle' });
  const end = useRef(() => {});
  const begin = useCallback((wanted: Task) => {
    end.current();
    const worker = new Worker(new URL('./reckoner.ts', import.meta.url), { type: 'module' });
    end.current = () => worker.terminate();
    setRun({ state: 'running', progress: 0 });
    worker.addEventListener('message', ({ data }: MessageEvent<Heard>) => {
      if ('progress' in data) return setRun({ state: 'running', progress: data.progress });
      worker.terminate();
      const { done } = data;
      setRun(
        'found' in done ? { state: 'found', found: done.found, of: wanted } : { state: 'refused', ...done },
      );
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      setRun({ state: 'failed' });
    });
    worker.postMessage(wanted);
  }, []);
  useEffect(() => {
    if (task) begin(task);
    else setRun({ state: 'idle' });
    return () => end.current();
  }, [task, begin]);
  const cancel = useCallback(() => {
    end.current();
    setRun({ state: 'cancelled' });
  }, []);
  const again = useCallback(() => task && begin(task), [task, begin]);
  return { run, cancel, again };
}
