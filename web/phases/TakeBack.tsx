import { useEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PhaseLine, PhaseView } from '../../api/contract/phase.ts';
import { useTakeBack } from '../queries/phases.ts';
import { Refusal } from '../ui/states.tsx';
import { useReturn } from '../ui/useReturn.ts';

interface TakeBackProps {
  phase: PhaseView;
  line: PhaseLine;
  proposal: { id: string; name: string };
  gone: () => void;
}

/** Takes a proposal back, asked first: what was written of the person is erased. */
export function TakeBack({ phase, line, proposal, gone }: TakeBackProps) {
  const { t } = useTranslation('phases');
  const takeBack = useTakeBack(phase, line.region);
  const [isAsking, setAsking] = useState(false);
  const button = useReturn(isAsking);
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) yes.current?.focus();
  }, [isAsking]);
  const name = t('proposals.takeBackOf', { name: proposal.name });
  if (!isAsking) {
    return (
      <Button
        ref={button}
        size="compact-sm"
        variant="subtle"
        aria-label={name}
        onClick={() => setAsking(true)}
      >
        {t('proposals.takeBack')}
      </Button>
    );
  }
  return (
    <fieldset
      className="asked"
      aria-label={name}
      onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
    >
      <p>{t('proposals.takeBackWhy')}</p>
      <div className="row">
        <Button
          ref={yes}
          size="xs"
          loading={takeBack.isPending}
          onClick={() => takeBack.mutate(proposal.id, { onSuccess: gone })}
        >
          {t('proposals.confirm')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setAsking(false)}>
          {t('cancel')}
        </Button>
      </div>
      <Refusal error={takeBack.error} />
    </fieldset>
  );
}
