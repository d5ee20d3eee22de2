import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../api/contract/submission.ts';
import { Answers } from '../ui/report/Answers.tsx';
import { Copies } from '../ui/report/Copies.tsx';
import QuickPreview from '../ui/report/QuickPreview.tsx';
import { Questions } from '../ui/report/Questions.tsx';
import { ReportHead } from '../ui/report/ReportHead.tsx';
import { Story } from '../ui/report/Story.tsx';
import { Versions } from '../ui/report/Versions.tsx';
import { Actions } from './Actions.tsx';
import { ReportForm } from './form/ReportForm.tsx';

/** A quick report: one need, flow or practice. */
export default function Quick({ report }: { report: SubmissionView }) {
  const { t } = useTranslation('reports');
  const isWriting = report.actions.includes('edit');
  const hasQuestions = report.questions.length > 0;
  return (
    <>
      <ReportHead report={report} back="/contribute" />
      {hasQuestions ? <Questions report={report} /> : null}
      <section aria-labelledby="answers">
        <h2 id="answers">{t('report.answers')}</h2>
        {isWriting ? <ReportForm report={report} /> : <Answers report={report} />}
      </section>
      <Actions report={report} />
      <QuickPreview report={report} />
      <Copies report={report} />
      <Versions report={report} />
      {hasQuestions ? null : <Questions report={report} />}
      <Story report={report} />
    </>
  );
}
