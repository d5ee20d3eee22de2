import { type FormEvent, useRef, useState } from 'react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PhaseLine, PhaseView } from '../../api/contract/phase.ts';
import { newKey } from '../client.ts';
import { usePropose } from '../queries/phases.ts';
import { focusFault } from '../ui/focusFault.ts';
import { Refusal } from '../ui/states.tsx';
import { useFieldFaults } from '../ui/useFieldFaults.ts';
import { TakeBack } from './TakeBack.tsx';
import { isAddress } from './values.ts';

/** Who is proposed as an expert of a region: to add to, and to take back. */
export function Proposals({ phase, line }: { phase: PhaseView; line: PhaseLine }) {
  const { t } = useTranslation('phases');
  const [done, setDone] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const experts = line.experts ?? [];
  return (
    <section className="side" aria-labelledby="proposals">
      <h3 id="proposals" tabIndex={-1} ref={heading}>
        {t('proposals.title')}
      </h3>
      <p>
        {t('proposals.wanted', { count: phase.expertsWanted })} {t('proposals.seen')}
      </p>
      {experts.length === 0 ? <p>{t('proposals.none')}</p> : null}
      <ul className="proposals">
        {experts.map((one) => (
          <li key={one.id}>
            <strong>{one.name}</strong>
            {one.email ? <div className="soft">{one.email}</div> : null}
            {one.background ? <div className="written">{one.background}</div> : null}
            <TakeBack
              {...{ phase, line }}
              proposal={one}
              gone={() => {
                setDone(t('proposals.gone'));
                heading.current?.focus();
              }}
            />
          </li>
        ))}
      </ul>
      <p role="status">{done}</p>
      <Propose phase={phase} line={line} done={(name) => setDone(t('proposals.done', { name }))} />
    </section>
  );
}

interface ProposeProps {
  phase: PhaseView;
  line: PhaseLine;
  done: (name: string) => void;
}
const nobody = { name: '', email: '', background: '' };

function Propose({ phase, line, done }: ProposeProps) {
  const { t } = useTranslation('phases');
  const propose = usePropose(phase, line.region);
  const refused = useFieldFaults(propose.error);
  const key = useRef(newKey());
  const first = useRef<HTMLInputElement>(null);
  const [values, setValues] = useState(nobody);
  const [isChecked, setChecked] = useState(false);
  const put = (changed: Partial<typeof nobody>) => setValues({ ...values, ...changed });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const name = values.name.trim();
    if (!name || !isAddress(values.email)) return focusFault(event.currentTarget);
    const [email, background] = [values.email.trim() || null, values.background.trim() || null];
    propose.mutate(
      { name, email, background, key: key.current },
      {
        onSuccess: () => {
          key.current = newKey();
          setValues(nobody);
          setChecked(false);
          done(name);
          first.current?.focus();
        },
      },
    );
  };
  return (
    <form className="propose" onSubmit={submit} noValidate aria-label={t('proposals.propose')}>
      <TextInput
        ref={first}
        label={t('proposals.name')}
        autoComplete="off"
        maxLength={200}
        value={values.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
        error={isChecked && !values.name.trim() ? t('said:fault.needed') : refused.name}
      />
      <TextInput
        label={t('proposals.email')}
        type="email"
        autoComplete="off"
        maxLength={200}
        value={values.email}
        onChange={(event) => put({ email: event.currentTarget.value })}
        error={isChecked && !isAddress(values.email) ? t('fault.email') : refused.email}
      />
      <Textarea
        label={t('proposals.background')}
        description={t('proposals.backgroundHelp')}
        autosize
        minRows={2}
        maxLength={500}
        value={values.background}
        onChange={(event) => put({ background: event.currentTarget.value })}
        error={refused.background}
      />
      <Button type="submit" variant="default" loading={propose.isPending}>
        {t('proposals.propose')}
      </Button>
      <Refusal error={propose.error} />
    </form>
  );
}
