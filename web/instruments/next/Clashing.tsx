import { useEffect, useRef } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../assessed/spoken.ts';
import { type Clash, type Part, TEXTS } from './parts.ts';

interface ClashingProps {
  clash: Clash;
  settle: (whose: 'mine' | 'theirs') => void;
}

/** A colleague changed the same part meanwhile: their words, and the choice whose stay. Nothing is overwritten before. */
export function Clashing({ clash: { key, theirs }, settle }: ClashingProps) {
  const { t } = useTranslation('authoring');
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} tabIndex={-1} className="refusal" role="alert" aria-labelledby="clash">
      <h2 id="clash">{t('clash.title', { code: key === TEXTS ? t('texts.title') : key })}</h2>
      <p>{t('clash.why')}</p>
      {theirs ? (
        <details>
          <summary>{t('clash.theirs')}</summary>
          <Words part={theirs} />
        </details>
      ) : (
        <p>{t('clash.gone')}</p>
      )}
      <div className="actions">
        {theirs ? <Button onClick={() => settle('mine')}>{t('clash.keepMine')}</Button> : null}
        <Button variant="default" onClick={() => settle('theirs')}>
          {t('clash.takeTheirs')}
        </Button>
      </div>
    </section>
  );
}

function Words({ part }: { part: Part }) {
  const speak = useSpoken();
  const texts =
    'code' in part
      ? [part.title, part.question, part.guidance, part.evidence, ...part.options.map(({ text }) => text)]
      : [part.title, part.introduction];
  return texts.map((text, at) => {
    const said = speak(text);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the texts of a part stand in one order
      <p key={at} lang={said.lang}>
        {said.text}
      </p>
    );
  });
}
