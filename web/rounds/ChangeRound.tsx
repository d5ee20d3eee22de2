import { type FormEvent, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../api/contract/round.ts';
import { useChangeRound } from '../queries/rounds.ts';
import { RegionPicker } from '../ui/RegionPicker.tsx';
import { Refusal } from '../ui/states.tsx';
import { RoundFields } from './RoundFields.tsx';
import { daysIn, faultsOf } from './values.ts';

/** Changes title, days and reminders, and invites further regions; folded away until it is wanted. */
export function ChangeRound({ round }: { round: RoundView }) {
  const { t } = useTranslation('rounds');
  return (
    <details className="change">
      <summary>{t('change.title')}</summary>
      <Form key={round.revision} round={round} />
    </details>
  );
}

function Form({ round }: { round: RoundView }) {
  const { t } = useTranslation('rounds');
  const change = useChangeRound(round);
  const { title, opensOn, closesOn, remindersBefore } = round;
  const [values, setValues] = useState({ title, opensOn, closesOn, reminders: remindersBefore.join(', ') });
  const [added, setAdded] = useState<string[]>([]);
  const [isChecked, setChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const days = daysIn(values.reminders);
    if (!days || Object.keys(faultsOf(values)).length > 0) return;
    change.mutate({
      // A day that stays is not sent: the days of a round that is over cannot be set again.
      ...(values.title.trim() === title ? {} : { title: values.title.trim() }),
      ...(values.opensOn === opensOn ? {} : { opensOn: values.opensOn }),
      ...(values.closesOn === closesOn ? {} : { closesOn: values.closesOn }),
      remindersBefore: days,
      ...(added.length > 0 ? { addRegions: added } : {}),
    });
  };
  return (
    <form className="board-form" onSubmit={submit} noValidate>
      <Refusal error={change.error} />
      <RoundFields
        values={values}
        put={(changed) => setValues({ ...values, ...changed })}
        faults={isChecked ? faultsOf(values) : {}}
      />
      <RegionPicker
        legend={t('change.add')}
        chosen={added}
        put={setAdded}
        without={round.lines.map(({ region }) => region)}
      />
      <Button type="submit" loading={change.isPending}>
        {t('change.save')}
      </Button>
    </form>
  );
}
