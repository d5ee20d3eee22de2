import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BoardLine, RoundView } from '../../api/contract/round.ts';
import { useReopen } from '../queries/rounds.ts';
import { Refusal } from '../ui/states.tsx';
import { useReturn } from '../ui/useReturn.ts';

/** Lets one region submit until a later day: a button that becomes a small form in its place. */
export function Reopen({ round, line }: { round: RoundView; line: BoardLine }) {
  const { t } = useTranslation('rounds');
  const [isAsking, setAsking] = useState(false);
  const button = useReturn(isAsking);
  if (isAsking) return <Form round={round} line={line} end={() => setAsking(false)} />;
  const action = t(line.phase === 'closed' ? 'reopen.action' : 'reopen.extend');
  return (
    <Button
      ref={button}
      size="compact-sm"
      variant="subtle"
      aria-label={t('reopen.of', { action, region: line.regionName })}
      onClick={() => setAsking(true)}
    >
      {action}
    </Button>
  );
}

function Form({ round, line, end }: { round: RoundView; line: BoardLine; end: () => void }) {
  const { t } = useTranslation('rounds');
  const reopen = useReopen(round.id);
  const [until, setUntil] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(until === '');
    if (until) reopen.mutate({ region: line.region, until }, { onSuccess: end });
  };
  return (
    <form
      className="reopen"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && end()}
    >
      <TextInput
        ref={field}
        type="date"
        label={t('reopen.label', { region: line.regionName })}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
        error={isMissing ? t('fault.day') : undefined}
      />
      <div className="row">
        <Button type="submit" size="xs" loading={reopen.isPending}>
          {t('reopen.confirm')}
        </Button>
        <Button size="xs" variant="default" onClick={end}>
          {t('cancel')}
        </Button>
      </div>
      <Refusal error={reopen.error} />
    </form>
  );
}
