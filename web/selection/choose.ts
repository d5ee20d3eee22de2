import type { ScoredEdition } from '../../api/contract/score-answers.ts';
import type { Selection } from '../../api/scores/selection.ts';

export type Indicator = ScoredEdition['indicators'][number];

/** The same selection with these indicators in it, or without them. */
export function put(selection: Selection, codes: readonly string[], isChosen: boolean): Selection {
  const left = new Set(selection.left);
  for (const code of codes) {
    if (isChosen) left.delete(code);
    else left.add(code);
  }
  return { ...selection, left };
}

export function weigh(selection: Selection, area: string, weight: number): Selection {
  const weights = new Map(selection.weights);
  if (weight === 1) weights.delete(area);
  else weights.set(area, weight);
  return { ...selection, weights };
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The indicators in whose words all words of a search stand, whatever the accents. */
export function found(
  indicators: readonly Indicator[],
  search: string,
  wordsOf: (one: Indicator) => string,
): readonly Indicator[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  return indicators.filter((one) => {
    const words = plain(wordsOf(one));
    return wanted.every((word) => words.includes(word));
  });
}
