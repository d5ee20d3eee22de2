import type { SubmissionView } from '../../../api/contract/submission.ts';
import { faultsOf } from './faults.ts';
import { Preview } from './Preview.tsx';

/** What a quick report would publish; it is asked for once the contract finds nothing wrong. */
export default function QuickPreview({ report }: { report: SubmissionView }) {
  return <Preview report={report} isComplete={faultsOf(report.kind, report.answers).length === 0} />;
}
