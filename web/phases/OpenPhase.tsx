import { useEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PhaseView } from '../../api/contract/phase.ts';
import { useOpenPhase } from '../queries/phases.ts';
import { useSayer } from '../ui/said.ts';
import { Refusal } from '../ui/states.tsx';
import { useReturn } from '../ui/useReturn.ts';

/** Whether the phase can open and what it still waits for; the button asks before it opens. */
export function OpenPhase({ phase }: { phase: PhaseView }) {
  const { t } = useTranslation('phases');
  const open = useOpenPhase(phase);
  const heading = useRef<HTMLHeadingElement>(null);
  const { isSuccess } = open;
  // The button is gone: who pressed it stands at the heading, and reads what follows.
  useEffect(() => {
    if (isSuccess) heading.current?.focus();
  }, [isSuccess]);
  if (phase.state === 'open' && !isSuccess) return null;
  return (
    <section aria-labelledby="opening" className="screen-only">
      <h2 id="opening" tabIndex={-1} ref={heading}>
        {t('opening.title')}
      </h2>
      <div role="status">{isSuccess ? <p className="next-step">{t('opening.done')}</p> : null}</div>
      {phase.state === 'preparing' ? <Ask phase={phase} open={open} /> : null}
    </section>
  );
}

function Ask({ phase, open }: { phase: PhaseView; open: ReturnType<typeof useOpenPhase> }) {
  const { t } = useTranslation('phases');
  const say = useSayer();
  const [isAsking, setAsking] = useState(false);
  const button = useReturn(isAsking);
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (isAsking) box.current?.focus();
  }, [isAsking]);
  return (
    <>
      {phase.canOpen ? (
        <p>{t('opening.ready')}</p>
      ) : (
        <div className="next-step hindered">
          <strong>{t('opening.notYet')}</strong>
          {phase.hindrances.map((one) => (
            <p key={one.code}>{say(one).text}</p>
          ))}
        </div>
      )}
      {isAsking ? (
        <fieldset
          ref={box}
          className="asked step"
          tabIndex={-1}
          aria-label={t('opening.open')}
          onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
        >
          <p>{t('opening.why')}</p>
          <div className="row">
            <Button loading={open.isPending} onClick={() => open.mutate(undefined)}>
              {t('opening.confirm')}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('cancel')}
            </Button>
          </div>
        </fieldset>
      ) : (
        <Button ref={button} variant={phase.canOpen ? 'filled' : 'default'} onClick={() => setAsking(true)}>
          {t('opening.open')}
        </Button>
      )}
      <Refusal error={open.error} />
    </>
  );
}
