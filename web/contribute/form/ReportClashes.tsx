import type { SubmissionView } from '../../../api/contract/submission.ts';
import { Clashes } from '../../ui/draft/Clashes.tsx';
import type { Manner } from '../../ui/draft/manner.ts';
import type { Draft } from '../../ui/draft/useDraft.ts';
import { useReading } from '../../ui/report/reading.tsx';

interface ReportClashesProps {
  report: SubmissionView;
  manner: Manner<SubmissionView>;
  draft: Draft;
}

/** Two people changed the same answers of a report. */
export function ReportClashes({ report, manner, draft: { clash, settle } }: ReportClashesProps) {
  const { label, text } = useReading(report);
  if (!clash) return null;
  return (
    <Clashes
      key={clash.fields.join()}
      clash={clash}
      label={label}
      text={(values, name) => text(name, manner.at(values, name))}
      settle={settle}
    />
  );
}
