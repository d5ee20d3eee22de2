import { useTranslation } from 'react-i18next';
import type { AssessmentKind, ShownAssessmentState } from '../../drizzle/vocabulary.ts';
import './report/report.css';

interface BadgeProps {
  state: ShownAssessmentState;
  kind: AssessmentKind;
}

/** Where an assessment stands, in a word; the colour only repeats it. An explorative one is complete when it is cleared. */
export function AssessmentBadge({ state, kind }: BadgeProps) {
  const { t } = useTranslation('vocabulary');
  if (kind === 'explorative' && state === 'cleared')
    return <span className="badge badge-published">{t('explorative.cleared')}</span>;
  return <span className={`badge badge-${state}`}>{t(`assessmentState.${state}`)}</span>;
}
