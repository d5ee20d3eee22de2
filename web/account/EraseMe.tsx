import { useEffect, useRef, useState } from 'react';
import { Button, PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useErasurePreview } from '../queries/erasure.ts';
import type { useEraseMe } from '../queries/me.ts';
import { EraseForm } from '../ui/erasure/EraseForm.tsx';
import { Told } from '../ui/erasure/Told.tsx';
import { useSayer } from '../ui/said.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { useReturn } from '../ui/useReturn.ts';

type Erase = ReturnType<typeof useEraseMe>;

/** One erases oneself: what that does, then the password, then it is done. */
export function EraseMe({ erase }: { erase: Erase }) {
  const { t } = useTranslation('pages');
  const [isAsking, setAsking] = useState(false);
  const button = useReturn(isAsking);
  return (
    <section aria-labelledby="erase-me">
      <h2 id="erase-me">{t('account.end')}</h2>
      <p>{t('account.endWhy')}</p>
      {isAsking ? (
        <Asked erase={erase} cancel={() => setAsking(false)} />
      ) : (
        <Button ref={button} variant="default" onClick={() => setAsking(true)}>
          {t('account.begin')}
        </Button>
      )}
    </section>
  );
}

function Asked({ erase, cancel }: { erase: Erase; cancel: () => void }) {
  const { t } = useTranslation('pages');
  const say = useSayer();
  const preview = useErasurePreview('me');
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const take = () => {
    setChecked(true);
    if (password) erase.mutate(password);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields, and most of this is told
    <div
      ref={box}
      className="erasure"
      role="group"
      aria-labelledby="erase-me"
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && cancel()}
    >
      {preview.isPending ? <Loading /> : null}
      {preview.error ? <Failed error={preview.error} retry={() => void preview.refetch()} /> : null}
      {preview.data?.hindrance ? (
        <p className="next-step hindered">{say(preview.data.hindrance).text}</p>
      ) : null}
      {preview.data && !preview.data.hindrance ? (
        <>
          <Told preview={preview.data} />
          <EraseForm erase={erase} label={t('account.erase')} take={take} cancel={cancel}>
            <PasswordInput
              label={t('account.password')}
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              error={isChecked && !password ? t('signIn.passwordNeeded') : undefined}
              visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
            />
          </EraseForm>
        </>
      ) : null}
    </div>
  );
}
