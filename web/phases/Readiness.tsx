import { type FormEvent, useState } from 'react';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PhaseLine, PhaseView } from '../../api/contract/phase.ts';
import { useChangeReadiness } from '../queries/phases.ts';
import { focusFault } from '../ui/focusFault.ts';
import { Refusal } from '../ui/states.tsx';

/** Whether a region's interest is confirmed and its funding checked, and where the money comes from. */
export function Readiness({ phase, line }: { phase: PhaseView; line: PhaseLine }) {
  const { t } = useTranslation('phases');
  const change = useChangeReadiness(phase, line.region);
  const [interestConfirmed, setInterest] = useState(line.interestConfirmed);
  const [fundingChecked, setFunding] = useState(line.fundingChecked);
  const [source, setSource] = useState(line.fundingSource ?? '');
  const [isChecked, setChecked] = useState(false);
  const fundingSource = source.trim() || null;
  const isMissing = fundingChecked && fundingSource === null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isMissing) return focusFault(event.currentTarget);
    change.mutate({ interestConfirmed, fundingChecked, fundingSource });
  };
  return (
    <form className="side" onSubmit={submit} onChange={change.reset} noValidate aria-labelledby="readiness">
      <h3 id="readiness">{t('readiness.title')}</h3>
      <Checkbox
        label={t('readiness.interest')}
        description={t('readiness.interestHelp')}
        checked={interestConfirmed}
        onChange={(event) => setInterest(event.currentTarget.checked)}
      />
      <Checkbox
        label={t('readiness.funding')}
        description={t('readiness.fundingHelp')}
        checked={fundingChecked}
        onChange={(event) => setFunding(event.currentTarget.checked)}
      />
      <TextInput
        label={t('readiness.source')}
        description={t('readiness.sourceHelp')}
        maxLength={300}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
        error={isChecked && isMissing ? t('fault.funding') : undefined}
      />
      <div className="row">
        <Button type="submit" loading={change.isPending}>
          {t('readiness.save')}
        </Button>
        <span role="status">{change.isSuccess ? t('saved') : null}</span>
      </div>
      <Refusal error={change.error} />
    </form>
  );
}
