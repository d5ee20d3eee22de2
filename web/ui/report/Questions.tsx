import { type FormEvent, useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import { useReply } from '../../queries/reports.ts';
import { useFormats } from '../format.ts';
import { Refusal } from '../states.tsx';
import { useReading } from './reading.tsx';

type Question = SubmissionView['questions'][number];

/** Everything that was asked about the report, and what the region replied. */
export function Questions({ report }: { report: SubmissionView }) {
  const { t } = useTranslation('reports');
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t('questions.title')}</h2>
      {report.questions.length === 0 ? <p>{t('questions.none')}</p> : null}
      {report.questions.map((question) => (
        <QuestionCard key={question.id} report={report} question={question} />
      ))}
    </section>
  );
}

export function QuestionCard({ report, question }: { report: SubmissionView; question: Question }) {
  const { t } = useTranslation('reports');
  const formats = useFormats();
  const { label } = useReading(report);
  const field = question.field ? label(question.field) : null;
  return (
    <article className="question">
      <p className="question-about">{field ? t('questions.about', { field }) : t('questions.whole')}</p>
      <p className="question-text written">{question.text}</p>
      <p className="question-when">
        {t('questions.asked', { when: formats.moment(question.askedAt), version: question.version })}
      </p>
      {question.reply ? (
        <div className="question-reply">
          <p className="question-text written">{question.reply}</p>
          {question.repliedAt ? (
            <p className="question-when">
              {t('questions.replied', { when: formats.moment(question.repliedAt) })}
            </p>
          ) : null}
        </div>
      ) : report.actions.includes('reply') ? (
        <ReplyForm report={report} question={question} />
      ) : (
        <p className="question-when">{t('questions.noReply')}</p>
      )}
    </article>
  );
}

function ReplyForm({ report, question }: { report: SubmissionView; question: Question }) {
  const { t } = useTranslation('reports');
  const [reply, setReply] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = useReply(report);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!reply.trim());
    if (reply.trim()) send.mutate({ question: question.id, reply });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Textarea
        label={t('questions.yourReply')}
        description={t('questions.once')}
        autosize
        minRows={2}
        maxLength={2000}
        value={reply}
        onChange={(event) => setReply(event.currentTarget.value)}
        error={isMissing ? t('said:fault.needed') : undefined}
      />
      <Refusal error={send.error} />
      <Button type="submit" mt="xs" loading={send.isPending}>
        {t('questions.send')}
      </Button>
    </form>
  );
}
