import { createContext, type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import type { SurveyModel } from 'survey-core';
import type { AttachmentView } from '../../../api/contract/attachment.ts';
import { newKey } from '../../client.ts';
import { addFile, eraseFile, tooMany } from '../../queries/attachments.ts';
import { isUnderWay, type Sending, useSendings } from '../files/useSendings.ts';
import { filesAt, putFiles } from './filesIn.ts';

/** A file on its way to a question. */
export interface Attachment extends Sending {
  /** `countingDocuments`, or in an entry `practices.<id>.documents`. */
  field: string;
  /** How many files its question takes. */
  most: number;
}

export interface Attaching {
  sendings: readonly Attachment[];
  /** Sends files to a question that takes `most`; each is named by the answer once the server has it. */
  send: (model: SurveyModel, field: string, files: readonly File[], most: number) => void;
  again: (model: SurveyModel, sending: Attachment) => void;
  giveUp: (sending: Attachment) => void;
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
  const { sendings, add, run, change, giveUp } = useSendings<Attachment>();
  const start = useCallback(
    (model: SurveyModel, { key, field, file, most }: Attachment) =>
      run(key, async (how) => {
        const [name = '', , inner] = field.split('.');
        const question = inner === undefined ? name : `${name}.${inner}`;
        const made = await addFile({ report, question, file, key, ...how });
        // Somebody else may have added some meanwhile.
        if (filesAt(model, field).length >= most) {
          void eraseFile(made.id);
          throw tooMany(most);
        }
        putFiles(model, field, [...filesAt(model, field), named(made)]);
      }),
    [report, run],
  );
  const taken = useRef<string[]>([]);
  useEffect(() => {
    if (savedAt) for (const id of taken.current.splice(0)) void eraseFile(id);
  }, [savedAt]);
  const attaching = useMemo(
    (): Attaching => ({
      sendings,
      send: (model, field, files, most) => {
        const free = most - filesAt(model, field).length - onTheirWay(sendings, field);
        const made = files.map((file, index): Attachment => {
          const error = index < free ? {} : { error: tooMany(most) };
          return { key: newKey(), field, file, most, part: 0, ...error };
        });
        add(made);
        for (const one of made) if (one.error === undefined) void start(model, one);
      },
      again: (model, sending) => {
        const { key, field, most } = sending;
        if (filesAt(model, field).length + onTheirWay(sendings, field) >= most)
          return change(key, { error: tooMany(most) });
        change(key, { part: 0, error: undefined });
        void start(model, sending);
      },
      giveUp: ({ key }) => giveUp(key),
      remove: (model, field, id) => {
        putFiles(
          model,
          field,
          filesAt(model, field).filter((one) => one.id !== id),
        );
        taken.current.push(id);
      },
    }),
    [sendings, start, add, change, giveUp],
  );
  return <AttachingContext value={attaching}>{children}</AttachingContext>;
}

const named = ({ id, name, type, size }: AttachmentView) => ({ id, name, type, size });

const onTheirWay = (sendings: readonly Attachment[], field: string) =>
  sendings.filter((one) => one.field === field && isUnderWay(one)).length;
