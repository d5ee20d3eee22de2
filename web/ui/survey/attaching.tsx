import { createContext, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SurveyModel } from 'survey-core';
import type { AttachmentView } from '../../../api/contract/attachment.ts';
import { say } from '../../../api/contract/sentences.ts';
import { newKey } from '../../client.ts';
import { addFile, eraseFile, refused } from '../../queries/attachments.ts';
import { filesAt, putFiles } from './filesIn.ts';

/** A file on its way, or one that did not get through. */
export interface Sending {
  key: string;
  /** `countingDocuments`, or in an entry `practices.<id>.documents`. */
  field: string;
  file: File;
  /** How many files its question takes. */
  most: number;
  /** How much has left, 0 to 1. */
  part: number;
  error?: unknown;
}

export interface Attaching {
  sendings: readonly Sending[];
  /** Sends files to a question that takes `most`; each is named by the answer once the server has it. */
  send: (model: SurveyModel, field: string, files: readonly File[], most: number) => void;
  again: (model: SurveyModel, sending: Sending) => void;
  giveUp: (sending: Sending) => void;
  remove: (model: SurveyModel, field: string, id: string) => void;
}

/** Null where nothing can be added: a questionnaire that is only looked at. */
export const AttachingContext = createContext<Attaching | null>(null);

interface AttachingToProps {
  report: string;
  /** When the answers were last saved: then those that name no more what was taken away. */
  savedAt: Date | undefined;
  children: ReactNode;
}

/** Around a questionnaire that is being filled: files on their way stay so whichever of its pages is open. */
export function AttachingTo({ report, savedAt, children }: AttachingToProps) {
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  const running = useRef(new Map<string, AbortController>());
  const change = useCallback(
    (key: string, changed: Partial<Sending> | null) =>
      setSendings((before) =>
        before.flatMap((one) => (one.key !== key ? [one] : changed ? [{ ...one, ...changed }] : [])),
      ),
    [],
  );
  const start = useCallback(
    async (model: SurveyModel, { key, field, file, most }: Sending) => {
      const control = new AbortController();
      running.current.set(key, control);
      try {
        const [name = '', , inner] = field.split('.');
        const question = inner === undefined ? name : `${name}.${inner}`;
        const onProgress = (part: number) => change(key, { part });
        const made = await addFile({ report, question, file, key, onProgress, signal: control.signal });
        // Somebody else may have added some meanwhile.
        if (filesAt(model, field).length >= most) {
          void eraseFile(made.id);
          throw tooMany(most);
        }
        putFiles(model, field, [...filesAt(model, field), named(made)]);
        change(key, null);
      } catch (error) {
        change(key, { error });
      } finally {
        running.current.delete(key);
      }
    },
    [report, change],
  );
  const isSending = sendings.some(({ error }) => error === undefined);
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
  const taken = useRef<string[]>([]);
  useEffect(() => {
    if (savedAt) for (const id of taken.current.splice(0)) void eraseFile(id);
  }, [savedAt]);
  const attaching = useMemo(
    (): Attaching => ({
      sendings,
      send: (model, field, files, most) => {
        const free = most - filesAt(model, field).length - onTheirWay(sendings, field);
        const made = files.map((file, index): Sending => {
          const error = index < free ? {} : { error: tooMany(most) };
          return { key: newKey(), field, file, most, part: 0, ...error };
        });
        setSendings((before) => [...before, ...made]);
        for (const one of made) if (one.error === undefined) void start(model, one);
      },
      again: (model, sending) => {
        const { key, field, most } = sending;
        if (filesAt(model, field).length + onTheirWay(sendings, field) >= most)
          return change(key, { error: tooMany(most) });
        change(key, { part: 0, error: undefined });
        void start(model, sending);
      },
      giveUp: ({ key }) => {
        running.current.get(key)?.abort();
        change(key, null);
      },
      remove: (model, field, id) => {
        putFiles(
          model,
          field,
          filesAt(model, field).filter((one) => one.id !== id),
        );
        taken.current.push(id);
      },
    }),
    [sendings, start, change],
  );
  return <AttachingContext value={attaching}>{children}</AttachingContext>;
}

const named = ({ id, name, type, size }: AttachmentView) => ({ id, name, type, size });

const tooMany = (most: number) => refused(say('too-many-chosen', { most }));
export const onTheirWay = (sendings: readonly Sending[], field: string | undefined) =>
  sendings.filter((one) => one.field === field && one.error === undefined).length;
