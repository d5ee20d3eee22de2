import { useEffect, useRef } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssessmentInstrument } from '../../../api/contract/indicator.ts';
import { checkDrafted } from '../../../api/instruments/assessed-check.ts';
import { useChangeWords } from './changeWords.tsx';
import { type Clash, drafted, type Part, TEXTS } from './parts.ts';
import type { Next } from './useNext.ts';

interface ClashingProps {
  next: Next;
  clash: Clash;
}

/** A colleague changed the same part meanwhile: where they differ, and the choice whose stays. Nothing is overwritten before. */
export function Clashing({ next: { last, next, settle }, clash: { key, theirs } }: ClashingProps) {
  const { t } = useTranslation('authoring');
  const wordsOf = useChangeWords();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const differences = theirs ? checkDrafted(next, withPart(last, key, theirs)).toConfirm : [];
  const own = differences.filter(({ place }) =>
    key === TEXTS ? place === 'title' || place === 'introduction' : place.split('.')[0] === key,
  );
  return (
    <section ref={box} tabIndex={-1} className="refusal next-clash" role="alert" aria-labelledby="clash">
      <h2 id="clash">{t('clash.title', { code: key === TEXTS ? t('texts.title') : key })}</h2>
      <p>{t('clash.why')}</p>
      {theirs ? <p>{t('clash.theirs')}</p> : <p>{t('clash.gone')}</p>}
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
        {theirs ? <Button onClick={() => settle('mine')}>{t('clash.keepMine')}</Button> : null}
        <Button variant="default" onClick={() => settle('theirs')}>
          {t('clash.takeTheirs')}
        </Button>
      </div>
    </section>
  );
}

/** The last version with one part of it as a colleague saved it. */
const withPart = (last: AssessmentInstrument, key: string, part: Part): AssessmentInstrument =>
  drafted(last, { title: null, introduction: null, indicators: [] }, { [key]: part });
