import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../api/contract/submission.ts';
import { useReport } from '../queries/reports.ts';
import { Gate } from '../ui/Gate.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { Answers } from '../ui/report/Answers.tsx';
import { Copies } from '../ui/report/Copies.tsx';
import { Preview } from '../ui/report/Preview.tsx';
import { Questions } from '../ui/report/Questions.tsx';
import { ReportHead } from '../ui/report/ReportHead.tsx';
import { Step } from '../ui/report/Step.tsx';
import { Story } from '../ui/report/Story.tsx';
import { Versions } from '../ui/report/Versions.tsx';
import { withdrawWords } from '../ui/report/withdraw.ts';
import { ReportForm } from './form/ReportForm.tsx';
import { Receipts } from './questionnaire/Receipts.tsx';
import { RoundNotice } from './questionnaire/RoundNotice.tsx';
import { Whole } from './questionnaire/Whole.tsx';

/** One report, as its region sees it. */
export default function Report() {
  const { id } = useParams({ from: '/room/contribute/$id' });
  return (
    <Gate roles={['contributor', 'coordinator', 'secretariat']}>
      <OneReport key={id} id={id} />
    </Gate>
  );
}

function OneReport({ id }: { id: string }) {
  const report = useReport(id);
  if (report.isPending) return <Loading />;
  if (!report.data) return <Failed error={report.error} retry={() => void report.refetch()} />;
  return report.data.kind === 'questionnaire' ? (
    <OneQuestionnaire report={report.data} />
  ) : (
    <Quick report={report.data} />
  );
}

function Quick({ report }: { report: SubmissionView }) {
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
      <Preview report={report} />
      <Copies report={report} />
      <Versions report={report} />
      {hasQuestions ? null : <Questions report={report} />}
      <Story report={report} />
    </>
  );
}

function OneQuestionnaire({ report }: { report: SubmissionView }) {
  return (
    <>
      <ReportHead report={report} back="/contribute" />
      <RoundNotice report={report} />
      <Receipts report={report} />
      {report.questions.length > 0 ? <Questions report={report} /> : null}
      {isSignedOff(report) ? <Actions report={report} /> : null}
      <Whole report={report} />
      {isSignedOff(report) ? null : <Actions report={report} />}
      <div className="screen-only">
        {report.actions.includes('edit') ? null : <Preview report={report} />}
        <Copies report={report} />
        <Versions report={report} />
        <Story report={report} />
      </div>
    </>
  );
}

const here = new Set(['amend', 'discard', 'withdraw']);
const isSignedOff = ({ state }: SubmissionView) => state === 'signed-off';

function Actions({ report }: { report: SubmissionView }) {
  const { t } = useTranslation('reports');
  if (!isSignedOff(report) && !report.actions.some((action) => here.has(action))) return null;
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{t('report.actions')}</h2>
      {isSignedOff(report) && !report.actions.includes('submit') ? <p>{t('whole.submitBy')}</p> : null}
      <div className="actions">
        {isSignedOff(report) ? (
          <>
            <Step
              report={report}
              action="submit"
              words={{ why: t('whole.submitWhy'), confirm: t('whole.submitConfirm') }}
              isMain
            />
            <Step
              report={report}
              action="undo"
              label={t('whole.takeBack')}
              words={{ why: t('whole.takeBackWhy'), confirm: t('whole.takeBackConfirm') }}
            />
          </>
        ) : null}
        <Step
          report={report}
          action="amend"
          words={{ why: t('decide.amendWhy'), confirm: t('decide.amendConfirm') }}
          isMain
        />
        <Step
          report={report}
          action="discard"
          words={{
            why: t('decide.discardWhy', { version: report.publishedVersion }),
            confirm: t('decide.discardConfirm'),
          }}
        />
        <Step report={report} action="withdraw" words={withdrawWords(report, t)} written="remark" />
      </div>
    </section>
  );
}
