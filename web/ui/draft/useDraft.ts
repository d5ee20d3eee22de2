import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { isStale, ProblemError } from '../../client.ts';
import { whoIsHere } from '../../queries/here.ts';
import { beforeSigningOut } from '../../queries/leaving.ts';
import type { Drafted, Manner } from './manner.ts';
import { PAUSE, type Saving } from './saving.ts';
import { changedIn, isSame, type Values } from './merge.ts';
import {
  inDoubt,
  only,
  opened,
  saved,
  settled,
  type Standing,
  takenOver,
  unsavedOf,
  refused,
  sending,
  withUnsaved,
} from './standing.ts';
import { useKeeping } from './useKeeping.ts';

export interface Clash {
  fields: string[];
  mine: Values;
  theirs: Values;
}

/** How long after a failure that was not the answers' fault it is tried again by itself. */
const patience = 10_000;

/** The session ended while somebody was writing. */
export const isSignedOut = (error: unknown) => error instanceof ProblemError && error.status === 401;

const isAway = (error: unknown) =>
  error instanceof ProblemError &&
  (error.status === 0 || error.status >= 500 || error.status === 429 || isSignedOut(error));

/**
 * A draft that saves itself, field by field, a moment after the last key. Only what changed is sent, with If-Match; when
 * somebody else wrote meanwhile, their other answers are taken over and answers both changed become a clash to choose from.
 * What the server does not have yet is kept in the browser, for this person alone, until it has it. What becomes of what
 * is written, `standing.ts` says.
 */
