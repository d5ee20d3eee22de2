import { useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attached } from '../../../api/contract/attachment.ts';
import { MOST_MEGABYTES, MOST_PER_QUESTION } from '../../../api/contract/taken.ts';
import { newKey } from '../../client.ts';
import { addExpertsFile, eraseFile, tooMany } from '../../queries/attachments.ts';
import { FileBox } from '../../ui/files/FileBox.tsx';
import { isUnderWay, type Sending, useSendings } from '../../ui/files/useSendings.ts';

interface FactFilesProps {
  assessment: string;
  files: readonly Attached[];
  put: (next: (before: readonly Attached[]) => Attached[]) => void;
  /** Whether some are on their way. */
  told: (isSending: boolean) => void;
  fault: string | undefined;
}

/** The files of a fact that is being written: sent at once, given to the experts with the fact. */
export function FactFiles({ assessment, files, put, told, fault }: FactFilesProps) {
  const { t } = useTranslation(['facts', 'reports']);
  const id = useId();
  const { sendings, isSending, add, run, change, giveUp } = useSendings<Sending>();
  useEffect(() => told(isSending), [told, isSending]);
  const start = ({ key, file }: Sending) =>
    void run(key, async (how) => {
      const made = await addExpertsFile({ assessment, file, key, ...how });
      put((before) => [...before, made]);
    });
  const free = MOST_PER_QUESTION - files.length - sendings.filter(isUnderWay).length;
  return (
    <div className="fact-files-field">
      <p className="label" id={`${id}-label`}>{`${t('facts:new.files')} (${t('reports:optional')})`}</p>
      <p className="help" id={`${id}-help`}>
        {t('facts:new.filesHelp', { most: MOST_PER_QUESTION, megabytes: MOST_MEGABYTES })}
      </p>
      {fault ? (
        <p className="fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      ) : null}
      <FileBox
        labelledBy={`${id}-label`}
        describedBy={`${fault ? `${id}-fault ` : ''}${id}-help`}
        files={files}
        sendings={sendings}
        most={MOST_PER_QUESTION}
        choose={(chosen) => {
          const made = chosen.map((file, index): Sending => {
            const error = index < free ? {} : { error: tooMany(MOST_PER_QUESTION) };
            return { key: newKey(), file, part: 0, ...error };
          });
          add(made);
          for (const one of made.filter(isUnderWay)) start(one);
        }}
        remove={(gone) => {
          put((before) => before.filter((one) => one.id !== gone));
          void eraseFile(gone);
        }}
        again={(sending) => {
          if (free < 1) return change(sending.key, { error: tooMany(MOST_PER_QUESTION) });
          change(sending.key, { part: 0, error: undefined });
          start(sending);
        }}
        giveUp={({ key }) => giveUp(key)}
      />
    </div>
  );
}
