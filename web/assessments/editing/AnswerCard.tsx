import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerView, AssessmentView } from '../../../api/contract/assessment.ts';
import { useFormats } from '../../ui/format.ts';
import { AskedBefore } from './AskedBefore.tsx';
import type { Change } from './changes.ts';
import { AssessorWords } from './ExpertWords.tsx';
import { QuestionText } from '../sheet/QuestionText.tsx';
import { headingOf } from './headingOf.ts';
import { IndicatorWords } from './IndicatorWords.tsx';
import type { Asked } from '../sheet/areas.ts';

interface CardProps {
  assessment: AssessmentView;
  indicator: Asked;
  /** What is new in it since the version before, which is `origin`. */
  changes: readonly Change[];
  before: AnswerView | undefined;
  origin: number | undefined;
  /** What can be done about it. */
  children: ReactNode;
}

/** One indicator as the editor reads it: the words on it, what is new in them, what was asked. */
export function AnswerCard({ assessment, indicator, changes, before, origin, children }: CardProps) {
  const of = <Row extends { indicator: string }>(rows: readonly Row[] | null) =>
    rows?.find((row) => row.indicator === indicator.code);
  return (
    <article className="editing-card" aria-labelledby={headingOf('answer', indicator.code)}>
      <QuestionText indicator={indicator} id={headingOf('answer', indicator.code)} level={4} help="folded" />
      <New indicator={indicator} changes={changes} before={before} origin={origin} />
      <IndicatorWords
        indicator={indicator}
        answer={of(assessment.answers)}
        review={of(assessment.reviews)}
        resolution={of(assessment.resolutions)}
      />
      <AskedBefore questions={assessment.questions} code={indicator.code} />
      {children}
    </article>
  );
}

type NewProps = Pick<CardProps, 'indicator' | 'changes' | 'before' | 'origin'>;

/** Says what is new, and shows on wish what stood there before. */
function New({ indicator, changes, before, origin }: NewProps) {
  const { t } = useTranslation('editing');
  const formats = useFormats();
  if (changes.length === 0) return null;
  const parts = formats.list(changes.map(({ part }) => t(`part.${part}`)));
  return (
    <div className="editing-care">
      <p>{t('answers.new', { version: origin, parts })}</p>
      <details>
        <summary>{t('answers.before', { version: origin })}</summary>
        <AssessorWords indicator={indicator} answer={before} />
      </details>
    </div>
  );
}
