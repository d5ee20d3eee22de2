import { Button } from '@mantine/core';
import { mostPermutations } from '../../../api/contract/spatial.ts';
import type { CompareWords } from '../words.ts';
import type { Found } from '../../../api/analysis/patterns/reckon.ts';
import type { Marked } from './clusters.ts';
import { cautionsOf, meaningOf } from './meaning.ts';
import { sayings } from './sayings.ts';

interface Props {
  found: Found;
  marked: Marked;
  /** Deals the figures oftener, where that may tell more. */
  more: (() => void) | null;
  facts: { leftOut: number; demonstrations: number };
  words: CompareWords;
}

/** The result in words, and what must not be read into it. */
export function Meaning({ found, marked, more, facts, words }: Props) {
  const { t } = words;
  const say = sayings(words);
  const { whole, regions, kinds, floor } = meaningOf(found, marked);
  return (
    <div className="patterns-meaning">
      <section aria-labelledby="patterns-meaning">
        <h2 id="patterns-meaning">{t('patterns:meaning.title')}</h2>
        {[...whole, regions].map((one) => (
          <p key={one.key}>{say(one)}</p>
        ))}
        {kinds.length > 0 ? (
          <ul>
            {kinds.map((one) => (
              <li key={one.key}>{say(one)}</li>
            ))}
          </ul>
        ) : null}
        {floor.map((one) => (
          <p key={one.key}>{say(one)}</p>
        ))}
        {floor.length > 0 && more ? (
          <Button variant="default" onClick={more}>
            {t('patterns:meaning.more', { number: words.formats.number(mostPermutations) })}
          </Button>
        ) : null}
      </section>
      <section aria-labelledby="patterns-caution">
        <h2 id="patterns-caution">{t('patterns:caution.title')}</h2>
        <ul>
          {cautionsOf(found, facts).map((one) => (
            <li key={one.key}>{say(one)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
