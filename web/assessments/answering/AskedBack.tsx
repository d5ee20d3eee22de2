import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AssessmentQuestions, AssessmentView } from '../../../api/contract/assessment.ts';
import { reveal, toIndicator } from '../sheet/place.ts';

/** What the editor asked about the version before the one that is written now. */
export const askedNow = ({ questions, version, state }: AssessmentView) =>
  state === 'returned' ? (questions ?? []).filter((one) => one.version === (version ?? 0) - 1) : [];

interface AskedBackProps {
  assessment: AssessmentView;
  questions: AssessmentQuestions;
}

/** The editor's questions: those about the whole, and the way to each of the others. */
export function AskedBack({ assessment, questions }: AskedBackProps) {
  const { t } = useTranslation('assessments');
  const asked = askedNow(assessment);
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="asked-back" className="asked-back">
      <h2 id="asked-back">{t('askedBack.title')}</h2>
      <ul>
        {asked.map(({ id, indicator, text }) => {
          const found = questions.indicators.find(({ code }) => code === indicator);
          return (
            <li key={id} className="written">
              {found ? (
                <Link
                  to="/assessments/$id"
                  params={{ id: assessment.id }}
                  {...toIndicator(found)}
                  onClick={() => reveal(found.code)}
                >
                  {found.code}
                </Link>
              ) : (
                <span>{t('askedBack.whole')}</span>
              )}{' '}
              {text}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
