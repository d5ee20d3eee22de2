import { useDeferredValue, useMemo } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { checkDrafted } from '../../../api/instruments/assessed-check.ts';
import type { DraftOn } from '../../queries/instrumentDraft.ts';
import { Check } from './Check.tsx';
import { Clashing } from './Clashing.tsx';
import { usePlace, steps } from './place.ts';
import { Preview } from './Preview.tsx';
import { Publish } from './Publish.tsx';
import { StateLine } from './StateLine.tsx';
import { useNext } from './useNext.ts';
import { Write } from './Write.tsx';

/** The draft in four steps: write, check, try on past answers, publish. What is written is checked as it is typed. */
export function Workspace({ draft }: { draft: DraftOn }) {
  const { t } = useTranslation(['authoring', 'instruments']);
  const next = useNext(draft);
  const { last } = next;
  const { place } = usePlace();
  const settled = useDeferredValue(next.next);
  const checked = useMemo(() => checkDrafted(settled, last), [settled, last]);
  const hasChanges = !checked.refused.some(({ code }) => code === 'unchanged');
  const faults = checked.refused.filter(({ code }) => code !== 'unchanged').length;
  const counted = { check: faults, publish: checked.toConfirm.length };
  return (
    <>
      {place.done ? (
        <p className="instruments-done" role="status">
          {t('instruments:publish.done', { version: place.done })}{' '}
          <Link to="/instruments/$id" params={{ id: last.id }}>
            {t('authoring:publish.read')}
          </Link>
        </p>
      ) : null}
      <StateLine next={next} hasChanges={hasChanges} />
      <nav className="next-steps" aria-label={t('authoring:steps.title')}>
        <ol>
          {steps.map((step) => (
            <li key={step}>
              <Link to="." search={{ step } as never} aria-current={step === place.step ? 'step' : undefined}>
                {t(`authoring:steps.${step}`)}
                {step === 'check' || step === 'publish' ? (
                  counted[step] > 0 ? (
                    <span className="next-count">
                      {' '}
                      {t(`authoring:steps.count.${step}`, { count: counted[step] })}
                    </span>
                  ) : null
                ) : null}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      {next.clash ? <Clashing key={next.clash.fields.join()} next={next} clash={next.clash} /> : null}
      {place.step === 'write' ? <Write next={next} refused={checked.refused} /> : null}
      {place.step === 'check' ? <Check instrument={settled} refused={checked.refused} /> : null}
      {place.step === 'preview' ? <Preview next={next} /> : null}
      {place.step === 'publish' ? <Publish key={last.version} next={next} checked={checked} /> : null}
    </>
  );
}
