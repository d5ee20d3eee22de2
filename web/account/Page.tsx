import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import type { Me } from '../../api/contract/me.ts';
import { useEraseMe, useMe } from '../queries/me.ts';
import { Demonstration } from '../ui/Demonstration.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Failed, Loading, SignInFirst } from '../ui/states.tsx';
import { useGrantWords } from '../ui/useGrantWords.ts';
import { EraseMe } from './EraseMe.tsx';
import '../ui/report/report.css';
import '../ui/erasure/erasure.css';

/** Who one is here, everything that is kept about one, and the way to end it. */
export default function Page() {
  const { t } = useTranslation('pages');
  const me = useMe();
  const erase = useEraseMe();
  return (
    <>
      <PageTitle title={t('account.title')}>
        <p>{t('account.intro')}</p>
      </PageTitle>
      {erase.isSuccess ? (
        <div className="next-step" role="status">
          <p>{t('account.erased')}</p>
          <Link to="/">{t('account.toMap')}</Link>
        </div>
      ) : (
        <Signed me={me} erase={erase} />
      )}
    </>
  );
}

function Signed({ me, erase }: { me: ReturnType<typeof useMe>; erase: ReturnType<typeof useEraseMe> }) {
  const { t } = useTranslation('pages');
  if (me.isPending) return <Loading />;
  if (me.error) return <Failed error={me.error} retry={() => void me.refetch()} />;
  if (!me.data.person) return <SignInFirst to="/account" />;
  return (
    <>
      <About person={me.data.person} grants={me.data.grants} />
      <section aria-labelledby="kept">
        <h2 id="kept">{t('account.kept')}</h2>
        <p>
          {t('account.keptWhy')} <Link to="/privacy">{t('account.privacy')}</Link>
        </p>
        <p>
          <a href="/api/me/data" download>
            {t('account.download')}
          </a>
        </p>
      </section>
      <EraseMe erase={erase} />
    </>
  );
}

function About({ person, grants }: { person: NonNullable<Me['person']>; grants: Me['grants'] }) {
  const { t } = useTranslation(['pages', 'common']);
  const words = useGrantWords();
  const rows = [
    { label: t('pages:people.columns.name'), value: person.name },
    { label: t('pages:people.columns.email'), value: person.email },
  ];
  return (
    <section aria-labelledby="about-me">
      <h2 id="about-me">{t('pages:account.about')}</h2>
      <dl className="answers">
        {rows.map(({ label, value }) => (
          <div className="answer" key={label}>
            <dt>{label}</dt>
            <dd className="written">
              {value} <Demonstration on={person.demonstration && value === person.name} />
            </dd>
          </div>
        ))}
        <div className="answer">
          <dt>{t('pages:people.columns.roles')}</dt>
          <dd>
            {grants.length === 0 ? t('common:account.noRole') : null}
            {grants.map((grant) => (
              <div key={`${grant.role} ${grant.region}`}>{words(grant)}</div>
            ))}
          </dd>
        </div>
      </dl>
    </section>
  );
}
