import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '../../../api/contract/assessment.ts';
import { IndicatorHead, headingOf } from './IndicatorHead.tsx';
import { IndicatorWords } from './IndicatorWords.tsx';
import type { Asked } from './optionOf.ts';
import { ResolveForm } from './ResolveForm.tsx';

/** One difference: both answers side by side, what was decided, and the way to decide. */
export function Difference({ assessment, indicator }: { assessment: AssessmentView; indicator: Asked }) {
  const { t } = useTranslation('editing');
  const { code } = indicator;
  const answer = assessment.answers?.find((one) => one.indicator === code);
  const review = assessment.reviews?.find((one) => one.indicator === code);
  const resolution = assessment.resolutions?.find((one) => one.indicator === code);
  if (!answer || !review) return null;
  return (
    <article className="editing-card" aria-labelledby={headingOf('difference', code)}>
      <IndicatorHead indicator={indicator} within="difference" />
      {resolution ? null : (
        <p>
          <span className="badge badge-returned">{t('differences.isOpen')}</span>
        </p>
      )}
      <IndicatorWords indicator={indicator} answer={answer} review={review} resolution={resolution} />
      {assessment.actions.includes('resolve') ? (
        <ResolveForm
          assessment={assessment}
          indicator={indicator}
          given={{ answer, review }}
          resolution={resolution}
        />
      ) : null}
    </article>
  );
}
