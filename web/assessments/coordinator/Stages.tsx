import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '../../../api/contract/assessment.ts';
import { stagesOf } from './stages.ts';

/** The stages of an assessment, and which one it is at. */
export function Stages({ assessment }: { assessment: AssessmentView }) {
  const { t } = useTranslation('facts');
  return (
    <section aria-labelledby="stages">
      <h2 id="stages">{t('stages.title')}</h2>
      <p>{t(assessment.phase.kind === 'explorative' ? 'stages.introExplorative' : 'stages.intro')}</p>
      <ol className="stages">
        {stagesOf(assessment).map(([stage, progress]) => (
          <li
            key={stage}
            className={`stage-${progress}`}
            {...(progress === 'now' ? { 'aria-current': 'step' as const } : {})}
          >
            <span className="stage-name">{t(`stages.${stage}`)}</span>{' '}
            <small>{t(`stages.is.${progress}`)}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
