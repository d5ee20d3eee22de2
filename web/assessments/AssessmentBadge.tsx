import { useTranslation } from 'react-i18next';
import type { ShownAssessmentState } from '../../drizzle/vocabulary.ts';
import '../ui/report/report.css';

/** Where an assessment stands, in a word; the colour only repeats it. */
export function AssessmentBadge({ state }: { state: ShownAssessmentState }) {
  const { t } = useTranslation('vocabulary');
  return <span className={`badge badge-${state}`}>{t(`assessmentState.${state}`)}</span>;
}
