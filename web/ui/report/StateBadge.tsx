import { useTranslation } from 'react-i18next';
import type { SubmissionState } from '../../../drizzle/vocabulary.ts';
import './report.css';

/** Where a report stands, in a word; the colour only repeats it. */
export function StateBadge({ state }: { state: SubmissionState }) {
  const { t } = useTranslation('vocabulary');
  return <span className={`badge badge-${state}`}>{t(`submissionState.${state}`)}</span>;
}
