import { useTranslation } from 'react-i18next';
import type { AssessmentQuestions, AssessmentView } from '../../../api/contract/assessment.ts';
import { Difference } from './Difference.tsx';
import { headingOf } from './IndicatorHead.tsx';
import type { Asked } from './optionOf.ts';

interface Props {
  assessment: AssessmentView;
  questions: AssessmentQuestions;
}

/** Everything on which the experts differ, one by one, and how many are left. */
export function Differences({ assessment, questions }: Props) {
  const { t } = useTranslation('editing');
  const { differences, resolutions } = assessment;
  const differing = questions.indicators.filter(({ code }) => differences?.includes(code));
  const open = differing.filter(({ code }) => !resolutions?.some((one) => one.indicator === code));
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">{t('differences.title')}</h2>
      <p>{t(differing.length > 0 ? 'differences.text' : 'differences.none')}</p>
      {differing.length > 0 ? (
        <p role="status" className="editing-left">
          {open.length > 0
            ? t('differences.left', { count: open.length, of: differing.length })
            : t('differences.done', { count: differing.length })}
        </p>
      ) : null}
      <OpenLinks open={open} />
      {differing.map((indicator) => (
        <Difference key={indicator.code} assessment={assessment} indicator={indicator} />
      ))}
    </section>
  );
}

function OpenLinks({ open }: { open: readonly Asked[] }) {
  const { t } = useTranslation('editing');
  if (open.length === 0) return null;
  return (
    <nav className="editing-areas screen-only" aria-label={t('differences.open')}>
      <ul>
        {open.map(({ code }) => (
          <li key={code}>
            <a href={`#${headingOf('difference', code)}`}>{code}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
