import { useEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { Refusal } from './states.tsx';
import { useReturn } from './useReturn.ts';
import './report/report.css';

interface AskFirstProps {
  /** On the button. */
  label: string;
  /** Of several alike: what the button is called for who does not see what it stands beside. */
  spoken: string;
  /** What follows from it, before one says yes. */
  why: string;
  confirm: string;
  cancel: string;
  step: { isPending: boolean; error: unknown };
  take: () => void;
}

/** A small button whose act cannot be undone: a question in its place comes first. */
export function AskFirst({ label, spoken, why, confirm, cancel, step, take }: AskFirstProps) {
  const [isAsking, setAsking] = useState(false);
  const button = useReturn(isAsking);
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) yes.current?.focus();
  }, [isAsking]);
  if (!isAsking) {
    return (
      <Button
        ref={button}
        size="compact-sm"
        variant="subtle"
        aria-label={spoken}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
    );
  }
  return (
    <fieldset
      className="asked"
      aria-label={spoken}
      onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
    >
      <p>{why}</p>
      <div className="row">
        <Button ref={yes} size="xs" loading={step.isPending} onClick={take}>
          {confirm}
        </Button>
        <Button size="xs" variant="default" onClick={() => setAsking(false)}>
          {cancel}
        </Button>
      </div>
      <Refusal error={step.error} />
    </fieldset>
  );
}
