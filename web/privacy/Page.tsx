import { useTranslation } from 'react-i18next';
import { retention } from '../../api/contract/retention.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import '../ui/report/report.css';

const rows = [
  'account',
  'session',
  'invitation',
  'letter',
  'attempts',
  'reports',
  'questions',
  'files',
  'contact',
  'personal',
  'experts',
  'assessments',
  'comparisons',
  'presence',
  'audit',
  'repeat',
  'log',
] as const;
const columns = ['what', 'why', 'howLong', 'who'] as const;

/** What is kept about people, why, and how long, kind by kind. */
export default function Page() {
  const { t } = useTranslation('pages');
  return (
    <>
      <PageTitle title={t('privacy.title')}>
        <p>{t('privacy.intro')}</p>
      </PageTitle>
      <h2>{t('privacy.kept')}</h2>
      <ScrollBox label={t('privacy.kept')}>
        <table className="table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {t(`privacy.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">{t(`privacy.rows.${row}.what`)}</th>
                <td>{t(`privacy.rows.${row}.why`)}</td>
                <td>{t(`privacy.rows.${row}.howLong`, retention)}</td>
                <td>{t(`privacy.rows.${row}.who`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {(['browser', 'people', 'rights'] as const).map((part) => (
        <section key={part}>
          <h2>{t(`privacy.${part}`)}</h2>
          <p>{t(`privacy.${part}Text`)}</p>
        </section>
      ))}
    </>
  );
}
