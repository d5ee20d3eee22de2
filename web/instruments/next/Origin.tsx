import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DraftOn } from '../../queries/instrumentDraft.ts';
import { Answered } from './Answered.tsx';

/** Where a proposed indicator came from, with the answer to look at while it is written. */
export function Origin({ draft, code }: { draft: DraftOn; code: string }) {
  const { t } = useTranslation('authoring');
  const found = draft.proposals.find((one) => one.indicator === code);
  if (!found) return null;
  return (
    <div className="next-step">
      <p>
        {t('origin.from', { region: found.regionName, code: found.from })}{' '}
        <Link to="/assessments/$id" params={{ id: found.assessment }}>
          {t('origin.open')}
        </Link>
      </p>
      <details>
        <summary>{t('origin.answer')}</summary>
        <Answered assessment={found.assessment} indicator={found.from} />
      </details>
    </div>
  );
}
