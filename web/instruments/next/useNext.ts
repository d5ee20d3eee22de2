import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { AssessmentInstrument } from '../../../api/contract/indicator.ts';
import type { DraftSaved, DraftView } from '../../../api/contract/instrument-draft.ts';
import { isStale } from '../../client.ts';
import { dropPart, keepDraft, rereadDraft, savePart } from '../../queries/instrumentDraft.ts';
import { beforeSigningOut } from '../../queries/leaving.ts';
import { PAUSE, type Saving } from '../../ui/draft/saving.ts';
import {
  type Clash,
  drafted,
  type Part,
  partIn,
  type Parts,
  takenOver,
  unsavedIn,
  withSaved,
} from './parts.ts';

/** What is written here, and what it is written on. */
export type Written = Pick<Parameters<typeof takenOver>[2], 'mine' | 'base'>;
type Held = Written & { draft: DraftView; clashes: readonly Clash[] };

/**
 * The draft while it is written: saves itself part by part, a moment after the last key, with If-Match. When somebody else
 * changed another part meanwhile, one's own is sent again on top; of the same part, the editor chooses. When a version was
 * published meanwhile nothing is sent on top of it unseen: what is `held` is taken over by the page of the new one.
 */
export function useNext(last: AssessmentInstrument, draft: DraftView, held: { current: Written }) {
  const client = useQueryClient();
  const { id } = last;
  // What the saving works with: always the newest, also between two drawings of the page.
  const [now] = useState(() => {
    const begun: Held = { draft, ...takenOver(last, draft, held.current) };
    held.current = begun;
    return { current: begun };
  });
  const [mine, setMine] = useState<Parts>(now.current.mine);
  const [saving, setSaving] = useState<Saving>({ at: now.current.clashes.length > 0 ? 'unsaved' : 'rest' });
  const [clashes, setClashes] = useState(now.current.clashes);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const timer = useRef(0);

  const put = useCallback(
    (next: Parts) => {
      now.current.mine = next;
      setMine(next);
    },
    [now],
  );
  const keep = useCallback(
    (next: DraftView, saved: DraftSaved) => {
      now.current.draft = { ...next, ...saved };
      keepDraft(client, id, now.current.draft);
    },
    [client, id, now],
  );

  /** Takes over what somebody else saved; of a part that both changed the editor chooses. */
  const takeOver = useCallback(
    (fresh: DraftView) => {
      if (fresh.revision <= now.current.draft.revision || fresh.last !== last.version) return;
      const taken = takenOver(last, fresh, now.current);
      Object.assign(now.current, { draft: fresh, ...taken });
      setMine(taken.mine);
      setClashes(taken.clashes);
      if (taken.clashes.length > 0) setSaving({ at: 'unsaved' });
    },
    [last, now],
  );

  /** Sends what changed until nothing is left; false when it could not all be saved. */
  const send = useCallback(async (): Promise<boolean> => {
    for (;;) {
      const { mine: written, base, draft: on } = now.current;
      const [key] = unsavedIn(written, base);
      const part = key === undefined ? undefined : written[key];
      if (now.current.clashes.length > 0) return false;
      if (key === undefined || !part) return true;
      setSaving({ at: 'saving' });
      try {
        const saved = await savePart(id, on.revision, part);
        now.current.base = { ...now.current.base, [key]: part };
        keep(withSaved(last, now.current.draft, part), saved);
        setSaving({ at: 'saved', time: new Date() });
      } catch (error) {
        if (isStale(error)) takeOver(await rereadDraft(client, id));
        // A server that was set back to an older copy has nothing newer to take over.
        if (now.current.draft.revision === on.revision) {
          setSaving({ at: 'failed', error });
          return false;
        }
      }
    }
  }, [client, id, keep, last, now, takeOver]);

  const save = useCallback((): Promise<boolean> => {
    window.clearTimeout(timer.current);
    const next = running.current.then(send).catch((error: unknown) => {
      setSaving({ at: 'failed', error });
      return false;
    });
    running.current = next;
    return next;
  }, [send]);

  const change = useCallback(
    (key: string, part: Part) => {
      const was = now.current.base[key] ?? partIn(last, now.current.draft, key);
      if (was) now.current.base = { ...now.current.base, [key]: was };
      put({ ...now.current.mine, [key]: part });
      setSaving({ at: 'unsaved' });
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save(), PAUSE);
    },
    [last, now, put, save],
  );

  const forget = useCallback(
    (key: string) => {
      const { [key]: _, ...others } = now.current.mine;
      const { [key]: __, ...bases } = now.current.base;
      now.current.base = bases;
      put(others);
    },
    [now, put],
  );

  /** Gives up what the draft says of an indicator. */
  const drop = useCallback(
    async (code: string): Promise<boolean> => {
      if (!(await save())) return false;
      const { draft: current } = now.current;
      try {
        if (current.indicators.some((one) => one.code === code)) {
          const saved = await dropPart(id, current.revision, code);
          const indicators = current.indicators.filter((one) => one.code !== code);
          keep({ ...current, indicators }, saved);
        }
        forget(code);
        setSaving({ at: 'saved', time: new Date() });
        return true;
      } catch (error) {
        if (isStale(error)) takeOver(await rereadDraft(client, id));
        setSaving({ at: 'failed', error });
        return false;
      }
    },
    [client, forget, id, keep, now, save, takeOver],
  );

  /** Ends a clash: one's own part is sent on top of theirs, or theirs is taken. */
  const settle = useCallback(
    (whose: 'mine' | 'theirs') => {
      const [clash, ...left] = now.current.clashes;
      if (!clash) return;
      const { key, theirs } = clash;
      if (whose === 'theirs') forget(key);
      else if (theirs) now.current.base = { ...now.current.base, [key]: theirs };
      now.current.clashes = left;
      setClashes(left);
      void save();
    },
    [forget, now, save],
  );

  useEffect(() => takeOver(draft), [draft, takeOver]);
  useEffect(() => {
    if (unsavedIn(now.current.mine, now.current.base).length > 0) void save();
  }, [now, save]);
  useEffect(() => beforeSigningOut(save), [save]);
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') void save();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      void save();
    };
  }, [save]);

  const next = useMemo(() => drafted(last, draft, mine), [last, draft, mine]);
  const revision = useCallback(() => now.current.draft.revision, [now]);
  return { last, draft, next, revision, saving, clash: clashes[0], change, save, drop, settle };
}
export type Next = ReturnType<typeof useNext>;
