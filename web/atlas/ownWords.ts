import type { View } from '../address.ts';
import type { Series } from '../map/figures.ts';
import { selectionSaid } from '../ui/selectionSaid.ts';
import type { Words } from './words.ts';

/** What a reader's own selection on the map holds, in one line; null for the published index. */
export function ownSaid(series: Series | null, { scope }: Pick<View, 'scope'>, words: Words): string | null {
  if (!series?.own) return null;
  if (!series.own.hasAnswers) return words.t('selection:noAnswers');
  return selectionSaid(series.own, { ...words, areaName: (area) => words.areaName({ scope, area }) });
}

/** For a file: the mark with what was chosen, and the part of the address that gives it again. */
export function ownAbout(series: Series, view: Pick<View, 'scope'>, words: Words) {
  const what = ownSaid(series, view, words);
  return what === null
    ? {}
    : { selection: words.t('selection:marked', { what }), own: `own=${series.own?.text}` };
}
