import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '../../../api/contract/assessment.ts';
import type { AssessedArea } from '../../../drizzle/vocabulary.ts';
import { FactItem } from './FactItem.tsx';
import './facts.css';

/** What the region gave the experts on one area, beside its questions. */
export function Facts({ assessment, area }: { assessment: AssessmentView; area: AssessedArea }) {
  const { t } = useTranslation(['facts', 'vocabulary']);
  const given = assessment.facts.filter((fact) => fact.area === area);
  const about = t(`vocabulary:regionalArea.${area}`);
  if (given.length === 0) return <p className="facts-none">{t('facts:none', { area: about })}</p>;
  return (
    <aside className="facts" aria-label={t('facts:byRegion', { area: about })}>
      <p className="facts-title">{t('facts:byRegion', { area: about })}</p>
      <ul>
        {given.map((fact) => (
          <FactItem key={fact.id} fact={fact} />
        ))}
      </ul>
    </aside>
  );
}
