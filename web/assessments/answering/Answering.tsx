import type { AssessmentView } from '../../../api/contract/assessment.ts';
import { useAssessmentQuestions } from '../../queries/assessments.ts';
import { isWritten } from '../../queries/assessmentWriting.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { ReadSheet } from '../sheet/ReadSheet.tsx';
import { AnswerSheet } from './AnswerSheet.tsx';
import { Earlier } from './Earlier.tsx';

/** What the assessor writes; before and after, the questions and what they wrote, to read and to print. */
export function Answering({ assessment }: { assessment: AssessmentView }) {
  const questions = useAssessmentQuestions(assessment.id);
  if (questions.isPending) return <Loading />;
  if (!questions.data) return <Failed error={questions.error} retry={() => void questions.refetch()} />;
  return (
    <>
      {isWritten(assessment) && assessment.actions.includes('answer') ? (
        <AnswerSheet assessment={assessment} questions={questions.data} />
      ) : (
        <ReadSheet assessment={assessment} questions={questions.data} />
      )}
      <Earlier assessment={assessment} questions={questions.data} />
    </>
  );
}
