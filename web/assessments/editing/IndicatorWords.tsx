import { useTranslation } from 'react-i18next';
import type { AnswerView, ResolutionView, ReviewView } from '../../../api/contract/assessment.ts';
import { OptionText } from '../sheet/OptionText.tsx';
import { AssessorWords, ReviewerWords } from './ExpertWords.tsx';
import type { Asked } from '../sheet/areas.ts';

interface Props {
  indicator: Asked;
  answer: AnswerView | undefined;
  /** Undefined where there is no reviewer, or not yet. */
  review?: ReviewView | undefined;
  resolution?: ResolutionView | undefined;
}

/** Both experts' words on one indicator side by side, and what the editor decided. */
export function IndicatorWords({ indicator, answer, review, resolution }: Props) {
  const { t } = useTranslation('editing');
  if (!review) return <AssessorWords indicator={indicator} answer={answer} />;
  return (
    <>
      <div className="editing-both">
        <div>
          <p className="editing-who">{t('who.assessor')}</p>
          <AssessorWords indicator={indicator} answer={answer} />
        </div>
        <div>
          <p className="editing-who">{t('who.reviewer')}</p>
          <ReviewerWords indicator={indicator} review={review} />
        </div>
      </div>
      {resolution ? <Decided indicator={indicator} resolution={resolution} /> : null}
    </>
  );
}

/** What the editor decided on a difference, and why. */
export function Decided({ indicator, resolution }: { indicator: Asked; resolution: ResolutionView }) {
  const { t } = useTranslation(['editing', 'vocabulary']);
  return (
    <div className="editing-decided">
      <p>
        <strong>
          {t('editing:words.decided', { choice: t(`vocabulary:resolutionChoice.${resolution.choice}`) })}
        </strong>
      </p>
      {resolution.choice === 'third' ? (
        <p>
          <OptionText indicator={indicator} option={resolution.option} withValue />
        </p>
      ) : null}
      <p className="written">{resolution.reason}</p>
    </div>
  );
}
