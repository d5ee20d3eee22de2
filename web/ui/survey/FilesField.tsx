import { Button, FileButton } from '@mantine/core';
import { useContext, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Question, RendererFactory, type SurveyModel } from 'survey-core';
import { ReactQuestionFactory } from 'survey-react-ui';
import { mediaTypes, MOST_PER_QUESTION } from '../../../api/contract/attachment.ts';
import { ProblemError } from '../../client.ts';
import { useSayer } from '../said.ts';
import { useProblemSentences } from '../states.tsx';
import { describedBy } from './accessible.ts';
import { type Attaching, AttachingContext, onTheirWay, type Sending } from './attaching.tsx';
import { FileLine } from './FileLine.tsx';
import { filesOf } from './filesIn.ts';
import { fieldOf, fieldToFill } from './fileField.ts';

/** A question whose answer is files: added one by one or several at once, each with how far it is. */
const FILES = 'atlas-files';
const taken = [...Object.values(mediaTypes), '.pdf', '.png', '.jpg', '.jpeg', '.webp'].join(',');

ReactQuestionFactory.Instance.registerQuestion(FILES, (props) => {
  const { question } = props as unknown as { question: Question };
  return <FilesField key={question.id} question={question} />;
});
RendererFactory.Instance.registerRenderer('file', 'attachments', FILES);

function FilesField({ question }: { question: Question }) {
  const { t } = useTranslation('questionnaire');
  const attaching = useContext(AttachingContext);
  if (!attaching) return <p className="files-later">{t('files.later')}</p>;
  return <Filling question={question} attaching={attaching} />;
}

function Filling({ question, attaching }: { question: Question; attaching: Attaching }) {
  const { t } = useTranslation('questionnaire');
  const add = useRef<HTMLButtonElement>(null);
  const [done, setDone] = useState('');
  const model = question.survey as SurveyModel;
  const most = question.maxFiles === 1000 ? MOST_PER_QUESTION : Number(question.maxFiles);
  const files = filesOf(question.value);
  const field = fieldOf(model, question);
  const sendings = attaching.sendings.filter((one) => one.field === field);
  const choose = (chosen: File[]) => {
    setDone('');
    attaching.send(model, fieldToFill(model, question), chosen, most);
  };
  // The button may be about to be enabled again.
  const focusAdd = () => requestAnimationFrame(() => add.current?.focus());
  const remove = (id: string, name: string) => {
    if (field === undefined) return;
    attaching.remove(model, field, id);
    setDone(t('files.removed', { name }));
    focusAdd();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the title of the question names it, and stands elsewhere
    <div className="files" role="group" aria-labelledby={question.ariaTitleId}>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <FileLine file={file} />
            <Act act="remove" name={file.name} onClick={() => remove(file.id ?? '', file.name)} />
          </li>
        ))}
        {sendings.map((sending) => (
          <li key={sending.key}>
            <OnItsWay
              sending={sending}
              again={() => {
                attaching.again(model, sending);
                focusAdd();
              }}
              giveUp={() => {
                attaching.giveUp(sending);
                focusAdd();
              }}
            />
          </li>
        ))}
      </ul>
      <FileButton multiple accept={taken} onChange={choose}>
        {(props) => (
          <Button
            {...props}
            ref={add}
            id={question.inputId}
            variant="default"
            size="sm"
            disabled={files.length + onTheirWay(sendings, field) >= most}
            aria-describedby={describedBy(question)}
          >
            {t(files.length > 0 ? 'files.addMore' : 'files.add')}
          </Button>
        )}
      </FileButton>
      <p className="unseen" role="status">
        {done || (sendings.length === 0 && files.length > 0 ? t('files.there', { count: files.length }) : '')}
      </p>
    </div>
  );
}

interface ActProps {
  act: 'remove' | 'leave' | 'again';
  /** Of the file. */
  name: string;
  onClick: () => void;
}

/** What can be done with one file; to who does not see it beside its file, with the name of the file. */
function Act({ act, name, onClick }: ActProps) {
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

function OnItsWay({ sending: { file, part, error }, again, giveUp }: OnItsWayProps) {
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
