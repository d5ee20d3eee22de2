import { useState } from 'react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AssessedChecked } from '../../../api/instruments/assessed-check.ts';
import { changeKey } from '../../../api/instruments/assessed-draft.ts';
import { usePublishDraft } from '../../queries/instrumentDraft.ts';
import { Refusal } from '../../ui/states.tsx';
import { Changes, confirmedAs } from './Changes.tsx';
import { usePlace } from './place.ts';
import type { Next } from './useNext.ts';

interface PublishProps {
  next: Next;
  checked: AssessedChecked;
}

/** What the version changes, each change of meaning or worth to confirm; then the step that cannot be undone. */
export function Publish({ next, checked: { refused, toConfirm, difference } }: PublishProps) {
  const { t } = useTranslation(['authoring', 'instruments']);
  const { last, save } = next;
  const { go } = usePlace();
  const publish = usePublishDraft(last.id);
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const [isAsked, setAsked] = useState(false);
  const keys = toConfirm.map(changeKey);
  const left = toConfirm.filter((one) => !confirmed.has(confirmedAs(one))).length;
  const version = last.version + 1;
  const isUnchanged = refused.some(({ code }) => code === 'unchanged');
  const faults = refused.filter(({ code }) => code !== 'unchanged').length;
  const send = async () => {
    setAsked(false);
    if (!(await save())) return;
    const wanted = { last: last.version, confirmed: keys };
    // What is published is drawn anew, and this page's part with it: a callback of its own would not be called.
    const made = await publish.mutateAsync(wanted).catch(() => undefined);
    if (made) go({ done: String(made.version) });
  };
  if (isUnchanged)
    return <p className="next-step">{t('authoring:publish.nothing', { version: last.version })}</p>;
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">{t('authoring:publish.title', { version: last.version })}</h2>
      <Changes
        next={next}
        added={difference?.added ?? []}
        toConfirm={toConfirm}
        confirmed={confirmed}
        change={setConfirmed}
      />
      <Refusal error={publish.error} />
      {faults > 0 ? (
        <p className="next-step hindered">
          {t('authoring:publish.hindered', { count: faults })}{' '}
          <Link to="." search={{ step: 'check' } as never}>
            {t('authoring:publish.toCheck')}
          </Link>
        </p>
      ) : null}
      {left > 0 ? <p role="status">{t('instruments:confirm.left', { count: left })}</p> : null}
      {isAsked ? (
        <div className="next-step">
          <p>{t('authoring:publish.sure', { version })}</p>
          <div className="actions">
            <Button onClick={() => void send()}>{t('instruments:publish.yes')}</Button>
            <Button variant="default" onClick={() => setAsked(false)}>
              {t('instruments:publish.cancel')}
            </Button>
          </div>
        </div>
      ) : (
        <Button disabled={left > 0 || faults > 0} loading={publish.isPending} onClick={() => setAsked(true)}>
          {t('instruments:publish.do', { version })}
        </Button>
      )}
    </section>
  );
}
