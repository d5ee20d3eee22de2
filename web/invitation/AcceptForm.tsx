import { type FormEvent, useState } from 'react';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignIn } from '../queries/me.ts';
import { useAcceptInvitation } from '../queries/people.ts';
import { ProblemWords } from '../ui/states.tsx';
import '../ui/narrow.css';

const shortest = 12;

/** Makes the account and signs in with it. */
export function AcceptForm({ token }: { token: string }) {
  const { t } = useTranslation('pages');
  const accept = useAcceptInvitation();
  const signIn = useSignIn();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!name.trim() || password.length < shortest) return;
    const { email } = await accept.mutateAsync({ token, name: name.trim(), password });
    await signIn.mutateAsync({ email, password });
    await navigate({ to: '/' });
  };
  return (
    <form className="narrow" onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
      <Refusal error={accept.error ?? signIn.error} isMade={accept.isSuccess} />
      <TextInput
        label={t('invitation.name')}
        autoComplete="name"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={isChecked && !name.trim() ? t('invitation.nameNeeded') : undefined}
      />
      <PasswordInput
        label={t('invitation.password')}
        description={t('invitation.passwordHelp')}
        autoComplete="new-password"
        maxLength={200}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={isChecked && password.length < shortest ? t('invitation.passwordShort') : undefined}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
      <Button type="submit" loading={accept.isPending || signIn.isPending}>
        {t('invitation.submit')}
      </Button>
    </form>
  );
}

function Refusal({ error, isMade }: { error: unknown; isMade: boolean }) {
  const { t } = useTranslation('pages');
  if (!error) return null;
  return (
    <div role="alert" className="refusal">
      {isMade ? <p>{t('invitation.done')}</p> : null}
      <ProblemWords error={error} />
    </div>
  );
}
