import type { ReactNode } from 'react';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import { useQuestions, useQuestionsBefore } from '../../queries/questions.ts';
import { usePrevious, useRemarks } from '../../queries/reports.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { KeptFiles } from '../../ui/files/FileLine.tsx';
import { Questionnaire } from '../../ui/survey/Questionnaire.tsx';
import { Beside } from './Beside.tsx';
import { Remarks } from './Remarks.tsx';

interface WholeProps {
  report: SubmissionView;
  /** The way to ask about a field; nothing when one may not. */
  ask: (field: string) => ReactNode;
}

/** The answers as the region saw them, each with what the secretariat should know about it. */
export function WholeAnswers({ report, ask }: WholeProps) {
  const questions = useQuestions(report.id);
  const previous = usePrevious(report.id);
  const questionsBefore = useQuestionsBefore(report, previous.data);
  const remarks = useRemarks(report.id);
  if (questions.isPending) return <Loading />;
  if (!questions.data) return <Failed error={questions.error} retry={() => void questions.refetch()} />;
  const last =
    previous.data && questionsBefore.data
      ? { definition: questionsBefore.data, answers: previous.data.answers }
      : null;
  const beside = (field: string) => (
    <Beside
      report={report}
      definition={questions.data}
      field={field}
      last={last}
      remarks={remarks.data ?? []}
      ask={ask}
    />
  );
  return (
    <>
      <Remarks report={report} remarks={remarks} />
      <KeptFiles report={report.id} definition={questions.data}>
        <Questionnaire definition={questions.data} answers={report.answers} readOnly beside={beside} />
      </KeptFiles>
    </>
  );
}
