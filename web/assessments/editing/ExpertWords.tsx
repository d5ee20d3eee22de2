import { useTranslation } from 'react-i18next';
import type { AnswerView, ReviewView } from '../../../api/contract/assessment.ts';
import { SourceList } from '../../ui/SourceList.tsx';
import { AnswerText } from '../sheet/AnswerText.tsx';
import type { Asked } from '../sheet/areas.ts';

/** What the assessor says of one indicator, letter by letter. */
export function AssessorWords({ indicator, answer }: { indicator: Asked; answer: AnswerView | undefined }) {
  const { t } = useTranslation('assessments');
  if (!answer) return <p className="no-answer">{t('sheet.noAnswer')}</p>;
  return <AnswerText indicator={indicator} answer={answer} withValue />;
}

/** What the reviewer says of the assessor's answer, letter by letter. */
export function ReviewerWords({ indicator, review }: { indicator: Asked; review: ReviewView | undefined }) {
  const { t } = useTranslation('editing');
  if (!review || review.agrees === null) return <p className="no-answer">{t('words.noReview')}</p>;
  const { option, comment, sources } = review;
  if (!review.agrees)
    return <AnswerText indicator={indicator} answer={{ option, comment, sources }} withValue />;
  return (
    <>
      <p>{t('words.agrees')}</p>
      {comment ? <p className="written">{comment}</p> : null}
      {sources.length > 0 ? <SourceList sources={sources} /> : null}
    </>
  );
}
