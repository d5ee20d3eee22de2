import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Empty } from '../ui/states.tsx';
import { AcceptForm } from './AcceptForm.tsx';

/** An invited person's first page: the link's token, a name, a password. */
export default function Page() {
  const { t } = useTranslation(['pages', 'common']);
  const { token } = useSearch({ strict: false }) as { token?: string };
  return (
    <>
      <PageTitle title={t('pages:invitation.title')}>
        <p>{t('pages:invitation.intro')}</p>
      </PageTitle>
      {token ? (
        <AcceptForm token={token} />
      ) : (
        <Empty title={t('pages:invitation.noToken')} next={<Link to="/">{t('common:state.toMap')}</Link>}>
          <p>{t('pages:invitation.noTokenWhy')}</p>
        </Empty>
      )}
    </>
  );
}
