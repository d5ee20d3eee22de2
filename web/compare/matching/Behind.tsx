import type { ReactNode, RefObject } from 'react';
import type { NeedsPractices } from '../../../api/contract/matching.ts';
import type { Sector } from '../../../drizzle/vocabulary.ts';
import type { CompareWords } from '../words.ts';
import { NeedLine, PracticeLine } from './RecordLine.tsx';

interface Props {
  found: NeedsPractices;
  sector: Sector;
  words: CompareWords;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** The records that the numbers of a sector count, one by one. */
export function Behind({ found, sector, words, heading }: Props) {
  const { t } = words;
  const needs = found.needs.filter((one) => one.sector === sector);
  const of = (list: NeedsPractices['here']) =>
    list
      .filter((one) => one.sectors.includes(sector))
      .map((practice) => ({ id: practice.id, line: <PracticeLine practice={practice} words={words} /> }));
  return (
    <section className="matching-behind" aria-labelledby="matching-behind">
      <h4 id="matching-behind" ref={heading} tabIndex={-1}>
        {t('matching:behind.title', { sector: t(`vocabulary:sector.${sector}`) })}
      </h4>
      <div className="matching-columns">
        <Lines
          title={t('matching:behind.needs', { count: needs.length })}
          lines={needs.map((need) => ({ id: need.id, line: <NeedLine need={need} words={words} /> }))}
        />
        <Lines title={t('matching:behind.here', { count: of(found.here).length })} lines={of(found.here)} />
        <Lines
          title={t('matching:behind.elsewhere', { count: of(found.elsewhere).length })}
          lines={of(found.elsewhere)}
        />
      </div>
    </section>
  );
}

const Lines = ({ title, lines }: { title: string; lines: { id: string; line: ReactNode }[] }) => (
  <div>
    <h5>{title}</h5>
    <ul className="matching-lines">
      {lines.map(({ id, line }) => (
        <li key={id}>{line}</li>
      ))}
    </ul>
  </div>
);
