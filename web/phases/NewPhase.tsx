import { type FormEvent, useRef, useState } from 'react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PhaseChoices } from '../../api/contract/phase.ts';
import { newKey } from '../client.ts';
import { useCreatePhase, usePhaseChoices } from '../queries/phases.ts';
import { focusFault } from '../ui/focusFault.ts';
import { RegionPicker } from '../ui/RegionPicker.tsx';
import { Failed, Loading, Refusal } from '../ui/states.tsx';
import { useFieldFaults } from '../ui/useFieldFaults.ts';
import { PhaseFields } from './PhaseFields.tsx';
import { faultsOf, type PhaseValues, yearIn } from './values.ts';

/** The form that prepares a phase. */
export function NewPhase() {
  const { t } = useTranslation('phases');
  const choices = usePhaseChoices();
  return (
    <section aria-labelledby="new-phase">
      <h2 id="new-phase">{t('new.title')}</h2>
      <p>{t('new.intro')}</p>
      {choices.isPending ? <Loading /> : null}
      {choices.error ? <Failed error={choices.error} retry={() => void choices.refetch()} /> : null}
      {choices.data ? <Form choices={choices.data} /> : null}
    </section>
  );
}

const empty = (): PhaseValues => ({
  ...{ title: '', edition: '', minimumRegions: '6', minimumCountries: '3' },
  year: String(new Date().getFullYear()),
});

function Form({ choices: { instruments, interested } }: { choices: PhaseChoices }) {
  const { t } = useTranslation(['phases', 'vocabulary']);
  const create = useCreatePhase();
  const navigate = useNavigate();
  const key = useRef(newKey());
  const [values, setValues] = useState(empty);
  const [regions, setRegions] = useState<string[]>([]);
  const [at, setAt] = useState(0);
  const [isChecked, setChecked] = useState(false);
  const refused = useFieldFaults(create.error);
  const faults = isChecked ? faultsOf(values) : {};
  const chosen = instruments[at];
  const put = (changed: Partial<PhaseValues>) => setValues({ ...values, ...changed });
  const said = (name: 'edition' | 'year') =>
    faults[name] ? t(`phases:fault.${faults[name]}`) : refused[name];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!chosen || Object.keys(faultsOf(values)).length > 0) return focusFault(event.currentTarget);
    const { instrument, version: instrumentVersion } = chosen;
    const wanted = {
      ...{ title: values.title.trim(), edition: values.edition.trim(), year: yearIn(values.year) },
      minimumRegions: Number(values.minimumRegions),
      minimumCountries: Number(values.minimumCountries),
      ...{ instrument, instrumentVersion, regions, key: key.current },
    };
    create.mutate(wanted, {
      onSuccess: ({ id }) => {
        key.current = newKey();
        void navigate({ to: '/phases/$id', params: { id } });
      },
    });
  };
  return (
    <form className="board-form" onSubmit={submit} noValidate>
      <Refusal error={create.error} />
      <NativeSelect
        label={t('phases:field.instrument')}
        description={t('phases:field.instrumentHelp')}
        value={String(at)}
        onChange={(event) => setAt(Number(event.currentTarget.value))}
        data={instruments.map(({ instrument, version, indicators }, index) => ({
          value: String(index),
          label: t('phases:field.instrumentOption', {
            ...{ name: t(`vocabulary:assessmentInstrument.${instrument}`), version, count: indicators },
          }),
        }))}
      />
      {chosen ? (
        <Link
          to="/instruments/$id"
          params={{ id: chosen.instrument }}
          search={{ version: String(chosen.version) }}
        >
          {t('phases:readInstrument')}
        </Link>
      ) : null}
      <PhaseFields values={values} put={put} faults={faults} isOpen={false} />
      <TextInput
        label={t('phases:field.year')}
        description={t('phases:field.yearHelp')}
        inputMode="numeric"
        maxLength={4}
        value={values.year}
        onChange={(event) => put({ year: event.currentTarget.value })}
        error={said('year')}
      />
      <TextInput
        label={t('phases:field.edition')}
        description={t('phases:field.editionHelp')}
        autoComplete="off"
        maxLength={40}
        value={values.edition}
        onChange={(event) => put({ edition: event.currentTarget.value })}
        error={said('edition')}
      />
      <RegionPicker
        legend={t('phases:field.regions')}
        chosen={regions}
        put={setRegions}
        error={refused.regions}
      >
        <p className="soft">{t('phases:field.regionsHelp')}</p>
        {interested.length > 0 ? (
          <Button
            size="xs"
            variant="default"
            onClick={() => setRegions([...new Set([...regions, ...interested])])}
          >
            {t('phases:field.interested', { count: interested.length })}
          </Button>
        ) : null}
      </RegionPicker>
      <Button type="submit" loading={create.isPending}>
        {t('phases:new.create')}
      </Button>
    </form>
  );
}
