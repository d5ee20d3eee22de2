import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import type { SubmissionAction } from '../../../drizzle/vocabulary.ts';
import { useRefresh } from '../../queries/refresh.ts';
import { useDecide } from '../../queries/reports.ts';
import { StepButton, StepProblem, type StepWords } from '../StepButton.tsx';

type Written = 'reason' | 'remark' | 'note';

const written = {
  reason: { label: 'decide.reason', help: 'decide.reasonHelp', most: 2000 },
  remark: { label: 'decide.reasonOptional', help: 'decide.remarkHelp', most: 2000 },
  note: { label: 'decide.note', help: 'decide.noteHelp', most: 300 },
} as const;

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

/** One step of the report's life. */
export function Step({ report, action, words, written: field, isMain, label }: StepProps) {
  const { t } = useTranslation(['reports', 'vocabulary']);
  const step = useDecide(report);
  const refresh = useRefresh(report.id);
  if (!report.actions.includes(action)) return null;
  const asked = field && {
    label: t(`reports:${written[field].label}`),
    help: t(`reports:${written[field].help}`),
    most: written[field].most,
    isNeeded: field === 'reason',
  };
  return (
    <StepButton
      name={t(`vocabulary:submissionAction.${action}`)}
      {...(label ? { label } : {})}
      words={words}
      field={asked}
      isMain={isMain}
      step={step}
      take={(text) => step.mutate({ action, decision: carried(field, text) })}
      refresh={refresh}
    />
  );
}

const carried = (field: Written | undefined, text: string) =>
  text === '' ? {} : field === 'note' ? { note: text } : { reason: text };

/** Why a step of a report was refused. */
export function ReportProblem({ error, id }: { error: unknown; id: string }) {
  return <StepProblem error={error} refresh={useRefresh(id)} />;
}
