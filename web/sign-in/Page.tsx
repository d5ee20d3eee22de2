import { type FormEvent, useState } from 'react';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe, useSignIn } from '../queries/me.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Refusal } from '../ui/states.tsx';
import '../ui/narrow.css';

/** Where to go afterwards: only to a page of this site. */
const inside = (to: unknown) => (typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/');

/** E-mail and password; afterwards on to the page one came from. */
export default function Page() {
  const { t } = useTranslation('pages');
  const { data: me } = useMe();
  const { to } = useSearch({ strict: false }) as { to?: string };
  const { history } = useRouter();
  const signIn = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (email.trim() && password) {
      signIn.mutate({ email: email.trim(), password }, { onSuccess: () => history.push(inside(to)) });
    }
  };
  return (
    <>
      <PageTitle title={t('signIn.title')}>
        <p>{t('signIn.intro')}</p>
      </PageTitle>
      {me?.person ? <p>{t('signIn.already', { name: me.person.name })}</p> : null}
      <form className="narrow" onSubmit={submit} noValidate>
        <Refusal error={signIn.error} />
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={isChecked && !email.trim() ? t('signIn.emailNeeded') : undefined}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={isChecked && !password ? t('signIn.passwordNeeded') : undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        <Button type="submit" loading={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
        <p>{t('signIn.forgot')}</p>
      </form>
    </>
  );
}
