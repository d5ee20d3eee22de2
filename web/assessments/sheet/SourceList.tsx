import { useTranslation } from 'react-i18next';
import { keyed } from '../../ui/report/keyed.ts';
import { SafeLink } from '../../ui/SafeLink.tsx';
import type { Source } from './fields.ts';

/** What an answer rests on. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const { t } = useTranslation('assessments');
  if (sources.length === 0) return <p className="no-answer">{t('sheet.noSources')}</p>;
  return (
    <ul className="sources">
      {keyed(sources, (source) => `${source.title} ${source.url} ${source.page}`).map(([key, source]) => (
        <li key={key}>
          {[source.title, source.date, source.page ? t('sheet.page', { page: source.page }) : null]
            .filter(Boolean)
            .join(', ')}
          {source.url ? (
            <>
              {' '}
              <SafeLink to={source.url} />
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
