import { useTranslation } from 'react-i18next';
import { askedOf } from '../../../api/assessments/asked.ts';
import { faultsOfReviews } from '../../../api/assessments/complete.ts';
import type { AssessmentQuestions } from '../../../api/contract/assessment.ts';
import type { Written } from '../../queries/assessmentWriting.ts';
import type { Values } from '../../ui/draft/merge.ts';
import { reviewIn } from '../sheet/fields.ts';
import { reviewManner } from '../sheet/manners.ts';
import { Writing } from '../sheet/Writing.tsx';
import { ReviewCard } from './ReviewCard.tsx';

interface ReviewSheetProps {
  assessment: Written;
  questions: AssessmentQuestions;
}

/** The reviewer's sheet while it is written. */
export function ReviewSheet({ assessment, questions }: ReviewSheetProps) {
  const { t } = useTranslation('assessments');
  const asked = askedOf(questions.indicators, assessment.competences);
  const answers = new Map((assessment.answers ?? []).map((one) => [one.indicator, one]));
  const faultsOf = (values: Values) =>
    faultsOfReviews(
      asked,
      assessment.answers ?? [],
      asked.map(({ code }) => ({ indicator: code, ...reviewIn(values, code) })),
    );
  return (
    <>
      <p className="screen-only">{t('review.keys')}</p>
      <Writing
        assessment={assessment}
        questions={questions}
        manner={reviewManner}
        faultsOf={faultsOf}
        action="submit-review"
      >
        {(card) => <ReviewCard card={card} answer={answers.get(card.indicator.code)} />}
      </Writing>
    </>
  );
}
