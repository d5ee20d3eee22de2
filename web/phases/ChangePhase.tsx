import { type FormEvent, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PhaseView } from '../../api/contract/phase.ts';
import { useChangePhase } from '../queries/phases.ts';
import { focusFault } from '../ui/focusFault.ts';
import { RegionPicker } from '../ui/RegionPicker.tsx';
import { Refusal } from '../ui/states.tsx';
import { PhaseFields } from './PhaseFields.tsx';
import { type Settings, settingFaults } from './values.ts';

/** Changes title and minimums, and adds regions; folded away until it is wanted. */
export function ChangePhase({ phase }: { phase: PhaseView }) {
  const { t } = useTranslation('phases');
  return (
    // A board without regions waits for some.
    <details className="change" open={phase.lines.length === 0 ? true : undefined}>
      <summary>{t('change.title')}</summary>
      <Form phase={phase} />
    </details>
  );
}

const settingsOf = ({ title, minimumRegions, minimumCountries }: PhaseView): Settings => ({
  title,
  minimumRegions: String(minimumRegions),
  minimumCountries: String(minimumCountries),
});

function Form({ phase }: { phase: PhaseView }) {
  const { t } = useTranslation('phases');
  const change = useChangePhase(phase);
  const [values, setValues] = useState(() => settingsOf(phase));
  const [added, setAdded] = useState<string[]>([]);
  const [isChecked, setChecked] = useState(false);
  const isOpen = phase.state === 'open';
  const put = (changed: Partial<Settings>) => {
    change.reset();
    setValues({ ...values, ...changed });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (Object.keys(settingFaults(values)).length > 0) return focusFault(event.currentTarget);
    const minimums = {
      minimumRegions: Number(values.minimumRegions),
      minimumCountries: Number(values.minimumCountries),
    };
    change.mutate(
      { title: values.title.trim(), ...(isOpen ? {} : minimums), addRegions: added },
      { onSuccess: () => setAdded([]) },
    );
  };
  return (
    <form className="board-form" onSubmit={submit} noValidate>
      <Refusal error={change.error} />
      <PhaseFields
        values={values}
        put={put}
        faults={isChecked ? settingFaults(values) : {}}
        isOpen={isOpen}
      />
      <RegionPicker
        legend={t('rounds:change.add')}
        chosen={added}
        put={setAdded}
        without={phase.lines.map(({ region }) => region)}
      />
      <div className="row">
        <Button type="submit" loading={change.isPending}>
          {t('rounds:change.save')}
        </Button>
        <span role="status">{change.isSuccess ? t('saved') : null}</span>
      </div>
    </form>
  );
}
