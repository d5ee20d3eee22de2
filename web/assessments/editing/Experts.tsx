import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '../../../api/contract/assessment.ts';

/** Who is appointed; only editors read the names. */
export function Experts({ assessment: { experts, phase } }: { assessment: AssessmentView }) {
  const { t } = useTranslation(['editing', 'vocabulary']);
  return (
    <section aria-labelledby="experts">
      <h2 id="experts">{t('editing:experts.title')}</h2>
      <p>{t(phase.kind === 'explorative' ? 'editing:experts.explorative' : 'editing:experts.text')}</p>
      <dl className="answers">
        {experts?.map(({ role, name }) => (
          <div className="answer" key={role}>
            <dt>{t(`vocabulary:expertRole.${role}`)}</dt>
            <dd>{name ?? t('editing:experts.erased')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
