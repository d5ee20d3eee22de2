import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PhaseLine, PhaseView } from '../../api/contract/phase.ts';
import { expertRoles, type ExpertRole } from '../../drizzle/vocabulary.ts';
import { newKey } from '../client.ts';
import { useBegin, useExperts } from '../queries/appointing.ts';
import { focusFault } from '../ui/focusFault.ts';
import { Failed, Loading, Refusal } from '../ui/states.tsx';
import { useFieldFaults } from '../ui/useFieldFaults.ts';
import { type Chosen, ExpertTable } from './ExpertTable.tsx';
import { Guidelines } from './Guidelines.tsx';
import { NotHere } from './NotHere.tsx';

interface AppointProps {
  phase: PhaseView;
  line: PhaseLine;
  begun: () => void;
}

/** Appoints the experts of a region, which begins its assessment; the guidelines for choosing them stand beside. */
export function Appoint({ phase, line, begun }: AppointProps) {
  const { t } = useTranslation('phases');
  const experts = useExperts(line.region);
  const begin = useBegin();
  const key = useRef(newKey());
  const [chosen, setChosen] = useState<Chosen>({});
  const [isChecked, setChecked] = useState(false);
  const refused = useFieldFaults(begin.error);
  const roles: readonly ExpertRole[] = phase.kind === 'explorative' ? ['assessor'] : expertRoles;
  const faults = Object.fromEntries(
    roles.map((role) => [role, isChecked && !chosen[role] ? t('fault.expert') : refused[role]]),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const { assessor, reviewer = null } = chosen;
    if (!assessor || roles.some((role) => !chosen[role])) return focusFault(event.currentTarget);
    const about = { phase: phase.id, region: line.region };
    begin.mutate({ ...about, assessor, reviewer, key: key.current }, { onSuccess: begun });
  };
  return (
    <>
      <p>{t(phase.kind === 'explorative' ? 'appoint.introOne' : 'appoint.intro')}</p>
      <details className="beside">
        <summary>{t('guidelines.beside')}</summary>
        <p>
          <Link to="/choosing-experts">{t('guidelines.whole')}</Link>
        </p>
        <Guidelines level={4} />
      </details>
      {experts.isPending ? <Loading /> : null}
      {experts.error ? <Failed error={experts.error} retry={() => void experts.refetch()} /> : null}
      {experts.data ? (
        <form onSubmit={submit} noValidate aria-label={t('appoint.title')}>
          <ExpertTable
            experts={experts.data}
            roles={roles}
            chosen={chosen}
            faults={faults}
            put={(role, person) => {
              begin.reset();
              setChosen({ ...chosen, [role]: person });
            }}
          />
          <NotHere region={line.region} regionName={line.regionName} />
          <Refusal error={begin.error} />
          <Button type="submit" loading={begin.isPending}>
            {t('appoint.begin')}
          </Button>
        </form>
      ) : null}
    </>
  );
}
