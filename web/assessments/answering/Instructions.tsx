import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AssessmentQuestions } from '../../../api/contract/assessment.ts';
import { SpokenText } from '../../ui/SpokenText.tsx';

/** How the questions are to be answered, as the instrument says it, and the way to all of them at once. */
export function Instructions({ questions }: { questions: AssessmentQuestions }) {
  const { t } = useTranslation('assessments');
  return (
    <details className="instructions screen-only">
      <summary>{t('instructions.title')}</summary>
      <SpokenText className="written" text={questions.introduction} />
      <p>{t(`instructions.${questions.kind}`)}</p>
      <p>
        <Link
          to="/instruments/$id"
          params={{ id: questions.id }}
          search={{ version: String(questions.version) }}
        >
          {t('instructions.all')}
        </Link>
      </p>
    </details>
  );
}
