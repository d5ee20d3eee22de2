import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../api/contract/assessment.ts';
import type { Asked } from '../sheet/areas.ts';
import { OptionText } from '../sheet/OptionText.tsx';
import { SourceList } from '../sheet/SourceList.tsx';

/** The reviewer's word on one answer, to read. */
export function ReviewText({ indicator, review }: { indicator: Asked; review: ReviewView | undefined }) {
  const { t } = useTranslation('assessments');
  if (!review || review.agrees === null) return null;
  const { agrees, option, comment, sources } = review;
  return (
    <div className="review-text">
      <h4>{t('review.title')}</h4>
      <p>
        <strong>{t(agrees ? 'review.agree' : 'review.differ')}</strong>
      </p>
      {agrees ? null : (
        <p>
          <OptionText indicator={indicator} option={option} />
        </p>
      )}
      {comment ? <p className="written">{comment}</p> : null}
      {sources.length > 0 ? <SourceList sources={sources} /> : null}
    </div>
  );
}
