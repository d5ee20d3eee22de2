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

/** The same selection with another weight for an area; 1 is its own and is not kept. */
export function weigh(selection: Selection, area: string, weight: number): Selection {
  const weights = new Map(selection.weights);
  if (weight === 1) weights.delete(area);
  else weights.set(area, weight);
  return { ...selection, weights };
}
