import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { isStale, ProblemError } from '../../client.ts';
import { whoIsHere } from '../../queries/here.ts';
import { beforeSigningOut } from '../../queries/leaving.ts';
import { type Drafted, type Manner, withFields } from './manner.ts';
import { PAUSE, type Saving } from './saving.ts';
import { useKeeping } from './useKeeping.ts';
import { changedIn, isSame, type Values, withArrived } from './merge.ts';

export interface Clash {
  fields: string[];
  mine: Values;
  theirs: Values;
}

const MOST_UNANSWERED = 20;

/** How long after a failure that was not the answers' fault it is tried again by itself. */
const patience = 10_000;

/** The session ended while somebody was writing. */
export const isSignedOut = (error: unknown) => error instanceof ProblemError && error.status === 401;

const isAway = (error: unknown) =>
  error instanceof ProblemError &&
  (error.status === 0 || error.status >= 500 || error.status === 429 || isSignedOut(error));

const only = (values: Values, fields: readonly string[]): Values =>
  Object.fromEntries(fields.map((field) => [field, values[field]]));

/**
 * A draft that saves itself, field by field, a moment after the last key. Only what changed is sent, with If-Match; when
 * somebody else wrote meanwhile, their other answers are taken over and answers both changed become a clash to choose from.
 * What the server does not have yet is kept in the browser, for this person alone, until it has it.
 */
export function useDraft<Kept extends Drafted>(kept: Kept, manner: Manner<Kept>) {
  const client = useQueryClient();
  const { person, keeping, keep, read } = useKeeping(kept.id);
  const [values, setValues] = useState(() => manner.valuesOf(kept));
  const [saving, setSaving] = useState<Saving>({ at: 'rest' });
  const [clash, setClash] = useState<Clash | null>(null);
  // What the saving works with: always the newest, also between two drawings of the page.
  const state = useRef({
    ...{ values, base: values, revision: kept.revision, clashes: [] as string[], isLost: false },
    // What an answer that clashes was made on top of.
    before: {} as Values,
    // Of saves without an answer nobody knows whether they arrived.
    unanswered: [] as Values[],
  });
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<number>(0);

  const put = useCallback((next: Values) => {
    state.current.values = next;
    setValues(next);
  }, []);

  /** Writes down in the browser what is not saved, or that nothing is left. */
  const note = useCallback(() => {
    const { values: mine, base: theirs, before, clashes } = state.current;
    const fields = changedIn(mine, theirs);
    // An answer that clashes is kept with what stood there first: opened again, it clashes still.
    const base = withFields(manner, theirs, before, clashes);
    keep({ mine: only(mine, fields), base: only(base, fields) });
  }, [keep, manner]);

  /** Puts one's own changes, made on top of `base`, onto what the server has. */
  const mergeInto = useCallback(
    (mine: Values, base: Values, theirs: Values) => {
      const now = state.current;
      const merged = manner.rebase(mine, base, theirs);
      now.base = theirs;
      // A clash not yet settled stays one, whatever else arrives.
      const open = now.clashes.filter(
        (field) => !isSame(manner.at(merged.values, field), manner.at(theirs, field)),
      );
      now.before = withFields(manner, base, now.before, open);
      now.clashes = [...new Set([...open, ...merged.clashes])];
      put(merged.values);
      setClash(now.clashes.length > 0 ? { fields: now.clashes, mine: merged.values, theirs } : null);
    },
    [manner, put],
  );

  const takeOver = useCallback(
    (theirs: Kept) => {
      const now = state.current;
      if (theirs.revision <= now.revision) return;
      now.revision = theirs.revision;
      const said = manner.valuesOf(theirs);
      const base = withArrived(now.base, now.unanswered, said);
      now.unanswered = [];
      mergeInto(now.values, base, said);
    },
    [manner, mergeInto],
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
    note();
    setSaving((before) =>
      before.at === 'rest' || before.at === 'saved' ? before : { at: 'saved', time: new Date() },
    );
  }, [note]);

  /** Sends what changed until nothing is left; false when it could not all be saved. */
  const send = useCallback(async (): Promise<boolean> => {
    const now = state.current;
    for (;;) {
      const fields = manner.sendable(now.values, now.base);
      if (now.clashes.length > 0) {
        setSaving({ at: 'unsaved' });
        return false;
      }
      if (fields.length === 0) {
        rest();
        return true;
      }
      if (now.isLost && !(await isBack())) return false;
      now.isLost = false;
      setSaving((before) => (before.at === 'failed' ? before : { at: 'saving' }));
      const sent = now.values;
      try {
        const saved = await manner.save(client, kept.id, now.revision, sent, fields);
        now.base = { ...manner.valuesOf(saved), ...only(sent, fields) };
        now.revision = saved.revision;
        now.unanswered = [];
        manner.keep(client, saved);
        note();
        setSaving({ at: 'saved', time: new Date() });
      } catch (error) {
        if (!isStale(error)) {
          now.isLost = isSignedOut(error);
          if (isAway(error)) now.unanswered = [...now.unanswered, only(sent, fields)].slice(-MOST_UNANSWERED);
          fail(error);
          return false;
        }
        const theirs = await manner.reread(client, kept.id);
        // A server that was set back to an older copy counts what it has, not what we remember.
        if (theirs.revision < now.revision) now.revision = 0;
        takeOver(theirs);
        manner.keep(client, theirs);
      }
    }
  }, [client, fail, isBack, manner, note, kept.id, rest, takeOver]);

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
      put({ ...state.current.values, [field]: value });
      note();
      setSaving({ at: 'unsaved' });
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save(), PAUSE);
    },
    [note, put, save],
  );

  /** Ends a clash: of the fields named, theirs is taken; of the others, one's own stays. */
  const settle = useCallback(
    (theirsOf: readonly string[]) => {
      const now = state.current;
      now.clashes = [];
      put(withFields(manner, now.values, now.base, theirsOf));
      note();
      setClash(null);
      void save();
    },
    [manner, note, put, save],
  );

  useEffect(() => takeOver(kept), [kept, takeOver]);
  useEffect(() => {
    let isGone = false;
    void read().then((unsaved) => {
      const fields = Object.keys(unsaved?.mine ?? {});
      if (isGone || !unsaved || fields.length === 0) return;
      const { values: now, base } = state.current;
      mergeInto(
        { ...base, ...unsaved.mine, ...only(now, changedIn(now, base)) },
        { ...base, ...unsaved.base },
        base,
      );
      // What the server has meanwhile is no more to be kept.
      note();
      void save();
    });
    return () => {
      isGone = true;
    };
  }, [read, mergeInto, note, save]);
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
    const leave = () => {
      if (
        document.visibilityState === 'hidden' &&
        manner.sendable(state.current.values, state.current.base).length > 0
      )
        void save();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      if (manner.sendable(state.current.values, state.current.base).length > 0) void save();
    };
  }, [manner, save]);

  return { values, saving, keeping, clash, change, save, settle };
}
export type Draft = ReturnType<typeof useDraft>;