export function useDraft<Kept extends Drafted>(kept: Kept, manner: Manner<Kept>) {
  const client = useQueryClient();
  const { person, keeping, keep, read } = useKeeping(kept.id);
  const said = useCallback(
    (from: Kept) => ({ values: manner.valuesOf(from), revision: from.revision }),
    [manner],
  );
  const [values, setValues] = useState(() => manner.valuesOf(kept));
  const [saving, setSaving] = useState<Saving>({ at: 'rest' });
  const [clash, setClash] = useState<Clash | null>(null);
  // What the saving works with: always the newest, also between two drawings of the page.
  const state = useRef<Standing>(opened({ values, revision: kept.revision }));
  const isLost = useRef(false);
  const isRead = useRef(false);
  const isLeft = useRef(false);
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<number>(0);

  const stand = useCallback((next: Standing) => {
    state.current = next;
    setValues(next.values);
  }, []);

  /** Writes down in the browser what is not saved, or that nothing is left: once it is known what was written down before. */
  const note = useCallback(() => {
    if (isRead.current) keep(unsavedOf(manner, state.current));
  }, [keep, manner]);

  /** After what somebody else wrote, or what was chosen: there may be something to choose. */
  const meet = useCallback(
    (next: Standing) => {
      if (next === state.current) return;
      stand(next);
      const { clashes, values: mine, base: theirs } = next;
      setClash(clashes.length > 0 ? { fields: [...clashes], mine, theirs } : null);
      if (!isLeft.current) note();
    },
    [note, stand],
  );

  const takeOver = useCallback(
    (theirs: Kept) => meet(takenOver(manner, state.current, said(theirs))),
    [manner, meet, said],
  );

  const fail = useCallback(
    (error: unknown) =>
      // Said once, not with every try.
      setSaving((before) =>
        before.at === 'failed' && isAway(before.error) && isAway(error) ? before : { at: 'failed', error },
      ),
    [],
  );

  /** After a session that ended: whether it is the same person who signed in again. Somebody else gets a page of their own. */
  const isBack = useCallback(async (): Promise<boolean> => {
    const { person: here } = await whoIsHere();
    if (here && here.id !== person) window.location.reload();
    return here?.id === person;
  }, [person]);

  /** Nothing is left to send, perhaps because it had arrived and only the answer was lost: that is said too. */
  const rest = useCallback(() => {
    const { values, base } = state.current;
    if (changedIn(values, base).length > 0) return;
    if (!isLeft.current) note();
    setSaving((before) =>
      before.at === 'rest' || before.at === 'saved' ? before : { at: 'saved', time: new Date() },
    );
  }, [note]);

  /** Sends what changed until nothing is left; false when it could not all be saved. */
  const send = useCallback(async (): Promise<boolean> => {
    for (;;) {
      const { values: mine, clashes, revision } = state.current;
      const fields = manner.sendable(mine, inDoubt(state.current));
      if (clashes.length > 0) {
        setSaving({ at: 'unsaved' });
        return false;
      }
      if (fields.length === 0) {
        rest();
        return true;
      }
      if (isLost.current) {
        if (!(await isBack())) return false;
        isLost.current = false;
        continue;
      }
      setSaving((before) => (before.at === 'failed' ? before : { at: 'saving' }));
      const sent = only(mine, fields);
      stand(sending(state.current, sent));
      try {
        const answer = await manner.save(client, kept.id, revision, mine, fields);
        stand(saved(state.current, sent, said(answer)));
        if (answer.revision >= state.current.revision) manner.keep(client, answer);
        note();
        setSaving({ at: 'saved', time: new Date() });
      } catch (error) {
        if (!isAway(error)) stand(refused(state.current, sent));
        if (!isStale(error)) {
          isLost.current = isSignedOut(error);
          // Whoever left or signed out leaves nothing behind that was taken away since.
          if (isAway(error) && !isLost.current && !isLeft.current) note();
          fail(error);
          return false;
        }
        const theirs = await manner.reread(client, kept.id);
        // A server that was set back to an older copy counts what it has, not what we remember.
        if (theirs.revision < state.current.revision) stand({ ...state.current, revision: 0 });
        takeOver(theirs);
        manner.keep(client, theirs);
      }
    }
  }, [client, fail, isBack, manner, note, kept.id, rest, said, stand, takeOver]);

  const save = useCallback((): Promise<boolean> => {
    window.clearTimeout(timer.current);
    const next = (running.current ?? Promise.resolve(true)).then(send, send).catch((error: unknown) => {
      fail(error);
      return false;
    });
    running.current = next;
    return next;
  }, [fail, send]);

  const change = useCallback(
    (field: string, value: unknown) => {
      if (isSame(state.current.values[field], value)) return;
      stand({ ...state.current, values: { ...state.current.values, [field]: value } });
      note();
      setSaving({ at: 'unsaved' });
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save(), PAUSE);
    },
    [note, save, stand],
  );

  /** Ends a clash: of the fields named, theirs is taken; of the others, one's own stays. */
  const settle = useCallback(
    (theirsOf: readonly string[]) => {
      meet(settled(manner, state.current, theirsOf));
      void save();
    },
    [manner, meet, save],
  );

  useEffect(() => takeOver(kept), [kept, takeOver]);
  useEffect(() => {
    let isGone = false;
    isRead.current = false;
    void read().then(({ kept: found, drop }) => {
      if (isGone) return;
      isRead.current = true;
      // The latest first: of one answer, what was typed last stays.
      const all = found.toReversed().filter(({ mine }) => Object.keys(mine).length > 0);
      meet(all.reduce((now, unsaved) => withUnsaved(manner, now, unsaved), state.current));
      if (changedIn(state.current.values, state.current.base).length > 0) note();
      drop();
      if (all.length > 0) void save();
    });
    return () => {
      isGone = true;
    };
  }, [read, manner, meet, note, save]);
  useEffect(() => beforeSigningOut(save), [save]);
  const isWaiting = saving.at === 'failed' && isAway(saving.error);
  useEffect(() => {
    if (!isWaiting) return;
    const again = () => void save();
    const clock = window.setInterval(again, patience);
    window.addEventListener('online', again);
    return () => {
      window.clearInterval(clock);
      window.removeEventListener('online', again);
    };
  }, [isWaiting, save]);
  useEffect(() => {
    const isWaitingToGo = () => manner.sendable(state.current.values, inDoubt(state.current)).length > 0;
    const leave = () => {
      if (document.visibilityState === 'hidden' && isWaitingToGo()) void save();
    };
    isLeft.current = false;
    document.addEventListener('visibilitychange', leave);
    return () => {
      isLeft.current = true;
      document.removeEventListener('visibilitychange', leave);
      if (isWaitingToGo()) void save();
    };
  }, [manner, save]);

  return { values, saving, keeping, clash, change, save, settle };
}
export type Draft = ReturnType<typeof useDraft>;
