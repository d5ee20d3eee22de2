import { useParams } from '@tanstack/react-router';
import type { SubmissionView } from '../../api/contract/submission.ts';
import { useReport } from '../queries/reports.ts';
import { Gate } from '../ui/Gate.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { Copies } from '../ui/report/Copies.tsx';
import { LastRound } from '../ui/report/LastRound.tsx';
import { Preview } from '../ui/report/Preview.tsx';
import { Questions } from '../ui/report/Questions.tsx';
import { ReportHead } from '../ui/report/ReportHead.tsx';
import { Story } from '../ui/report/Story.tsx';
import { Versions } from '../ui/report/Versions.tsx';
import { useFirstPicture } from '../ui/useFirstPicture.ts';
import { bring, LatePart, type Part } from '../ui/LatePart.tsx';
import { Actions } from './Actions.tsx';
import { BegunWith } from './questionnaire/BegunWith.tsx';
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
    <LatePart part={quick} props={{ report: report.data }} />
  );
}

/** The form of a quick report, with all its rules: a questionnaire does without. */
const quick: Part<{ report: SubmissionView }> = { load: () => import('./Quick.tsx') };
export const bringQuick = () => bring(quick);

const isSignedOff = ({ state }: SubmissionView) => state === 'signed-off';

function OneQuestionnaire({ report }: { report: SubmissionView }) {
  // What stands below waits until what is read first is drawn.
  const isDrawn = useFirstPicture();
  return (
    <>
      <ReportHead report={report} back="/contribute" />
      <RoundNotice report={report} />
      <BegunWith report={report} />
      <Receipts report={report} />
      {report.questions.length > 0 ? <Questions report={report} /> : null}
      {isSignedOff(report) ? <Actions report={report} /> : null}
      <Whole report={report} />
      {isSignedOff(report) ? null : <Actions report={report} />}
      {isDrawn ? (
        <div className="screen-only">
          {report.actions.includes('edit') ? null : <Preview report={report} isComplete />}
          <LastRound report={report} />
          <Copies report={report} />
          <Versions report={report} />
          <Story report={report} />
        </div>
      ) : null}
    </>
  );
}
