import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import { ProblemError } from '../../client.ts';
import { keep, rereadReport, saveDraft } from '../../queries/reports.ts';
import { contactFaults } from '../../ui/report/faults.ts';
import { changedIn, isSame, rebase, type Values } from './merge.ts';
import { changeOf, contactIn, valuesOf } from './values.ts';

export type Saving =
  | { at: 'rest' }
  | { at: 'unsaved' }
  | { at: 'saving' }
  | { at: 'saved'; time: Date }
  | { at: 'failed'; error: unknown };

export interface Clash {
  fields: string[];
  mine: Values;
  theirs: Values;
}

const pause = 900;

/** Fields whose change can be sent now: a contact only when it is one, so that a half-typed address stops nothing else. */
function sendable(values: Values, base: Values): string[] {
  const isContactFine = contactFaults(contactIn(values)).length === 0;
  return changedIn(values, base).filter((field) => isContactFine || !field.startsWith('contact.'));
}

/**
 * A draft that saves itself, field by field, a moment after the last key. Only what changed is sent, with If-Match; when
 * somebody else wrote meanwhile, their other answers are taken over and answers both changed become a clash to choose from.
 */
export function useDraft(report: SubmissionView) {
  const client = useQueryClient();
  const [values, setValues] = useState(() => valuesOf(report));
  const [saving, setSaving] = useState<Saving>({ at: 'rest' });
  const [clash, setClash] = useState<Clash | null>(null);
  // What the saving works with: always the newest, also between two drawings of the page.
  const state = useRef({ values, base: values, revision: report.revision, clashes: [] as string[] });
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<number>(0);

  const put = useCallback((next: Values) => {
    state.current.values = next;
    setValues(next);
  }, []);

  const takeOver = useCallback(
    (theirs: SubmissionView) => {
      const now = state.current;
      if (theirs.revision <= now.revision) return;
      const merged = rebase(now.values, now.base, valuesOf(theirs));
      now.base = valuesOf(theirs);
      now.revision = theirs.revision;
      // A clash not yet settled stays one, whatever else arrives.
      const open = now.clashes.filter((field) => !isSame(merged.values[field], now.base[field]));
      now.clashes = [...new Set([...open, ...merged.clashes])];
      put(merged.values);
      setClash(
        now.clashes.length > 0 ? { fields: now.clashes, mine: merged.values, theirs: now.base } : null,
      );
    },
    [put],
  );

  /** Sends what changed until nothing is left; false when it could not all be saved. */
  const send = useCallback(async (): Promise<boolean> => {
    const now = state.current;
    for (;;) {
      const fields = sendable(now.values, now.base);
      if (now.clashes.length > 0) {
        setSaving({ at: 'unsaved' });
        return false;
      }
      if (fields.length === 0) return true;
      setSaving({ at: 'saving' });
      const sent = now.values;
      try {
        const saved = await saveDraft(report.id, now.revision, changeOf(sent, fields));
        now.base = { ...valuesOf(saved), ...Object.fromEntries(fields.map((field) => [field, sent[field]])) };
        now.revision = saved.revision;
        keep(client, saved);
        setSaving({ at: 'saved', time: new Date() });
      } catch (error) {
        if (!(error instanceof ProblemError) || error.status !== 412) {
          setSaving({ at: 'failed', error });
          return false;
        }
        const theirs = await rereadReport(report.id);
        takeOver(theirs);
        keep(client, theirs);
      }
    }
  }, [client, report.id, takeOver]);

  const save = useCallback((): Promise<boolean> => {
    window.clearTimeout(timer.current);
    const next = (running.current ?? Promise.resolve(true)).then(send, send).catch((error: unknown) => {
      setSaving({ at: 'failed', error });
      return false;
    });
    running.current = next;
    return next;
  }, [send]);

  const change = useCallback(
    (field: string, value: unknown) => {
      if (isSame(state.current.values[field], value)) return;
      put({ ...state.current.values, [field]: value });
      setSaving({ at: 'unsaved' });
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save(), pause);
    },
    [put, save],
  );

  /** Ends a clash: of the fields named, theirs is taken; of the others, one's own stays. */
  const settle = useCallback(
    (theirsOf: readonly string[]) => {
      const now = state.current;
      now.clashes = [];
      put({ ...now.values, ...Object.fromEntries(theirsOf.map((field) => [field, now.base[field]])) });
      setClash(null);
      void save();
    },
    [put, save],
  );

  useEffect(() => takeOver(report), [report, takeOver]);
  useEffect(() => {
    const leave = () => {
      if (
        document.visibilityState === 'hidden' &&
        sendable(state.current.values, state.current.base).length > 0
      )
        void save();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      if (sendable(state.current.values, state.current.base).length > 0) void save();
    };
  }, [save]);

  return { values, saving, clash, change, save, settle };
}
export type Draft = ReturnType<typeof useDraft>;
