import { useTranslation } from 'react-i18next';
import { copyForms } from '../../../api/contract/taken.ts';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import { copyAddress } from '../../queries/exchange.ts';

/** The version at hand as a file to take away. */
export function Copies({ report }: { report: SubmissionView }) {
  const { t } = useTranslation('exchange');
  const { id, version, kind } = report;
  return (
    <section aria-labelledby="copies" className="screen-only">
      <h2 id="copies">{t('copies.title')}</h2>
      <p>{t(kind === 'questionnaire' ? 'copies.help' : 'copies.helpQuick', { version })}</p>
      <ul>
        {copyForms.map((form) => (
          <li key={form}>
            <a href={copyAddress(id, version, form)} download>
              {t(`copies.${form}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
