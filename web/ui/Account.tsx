import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../api/contract/me.ts';
import { useOtherTabs } from '../queries/here.ts';
import { saveAll } from '../queries/leaving.ts';
import { useMe, useSignOut } from '../queries/me.ts';
import { useGrantWords } from './useGrantWords.ts';

function Roles({ grants }: { grants: Me['grants'] }) {
  const words = useGrantWords();
  return (
    <ul className="account-roles">
      {grants.map((grant) => (
        <li key={`${grant.role} ${grant.region}`}>{words(grant)}</li>
      ))}
    </ul>
  );
}

/** Who is signed in, with which roles, in words; or the way to sign in. */
export function Account() {
  const { t } = useTranslation('common');
  const { data: me } = useMe();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const signOut = useSignOut();
  useOtherTabs(me?.person?.id ?? null);
  /** What was typed last is saved first; what cannot be saved would be wiped with the rest, so it is asked. */
  const leave = async () => {
    if (!(await saveAll()) && !window.confirm(t('account.unsaved'))) return;
    signOut.mutate(undefined, { onSuccess: () => void navigate({ to: '/' }) });
  };
  if (!me?.person) {
    return (
      <Link
        to="/sign-in"
        search={pathname === '/sign-in' ? {} : { to: pathname }}
        className="account-sign-in"
      >
        {t('account.signIn')}
      </Link>
    );
  }
  return (
    // Another page, and Escape, close it.
    <details
      className="account"
      key={pathname}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.currentTarget.open = false;
        event.currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary>{me.person.name}</summary>
      <div className="account-sheet">
        <p>{me.person.email}</p>
        {me.person.demonstration ? <p className="demonstration">{t('demonstrationAccount')}</p> : null}
        {me.grants.length > 0 ? <Roles grants={me.grants} /> : <p>{t('account.noRole')}</p>}
        <p>
          <Link to="/account">{t('account.page')}</Link>
        </p>
        <button type="button" disabled={signOut.isPending} onClick={() => void leave()}>
          {t('account.signOut')}
        </button>
      </div>
    </details>
  );
}
