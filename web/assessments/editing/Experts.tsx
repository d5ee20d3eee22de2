import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '../../../api/contract/assessment.ts';

/** Who is appointed; only editors read the names. */
export function Experts({ assessment }: { assessment: AssessmentView }) {
  const { t } = useTranslation(['editing', 'vocabulary']);
  const { actions, experts, phase, region } = assessment;
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
      {actions.includes('appoint-assessor') || actions.includes('appoint-reviewer') ? (
        <p>
          <Link to="/phases/$id" params={{ id: phase.id }} search={{ region }}>
            {t('editing:experts.replace')}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
