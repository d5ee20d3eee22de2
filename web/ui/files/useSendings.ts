import { useCallback, useEffect, useRef, useState } from 'react';

/** A file on its way, or one that did not get through. */
export interface Sending {
  key: string;
  file: File;
  /** How much has left, 0 to 1. */
  part: number;
  error?: unknown;
}

/** What whoever sends a file listens to. */
export interface How {
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/** Files on their way: each until it is there, or with why it is not. Leaving the page meanwhile is asked about. */
export function useSendings<One extends Sending>() {
  const [sendings, setSendings] = useState<readonly One[]>([]);
  const running = useRef(new Map<string, AbortController>());
  const change = useCallback(
    (key: string, changed: Partial<Sending> | null) =>
      setSendings((before) =>
        before.flatMap((one) => (one.key !== key ? [one] : changed ? [{ ...one, ...changed }] : [])),
      ),
    [],
  );
  const add = useCallback((made: readonly One[]) => setSendings((before) => [...before, ...made]), []);
  const run = useCallback(
    async (key: string, send: (how: How) => Promise<void>) => {
      const control = new AbortController();
      running.current.set(key, control);
      try {
        await send({ onProgress: (part) => change(key, { part }), signal: control.signal });
        change(key, null);
      } catch (error) {
        change(key, { error });
      } finally {
        running.current.delete(key);
      }
    },
    [change],
  );
  const giveUp = useCallback(
    (key: string) => {
      running.current.get(key)?.abort();
      change(key, null);
    },
    [change],
  );
  const isSending = sendings.some(isUnderWay);
  useEffect(() => {
    if (!isSending) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isSending]);
  useEffect(() => {
    const all = running.current;
    return () => {
      for (const control of all.values()) control.abort();
    };
  }, []);
  return { sendings, isSending, add, run, change, giveUp };
}

export const isUnderWay = ({ error }: Sending) => error === undefined;
