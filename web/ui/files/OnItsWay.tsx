import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../client.ts';
import { useSayer } from '../said.ts';
import { useProblemSentences } from '../states.tsx';
import type { Sending } from './useSendings.ts';

interface ActProps {
  act: 'remove' | 'leave' | 'again';
  /** Of the file. */
  name: string;
  onClick: () => void;
}

/** What can be done with one file; to who does not see it beside its file, with the name of the file. */
export function Act({ act, name, onClick }: ActProps) {
  const { t } = useTranslation('questionnaire');
  return (
    <Button variant="default" size="compact-sm" aria-label={t(`files.${act}One`, { name })} onClick={onClick}>
      {t(`files.${act}`)}
    </Button>
  );
}

interface OnItsWayProps {
  sending: Sending;
  again: () => void;
  giveUp: () => void;
}

/** Sent again, such a file is refused again. */
const lasting = new Set(['file-empty', 'file-kind', 'file-too-large']);

/** One file: how much of it has left, or why it did not get through. */
export function OnItsWay({ sending: { file, part, error }, again, giveUp }: OnItsWayProps) {
  const { t } = useTranslation('questionnaire');
  const sentencesOf = useProblemSentences();
  const say = useSayer();
  const faults = error instanceof ProblemError ? (error.body.errors ?? []) : [];
  const why = faults.length > 0 ? faults.map(say) : sentencesOf(error);
  const stop = <Act act="leave" name={file.name} onClick={giveUp} />;
  if (error === undefined)
    return (
      <>
        <span className="files-name">{t('files.sending', { name: file.name })}</span>
        <progress aria-label={t('files.sending', { name: file.name })} max={1} value={part} />
        {stop}
      </>
    );
  return (
    <div className="files-failed" role="alert">
      <p>
        {t('files.failed', { name: file.name })} {why.map(({ text }) => text).join(' ')}
      </p>
      {faults.some(({ code }) => code && lasting.has(code)) ? null : (
        <Act act="again" name={file.name} onClick={again} />
      )}
      {stop}
    </div>
  );
}
