import type { ReactNode, RefObject } from 'react';
import type { NeedsPractices } from '../../../api/contract/matching.ts';
import type { Sector } from '../../../drizzle/vocabulary.ts';
import type { CompareWords } from '../words.ts';
import { FirstFew } from './FirstFew.tsx';
import { NeedLine, PracticeLine } from './RecordLine.tsx';

interface Listed {
  id: string;
  line: ReactNode;
}

interface Props {
  found: NeedsPractices;
  sector: Sector;
  words: CompareWords;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** The records that the numbers of a sector count, one by one. */
export function Behind({ found, sector, words, heading }: Props) {
  const { t } = words;
  const practices = (list: NeedsPractices['here']): Listed[] =>
    list
      .filter((one) => one.sectors.includes(sector))
      .map((practice) => ({ id: practice.id, line: <PracticeLine practice={practice} words={words} /> }));
  const columns: Record<string, Listed[]> = {
    needs: found.needs
      .filter((one) => one.sector === sector)
      .map((need) => ({ id: need.id, line: <NeedLine need={need} words={words} /> })),
    here: practices(found.here),
    elsewhere: practices(found.elsewhere),
  };
  return (
    <section className="matching-behind" aria-labelledby="matching-behind">
      <h4 id="matching-behind" ref={heading} tabIndex={-1}>
        {t('matching:behind.title', { sector: t(`vocabulary:sector.${sector}`) })}
      </h4>
      <div className="matching-columns">
        {Object.entries(columns).map(([name, lines]) => (
          <Lines
            key={`${sector} ${name}`}
            title={t(`matching:behind.${name}`, { count: lines.length })}
            lines={lines}
            t={t}
          />
        ))}
      </div>
    </section>
  );
}

function Lines({ title, lines, t }: { title: string; lines: Listed[]; t: CompareWords['t'] }) {
  return (
    <div>
      <h5>{title}</h5>
      <FirstFew
        className="matching-lines"
        all={lines}
        first={6}
        more={t('matching:showAll', { count: lines.length })}
        keyOf={({ id }) => id}
        line={({ line }) => line}
      />
    </div>
  );
}
