import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { focusFault } from '../../ui/focusFault.ts';
import { Refusal } from '../../ui/states.tsx';
import { useFieldFaults } from '../../ui/useFieldFaults.ts';
import { Fields, type Values } from './Fields.tsx';

interface WriteProps {
  label: string;
  first: Values;
  confirm: string;
  step: { isPending: boolean; error: unknown };
  take: (values: Values) => void;
  close: () => void;
}

/** The form of a saved comparison, for a new one and for a change alike. */
export function Write({ label, first, confirm, step, take, close }: WriteProps) {
  const { t } = useTranslation(['comparisons', 'said']);
  const [values, setValues] = useState(first);
  const [isChecked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const refused = useFieldFaults(step.error);
  const isEmpty = isChecked && !values.title.trim();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (values.title.trim()) take(values);
    else focusFault(form.current);
  };
  return (
    <form
      ref={form}
      className="sharing-form"
      aria-label={label}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <Refusal error={step.error} />
      <Fields
        values={values}
        put={(changed) => setValues({ ...values, ...changed })}
        faults={{ ...refused, ...(isEmpty ? { title: t('said:fault.needed') } : {}) }}
      />
      <div className="row">
        <Button type="submit" loading={step.isPending}>
          {confirm}
        </Button>
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
