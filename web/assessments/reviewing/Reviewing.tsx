import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AssessmentView, ReviewView } from '../../../api/contract/assessment.ts';
import { useAssessmentQuestions } from '../../queries/assessments.ts';
import { isWritten } from '../../queries/assessmentWriting.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { ReadSheet } from '../sheet/ReadSheet.tsx';
import { ReviewSheet } from './ReviewSheet.tsx';
import { ReviewText } from './ReviewText.tsx';

/**
 * What the reviewer writes, and after that what they wrote. Before the answers are cleared there is nothing here, and
 * nothing is asked for: the page's head says that the first expert's work goes on.
 */
export function Reviewing({ assessment }: { assessment: AssessmentView }) {
  return assessment.answers === null ? (
    <Waiting {...assessment.phase} />
  ) : (
    <Cleared assessment={assessment} />
  );
}

/** The questions are public: who waits may read them. */
function Waiting({ instrument, instrumentVersion }: AssessmentView['phase']) {
  const { t } = useTranslation('assessments');
  return (
    <p>
      <Link to="/instruments/$id" params={{ id: instrument }} search={{ version: String(instrumentVersion) }}>
        {t('readQuestions')}
      </Link>
    </p>
  );
}

function Cleared({ assessment }: { assessment: AssessmentView }) {
  const questions = useAssessmentQuestions(assessment.id);
  if (questions.isPending) return <Loading />;
  if (!questions.data) return <Failed error={questions.error} retry={() => void questions.refetch()} />;
  if (isWritten(assessment) && assessment.actions.includes('review'))
    return <ReviewSheet assessment={assessment} questions={questions.data} />;
  const reviews = new Map(
    (assessment.reviews ?? []).map((one): [string, ReviewView] => [one.indicator, one]),
  );
  return (
    <ReadSheet
      assessment={assessment}
      questions={questions.data}
      beside={(indicator) => <ReviewText indicator={indicator} review={reviews.get(indicator.code)} />}
    />
  );
}
