import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isStale } from '../client.ts';
import { ProblemWords } from './states.tsx';
import { useReturn } from './useReturn.ts';
import './report/report.css';

export interface StepWords {
  /** What follows from it, before one says yes. */
  why: string;
  confirm: string;
}

/** What one may write with a step. */
export interface StepField {
  label: string;
  help?: string;
  most: number;
  isNeeded?: boolean;
}

interface StepButtonProps {
  /** What the step is called. */
  name: string;
  /** On the button, where the step's own name says too little. */
  label?: string;
  /** Of several alike: what the button is called for who does not see what it stands beside. */
  spoken?: string;
  /** Asked before the step is taken; without it the step is taken at once. */
  words?: StepWords | undefined;
  field?: StepField | undefined;
  isMain?: boolean | undefined;
  /** Whether it can be asked now; where not, the page has said why. */
  isReady?: (() => boolean) | undefined;
  /** The request that takes it. */
  step: { isPending: boolean; error: unknown };
  /** `text` is empty where nothing was written. */
  take: (text: string) => void;
  /** Reads again what somebody else changed. */
  refresh: () => void;
}

/** One step in the life of something: a button, and where it matters a question in place before it is taken. */
export function StepButton(props: StepButtonProps) {
  const { name, label, spoken, words, field, isMain, isReady, step, take, refresh } = props;
  const [isAsking, setAsking] = useState(false);
  const button = useReturn(isAsking);
  const begin = () => {
    if (isReady && !isReady()) return;
    if (words || field) setAsking(true);
    else take('');
  };
  return (
    <div className="step">
      {isAsking ? (
        <Asked
          name={name}
          words={words}
          field={field}
          isPending={step.isPending}
          cancel={() => setAsking(false)}
          take={take}
        />
      ) : (
        <Button
          ref={button}
          aria-label={spoken}
          variant={isMain ? 'filled' : 'default'}
          loading={step.isPending}
          onClick={begin}
        >
          {label ?? name}
        </Button>
      )}
      <StepProblem error={step.error} refresh={refresh} />
    </div>
  );
}

interface AskedProps extends Pick<StepButtonProps, 'name' | 'words' | 'field' | 'take'> {
  isPending: boolean;
  cancel: () => void;
}

function Asked({ name, words, field, isPending, cancel, take }: AskedProps) {
  const { t } = useTranslation(['reports', 'said']);
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isEmpty = field?.isNeeded === true && !text.trim();
    setMissing(isEmpty);
    if (!isEmpty) take(text.trim());
  };
  return (
    <form
      ref={box}
      className="asked"
      tabIndex={-1}
      noValidate
      aria-label={name}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && cancel()}
    >
      {words ? <p>{words.why}</p> : null}
      {field ? (
        <Textarea
          label={field.label}
          description={field.help}
          autosize
          minRows={2}
          maxLength={field.most}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={isMissing ? t('said:fault.needed') : undefined}
        />
      ) : null}
      <div className="row">
        <Button type="submit" loading={isPending}>
          {words?.confirm ?? name}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t('reports:decide.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Why a step was refused; after a 412 it is read again and the reader decides on what stands now. */
export function StepProblem({ error, refresh }: { error: unknown; refresh: () => void }) {
  const { t } = useTranslation('reports');
  const stale = isStale(error);
  useEffect(() => {
    if (stale) refresh();
  }, [stale, refresh]);
  if (!error) return null;
  return <div role="alert">{stale ? <p>{t('decide.stale')}</p> : <ProblemWords error={error} />}</div>;
}
