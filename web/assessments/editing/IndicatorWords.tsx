import { useTranslation } from 'react-i18next';
import type { AnswerView, ResolutionView, ReviewView } from '../../../api/contract/assessment.ts';
import { ChosenOption } from './ChosenOption.tsx';
import { AssessorWords, ReviewerWords } from './ExpertWords.tsx';
import type { Asked } from './optionOf.ts';

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
          <p className="editing-who">{t('words.assessor')}</p>
          <AssessorWords indicator={indicator} answer={answer} />
        </div>
        <div>
          <p className="editing-who">{t('words.reviewer')}</p>
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
          <ChosenOption indicator={indicator} option={resolution.option} />
        </p>
      ) : null}
      <p className="written">{resolution.reason}</p>
    </div>
  );
}
