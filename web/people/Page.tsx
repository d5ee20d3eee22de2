import { useTranslation } from 'react-i18next';
import { Gate } from '../ui/Gate.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Accounts } from './Accounts.tsx';
import { Invitations } from './Invitations.tsx';
import { InviteForm } from './InviteForm.tsx';
import '../ui/report/report.css';

/** The secretariat's list of people and invitations. */
export default function Page() {
  const { t } = useTranslation('pages');
  return (
    <>
      <PageTitle title={t('people.title')}>
        <p>{t('people.intro')}</p>
      </PageTitle>
      <Gate roles={['secretariat']}>
        <Accounts />
        <InviteForm />
        <Invitations />
      </Gate>
    </>
  );
}
