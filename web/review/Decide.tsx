import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../api/contract/submission.ts';
import { submissionActions } from '../../drizzle/vocabulary.ts';
import { useDecide } from '../queries/reports.ts';
import { useReading } from '../ui/report/reading.tsx';
import { ReportProblem, Step } from '../ui/report/Step.tsx';
import { withdrawWords } from '../ui/report/withdraw.ts';
import type { Asking } from '../ui/report/AskField.tsx';

interface DecideProps {
  report: SubmissionView;
  asking: Asking;
  clear: () => void;
}

/** The decisions the secretariat may take now. */
export function Decide({ report, asking, clear }: DecideProps) {
  const { t } = useTranslation(['reports', 'vocabulary']);
  const audience = t(`vocabulary:visibility.${report.visibility}`);
  const mayDecide = submissionActions.some((action) => report.actions.includes(action));
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{t('reports:report.actions')}</h2>
      {mayDecide ? null : <p>{t('reports:decide.nothing')}</p>}
      <ReturnStep report={report} asking={asking} clear={clear} />
      <div className="actions">
        <Step report={report} action="accept" isMain />
        <Step
          report={report}
          action="publish"
          words={{
            why: t('reports:decide.publishWhy', { audience }),
            confirm: t('reports:decide.publishConfirm'),
          }}
          {...(report.visibility === 'public' ? { written: 'note' } : {})}
          isMain
        />
        <Step
          report={report}
          action="reject"
          words={{ why: t('reports:decide.rejectWhy'), confirm: t('reports:decide.rejectConfirm') }}
          written="reason"
        />
        <Step report={report} action="undo" />
        <Step report={report} action="withdraw" words={withdrawWords(report, t)} written="remark" />
      </div>
    </section>
  );
}

/** Sends the report back with the questions written beside its answers. */
function ReturnStep({ report, asking, clear }: DecideProps) {
  const { t } = useTranslation('reports');
  const step = useDecide(report);
  const { label } = useReading(report);
  if (!report.actions.includes('return')) return null;
  const questions = Object.entries(asking).flatMap(([field, text]) =>
    text.trim() ? [{ field: field || null, text: text.trim() }] : [],
  );
  return (
    <div className="return-step">
      {questions.length === 0 ? (
        <p>{t('decide.askFirst')}</p>
      ) : (
        <>
          <h3>{t('decide.asking')}</h3>
          <ul>
            {questions.map(({ field, text }) => (
              <li key={field}>
                {t('faultIn', { field: field ? label(field) : t('questions.whole'), fault: text })}
              </li>
            ))}
          </ul>
        </>
      )}
      <Button
        variant="default"
        disabled={questions.length === 0}
        loading={step.isPending}
        onClick={() => step.mutate({ action: 'return', decision: { questions } }, { onSuccess: clear })}
      >
        {t('decide.returnConfirm')}
      </Button>
      <ReportProblem error={step.error} id={report.id} />
    </div>
  );
}
