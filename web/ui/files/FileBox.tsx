import { Button, FileButton } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attached } from '../../../api/contract/attachment.ts';
import { mediaTypes } from '../../../api/contract/taken.ts';
import { FileLine } from './FileLine.tsx';
import { Act, OnItsWay } from './OnItsWay.tsx';
import { isUnderWay, type Sending } from './useSendings.ts';
import './files.css';

const taken = [...Object.values(mediaTypes), '.pdf', '.png', '.jpg', '.jpeg', '.webp'].join(',');

interface FileBoxProps<One extends Sending> {
  /** Of what names it, and of what explains it. */
  labelledBy: string;
  describedBy?: string | undefined;
  inputId?: string;
  files: readonly (Omit<Attached, 'id'> & { id?: string | undefined })[];
  sendings: readonly One[];
  most: number;
  choose: (chosen: File[]) => void;
  remove: (id: string) => void;
  again: (sending: One) => void;
  giveUp: (sending: One) => void;
}

/** A field whose answer is files: added one by one or several at once, each with how far it is. */
export function FileBox<One extends Sending>(props: FileBoxProps<One>) {
  const { labelledBy, describedBy, inputId, files, sendings, most, choose, remove, again, giveUp } = props;
  const { t } = useTranslation('questionnaire');
  const add = useRef<HTMLButtonElement>(null);
  const [done, setDone] = useState('');
  // The button may be about to be enabled again.
  const focusAdd = () => requestAnimationFrame(() => add.current?.focus());
  return (
    // biome-ignore lint/a11y/useSemanticElements: what names it stands elsewhere
    <div className="files" role="group" aria-labelledby={labelledBy}>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <FileLine file={file} />
            <Act
              act="remove"
              name={file.name}
              onClick={() => {
                remove(file.id ?? '');
                setDone(t('files.removed', { name: file.name }));
                focusAdd();
              }}
            />
          </li>
        ))}
        {sendings.map((sending) => (
          <li key={sending.key}>
            <OnItsWay
              sending={sending}
              again={() => {
                again(sending);
                focusAdd();
              }}
              giveUp={() => {
                giveUp(sending);
                focusAdd();
              }}
            />
          </li>
        ))}
      </ul>
      <FileButton
        multiple
        accept={taken}
        onChange={(chosen) => {
          setDone('');
          choose(chosen);
        }}
      >
        {(button) => (
          <Button
            {...button}
            ref={add}
            {...(inputId === undefined ? {} : { id: inputId })}
            variant="default"
            size="sm"
            disabled={files.length + sendings.filter(isUnderWay).length >= most}
            aria-describedby={describedBy}
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
