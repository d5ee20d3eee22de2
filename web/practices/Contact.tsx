import { useState } from 'react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useHasContact, usePracticeContact } from '../queries/practices.ts';
import { Failed, Loading } from '../ui/states.tsx';

/** Whom to ask: shown to signed-in readers, when they ask for it. Others read that there is somebody; a region may have named nobody. */
export function Contact({ id, isSignedIn }: { id: string; isSignedIn: boolean }) {
  return isSignedIn ? <Shown id={id} /> : <SignedOut id={id} />;
}

function SignedOut({ id }: { id: string }) {
  const { t } = useTranslation(['reports', 'common']);
  const there = useHasContact(id);
  // What is not known is not promised.
  if (!there.data) return null;
  return (
    <p>
      {t('reports:practices.contactSignIn')}{' '}
      <Link to="/sign-in" search={{ to: '/practices' }}>
        {t('common:account.signIn')}
      </Link>
    </p>
  );
}

function Shown({ id }: { id: string }) {
  const { t } = useTranslation('reports');
  const [isWanted, setWanted] = useState(false);
  const contact = usePracticeContact(id, isWanted);
  if (!isWanted) {
    return (
      <Button variant="default" size="xs" onClick={() => setWanted(true)}>
        {t('practices.showContact')}
      </Button>
    );
  }
  if (contact.isPending) return <Loading />;
  if (contact.error) return <Failed error={contact.error} retry={() => void contact.refetch()} />;
  const { name, email, phone } = contact.data;
  const said = [name, email, phone].filter(Boolean);
  return (
    <p>
      {t('practices.contact')}: {said.length > 0 ? said.join(' · ') : t('practices.contactNone')}
    </p>
  );
}
