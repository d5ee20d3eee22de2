import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import type { SubmissionAction } from '../../../drizzle/vocabulary.ts';
import { ProblemError } from '../../client.ts';
import { useDecide } from '../../queries/reports.ts';
import { useRefresh } from '../../queries/refresh.ts';
import { ProblemWords } from '../states.tsx';
import { useReturn } from '../useReturn.ts';

type Written = 'reason' | 'remark' | 'note';

const written = {
  reason: { label: 'decide.reason', help: 'decide.reasonHelp', most: 2000 },
  remark: { label: 'decide.reasonOptional', help: 'decide.remarkHelp', most: 2000 },
  note: { label: 'decide.note', help: 'decide.noteHelp', most: 300 },
} as const;

export interface StepWords {
  /** What follows from it, before one says yes. */
  why: string;
  confirm: string;
}

interface StepProps {
  report: SubmissionView;
  action: SubmissionAction;
  /** Asked before the step is taken; without it the step is taken at once. */
  words?: StepWords;
  /** What one may write with the step: a reason it wants, a remark it takes, or a note that is public. */
  written?: Written;
  isMain?: boolean;
  /** Where the step's own name says too little. */
  label?: string;
}

/** One step of the report's life: a button, and where it matters a question in place before it is taken. */
export function Step({ report, action, words, written: field, isMain, label }: StepProps) {
  const { t } = useTranslation(['reports', 'vocabulary']);
  const [isAsking, setAsking] = useState(false);
  const step = useDecide(report);
  const button = useReturn(isAsking);
  const begin = () => {
    if (words || field) setAsking(true);
    else step.mutate({ action });
  };
  if (!report.actions.includes(action)) return null;
  return (
    <div className="step">
      {isAsking ? (
        <Asked
          words={words}
          action={action}
          field={field}
          isPending={step.isPending}
          cancel={() => setAsking(false)}
          take={(text) => step.mutate({ action, decision: carried(field, text) })}
        />
      ) : (
        <Button ref={button} variant={isMain ? 'filled' : 'default'} loading={step.isPending} onClick={begin}>
          {label ?? t(`vocabulary:submissionAction.${action}`)}
        </Button>
      )}
      <StepProblem error={step.error} id={report.id} />
    </div>
  );
}

const carried = (field: Written | undefined, text: string) =>
  text === '' ? {} : field === 'note' ? { note: text } : { reason: text };

interface AskedProps {
  action: SubmissionAction;
  words: StepWords | undefined;
  field: Written | undefined;
  isPending: boolean;
  cancel: () => void;
  take: (reason: string) => void;
}

function Asked({ action, words, field, isPending, cancel, take }: AskedProps) {
  const { t } = useTranslation(['reports', 'vocabulary']);
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isEmpty = field === 'reason' && !text.trim();
    setMissing(isEmpty);
    if (!isEmpty) take(text.trim());
  };
  return (
    <form
      ref={box}
      className="asked"
      tabIndex={-1}
      noValidate
      aria-label={t(`vocabulary:submissionAction.${action}`)}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && cancel()}
    >
      {words ? <p>{words.why}</p> : null}
      {field ? (
        <Textarea
          label={t(`reports:${written[field].label}`)}
          description={t(`reports:${written[field].help}`)}
          autosize
          minRows={2}
          maxLength={written[field].most}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={isMissing ? t('said:fault.needed') : undefined}
        />
      ) : null}
      <div className="row">
        <Button type="submit" loading={isPending}>
          {words?.confirm ?? t(`vocabulary:submissionAction.${action}`)}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t('reports:decide.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Why a step was refused; after a 412 the report is read again and the reader decides on what stands now. */
export function StepProblem({ error, id }: { error: unknown; id: string }) {
  const { t } = useTranslation('reports');
  const refresh = useRefresh(id);
  const isStale = error instanceof ProblemError && error.status === 412;
  useEffect(() => {
    if (isStale) refresh();
  }, [isStale, refresh]);
  if (!error) return null;
  return <div role="alert">{isStale ? <p>{t('decide.stale')}</p> : <ProblemWords error={error} />}</div>;
}
