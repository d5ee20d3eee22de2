import { useEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { checkDrafted } from '../../../api/instruments/assessed-check.ts';
import type { Clash } from '../../ui/draft/useDraft.ts';
import { useChangeWords } from './changeWords.tsx';
import { partIn, TEXTS, versionOf } from './parts.ts';
import type { Next } from './useNext.ts';

interface ClashingProps {
  next: Next;
  clash: Clash;
}

/**
 * A colleague changed the same parts meanwhile: where they differ, and the choice whose stays, one part after the other.
 * Nothing is overwritten before.
 */
export function Clashing({ next: { last, next, settle }, clash: { fields, theirs } }: ClashingProps) {
  const { t } = useTranslation('authoring');
  const wordsOf = useChangeWords();
  const [chosen, setChosen] = useState<readonly ('mine' | 'theirs')[]>([]);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const key = fields[chosen.length] ?? '';
  const part = partIn(theirs, key);
  const differences = part ? checkDrafted(next, versionOf(last, { [key]: part })).toConfirm : [];
  const own = differences.filter(({ place }) =>
    key === TEXTS ? place === 'title' || place === 'introduction' : place.split('.')[0] === key,
  );
  const choose = (whose: 'mine' | 'theirs') => {
    const all = [...chosen, whose];
    if (all.length < fields.length) {
      setChosen(all);
      box.current?.focus();
    } else settle(fields.filter((_, at) => all[at] === 'theirs'));
  };
  return (
    <section ref={box} tabIndex={-1} className="refusal next-clash" role="alert" aria-labelledby="clash">
      <h2 id="clash">{t('clash.title', { code: key === TEXTS ? t('texts.title') : key })}</h2>
      <p>{t('clash.why')}</p>
      {part ? <p>{t('clash.theirs')}</p> : <p>{t('clash.gone')}</p>}
      <ul className="instruments-confirm">
        {own.map((one) => {
          const { what, words } = wordsOf(one);
          return (
            <li key={`${one.place} ${one.message}`}>
              {what ? <strong>{what}</strong> : null} {words}
            </li>
          );
        })}
      </ul>
      <div className="actions">
        {part ? <Button onClick={() => choose('mine')}>{t('clash.keepMine')}</Button> : null}
        <Button variant="default" onClick={() => choose('theirs')}>
          {t('clash.takeTheirs')}
        </Button>
      </div>
    </section>
  );
}
