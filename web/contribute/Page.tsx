import { useTranslation } from 'react-i18next';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Gate } from '../ui/Gate.tsx';
import { MyReports } from './MyReports.tsx';
import { NewReport } from './NewReport.tsx';
import { Rounds } from './Rounds.tsx';

/** What my regions have reported, what waits for me, and a new report. */
export default function Page() {
  const { t } = useTranslation('reports');
  return (
    <>
      <PageTitle title={t('contribute.title')}>
        <p>{t('contribute.intro')}</p>
      </PageTitle>
      <Gate roles={['contributor', 'coordinator']}>
        <Rounds />
        <NewReport />
        <MyReports />
      </Gate>
    </>
  );
}
