import { useTranslation } from 'react-i18next';
import { useMe } from '../queries/me.ts';
import { Gate } from '../ui/Gate.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { hasRole } from '../ui/places.ts';
import { Accounts } from './Accounts.tsx';
import { Invitations } from './Invitations.tsx';
import { InviteForm } from './InviteForm.tsx';
import '../ui/report/report.css';

/** The secretariat's list of people and invitations; a coordinator's invitations of contributors. */
export default function Page() {
  const { t } = useTranslation('pages');
  const me = useMe();
  const isSecretariat = me.data ? hasRole(me.data, ['secretariat']) : false;
  return (
    <>
      <PageTitle title={t('people.title')}>
        <p>{t(isSecretariat ? 'people.intro' : 'people.introRegion')}</p>
      </PageTitle>
      <Gate roles={['secretariat', 'coordinator']}>
        <InviteForm />
        <Invitations />
        {isSecretariat ? <Accounts /> : null}
      </Gate>
    </>
  );
}
