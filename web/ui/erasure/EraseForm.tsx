import type { FormEvent, ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../states.tsx';

interface EraseFormProps {
  erase: { error: Error | null; isPending: boolean };
  /** What the button says that does it. */
  label: string;
  take: () => void;
  cancel: () => void;
  /** Its fields; one of them proves that the right person is meant. */
  children: ReactNode;
}

/** The last question before somebody is erased. */
export function EraseForm({ erase, label, take, cancel, children }: EraseFormProps) {
  const { t } = useTranslation('pages');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    take();
  };
  return (
    <form className="erasure-form" onSubmit={submit} noValidate>
      <Refusal error={erase.error} />
      {children}
      <div className="row">
        <Button type="submit" color="red.9" loading={erase.isPending}>
          {label}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t('erasure.cancel')}
        </Button>
      </div>
    </form>
  );
}
