import { type FormEvent, useRef, useState } from 'react';
import { Button, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RoundChoices } from '../../api/contract/round.ts';
import { newKey } from '../client.ts';
import { useOpenRound, useRoundChoices } from '../queries/rounds.ts';
import { RegionPicker } from '../ui/RegionPicker.tsx';
import { Failed, Loading, Refusal } from '../ui/states.tsx';
import { RoundFields } from './RoundFields.tsx';
import { daysIn, faultsOf } from './values.ts';

/** The form that opens a round. */
export function NewRound() {
  const { t } = useTranslation('rounds');
  const choices = useRoundChoices();
  return (
    <section aria-labelledby="new-round">
      <h2 id="new-round">{t('new')}</h2>
      {choices.isPending ? <Loading /> : null}
      {choices.error ? <Failed error={choices.error} retry={() => void choices.refetch()} /> : null}
      {choices.data ? <Form choices={choices.data} /> : null}
    </section>
  );
}

const empty = { title: '', opensOn: '', closesOn: '', reminders: '14, 3' };

function Form({ choices: { instruments, taskforce } }: { choices: RoundChoices }) {
  const { t } = useTranslation(['rounds', 'vocabulary']);
  const open = useOpenRound();
  const navigate = useNavigate();
  const key = useRef(newKey());
  const [values, setValues] = useState(empty);
  const [regions, setRegions] = useState<string[]>([]);
  const [at, setAt] = useState(0);
  const [isChecked, setChecked] = useState(false);
  const faults = isChecked ? faultsOf(values) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const chosen = instruments[at];
    const remindersBefore = daysIn(values.reminders);
    if (!chosen || !remindersBefore || regions.length === 0) return;
    if (Object.keys(faultsOf(values)).length > 0) return;
    const { title, opensOn, closesOn } = values;
    const { instrument, version: instrumentVersion } = chosen;
    const about = { title: title.trim(), instrument, instrumentVersion, opensOn, closesOn };
    open.mutate(
      { ...about, regions, remindersBefore, key: key.current },
      {
        onSuccess: ({ id }) => {
          key.current = newKey();
          void navigate({ to: '/rounds/$id', params: { id } });
        },
      },
    );
  };
  return (
    <form className="board-form" onSubmit={submit} noValidate>
      <Refusal error={open.error} />
      <RoundFields values={values} put={(changed) => setValues({ ...values, ...changed })} faults={faults} />
      <NativeSelect
        label={t('rounds:field.instrument')}
        value={String(at)}
        onChange={(event) => setAt(Number(event.currentTarget.value))}
        data={instruments.map(({ instrument, version }, index) => ({
          value: String(index),
          label: t('rounds:instrumentVersion', { name: t(`vocabulary:instrument.${instrument}`), version }),
        }))}
      />
      <RegionPicker
        legend={t('rounds:field.regions')}
        chosen={regions}
        put={setRegions}
        error={isChecked && regions.length === 0 ? t('rounds:fault.regions') : undefined}
      >
        <Button
          size="xs"
          variant="default"
          onClick={() => setRegions([...new Set([...regions, ...taskforce])])}
        >
          {t('rounds:picker.taskforce', { count: taskforce.length })}
        </Button>
      </RegionPicker>
      <Button type="submit" loading={open.isPending}>
        {t('rounds:open')}
      </Button>
    </form>
  );
}
