import { natureOf, type Measure } from '../../../api/contract/variable.ts';
import type { Series } from '../../map/figures.ts';
import type { CompareWords } from '../words.ts';
import type { Sentences } from './sentences.ts';
import type { Stand } from './stands.ts';

interface Given {
  measure: Measure;
  stands: readonly Stand[];
  series: Series;
  words: CompareWords;
  sentences: Sentences;
}

/** What whoever reads the figure must know, each thing once: how to read it, whose figures they are, what is not comparable. */
export function notesOf({ measure, stands, series, words: { t, regionName }, sentences }: Given): string[] {
  const limits = stands.flatMap(({ of, contexts }) =>
    contexts.flatMap(({ kind, context }) =>
      context.notes.map((note) => {
        const said = sentences.limit(note);
        return kind === 'peers' ? said : t('common:labelled', { label: regionName(of), text: said });
      }),
    ),
  );
  const drawn = stands.some(({ contexts }) => contexts.some(({ standing }) => standing));
  return [
    ...(drawn ? [t('compare:reading.strips')] : []),
    t(`compare:reading.${series.national ? 'national' : natureOf(measure).nature}`),
    ...(series.standing === 'third-party' ? [t('atlas:thirdParty')] : []),
    ...new Set(limits),
  ];
}
