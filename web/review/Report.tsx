import { useState } from 'react';
import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../api/contract/submission.ts';
import { useReport } from '../queries/reports.ts';
import { Gate } from '../ui/Gate.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { Answers } from '../ui/report/Answers.tsx';
import { Copies } from '../ui/report/Copies.tsx';
import { LastRound } from '../ui/report/LastRound.tsx';
import { Preview } from '../ui/report/Preview.tsx';
import { Questions } from '../ui/report/Questions.tsx';
import { useReading } from '../ui/report/reading.tsx';
import { ReportHead } from '../ui/report/ReportHead.tsx';
import { Story } from '../ui/report/Story.tsx';
import { Versions } from '../ui/report/Versions.tsx';
import { LatePart, type Part } from '../ui/LatePart.tsx';
import { AskField, type Asking } from '../ui/report/AskField.tsx';
import { Decide } from './Decide.tsx';
import { WholeAnswers } from './questionnaire/WholeAnswers.tsx';

/** One report, as the secretariat decides on it. */
export default function Report() {
  const { id } = useParams({ from: '/room/review/$id' });
  return (
    <Gate roles={['secretariat']}>
      <OneReport key={id} id={id} />
    </Gate>
  );
}

function OneReport({ id }: { id: string }) {
  const report = useReport(id);
  if (report.isPending) return <Loading />;
  if (!report.data) return <Failed error={report.error} retry={() => void report.refetch()} />;
  return <Whole report={report.data} />;
}

/** Brings the contract's rules, which a questionnaire does without. */
const quickPreview: Part<{ report: SubmissionView }> = {
  load: () => import('../ui/report/QuickPreview.tsx'),
};

/** Half a questionnaire compiles to nothing that could be shown. */
const isUnfinished = ({ kind, state }: SubmissionView) => kind === 'questionnaire' && state === 'draft';

/** Questions are written beside the answers and sent together, with the return. */
function Whole({ report }: { report: SubmissionView }) {
  const { t } = useTranslation('reports');
  const [asking, setAsking] = useState<Asking>({});
  const { label } = useReading(report);
  const mayAsk = report.actions.includes('return');
  const put = (field: string, text: string | undefined) =>
    setAsking((before) => {
      const { [field]: _, ...rest } = before;
      return text === undefined ? rest : { ...rest, [field]: text };
    });
  const ask = (field: string) =>
    mayAsk ? <AskField name={field} label={label(field)} asking={asking} put={put} /> : null;
  return (
    <>
      <ReportHead report={report} back="/review" />
      {report.version > 1 ? <Versions report={report} /> : null}
      {report.kind === 'questionnaire' ? <LastRound report={report} /> : null}
      <section aria-labelledby="answers">
        <h2 id="answers">{t('report.answers')}</h2>
        {report.kind === 'questionnaire' ? (
          <WholeAnswers report={report} ask={ask} />
        ) : (
          <Answers report={report} {...(mayAsk ? { beside: (field) => ask(field.name) } : {})} />
        )}
        {mayAsk ? <AskField name="" label={null} asking={asking} put={put} /> : null}
      </section>
      <Questions report={report} />
      {isUnfinished(report) ? null : report.kind === 'questionnaire' ? (
        <Preview report={report} isComplete />
      ) : (
        <LatePart part={quickPreview} props={{ report }} />
      )}
      <Decide report={report} asking={asking} clear={() => setAsking({})} />
      {report.version > 1 ? null : <Versions report={report} />}
      <Copies report={report} />
      <Story report={report} />
      <p className="actions">
        <Button variant="default" onClick={() => window.print()}>
          {t('report.print')}
        </Button>
      </p>
    </>
  );
}
