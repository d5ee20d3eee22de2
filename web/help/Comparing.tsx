import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

const entries = ['pattern', 'p', 'correction', 'island', 'refused'] as const;

/** How regions are compared, and how to read what the statistics say. */
export function Comparing() {
  const { t } = useTranslation('pages');
  return (
    <>
      <h2 id="comparing">{t('help.compare.title')}</h2>
      <p>
        {t('help.compare.how')} <Link to="/compare">{t('help.compare.link')}</Link>
      </p>
      <p>{t('help.compare.contexts')}</p>
      <h3>{t('help.compare.statistics')}</h3>
      <dl className="answers">
        {entries.map((entry) => (
          <div className="answer" key={entry}>
            <dt>{t(`help.compare.entries.${entry}.word`)}</dt>
            <dd>{t(`help.compare.entries.${entry}.text`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
