import { natureOf, type Measure } from '../../../api/contract/variable.ts';
import type { Limit, Note } from '../../../geo/context.ts';
import type { Series } from '../../map/figures.ts';
import type { CompareWords } from '../words.ts';
import type { Sentences } from './sentences.ts';
import { contextKinds, type Stand } from './stands.ts';

interface Given {
  measure: Measure;
  stands: readonly Stand[];
  series: Series;
  words: CompareWords;
  sentences: Sentences;
}

/** What whoever reads the figure must know, each thing once: how to read it, whose figures they are, what is not comparable. */
export function notesOf({ measure, stands, series, words: { t, regionName }, sentences }: Given): string[] {
  const limits = stands.flatMap((stand) =>
    contextKinds.flatMap((kind) =>
      stand[kind].notes.filter(isUntold).map((note) => {
        if (note.code === 'basins-of-the-atlas') return t('compare:reading.basins');
        const said = sentences.said(note);
        return kind === 'peers' ? said : t('common:labelled', { label: regionName(stand.of), text: said });
      }),
    ),
  );
  const isDrawn = stands.some((stand) => contextKinds.some((kind) => stand[kind].standing));
  return [
    ...(isDrawn ? [t('compare:reading.strips')] : []),
    t(`compare:reading.${series.national ? 'national' : natureOf(measure).nature}`),
    ...(measure.kind === 'needs' || measure.kind === 'practices' ? [t('compare:reading.now')] : []),
    ...(series.standing === 'third-party' ? [t('atlas:thirdParty')] : []),
    ...new Set(limits),
  ];
}

/** How far the nearest are stands beside their numbers. */
const isUntold = ({ code }: Note<Limit>) => code !== 'nearest-within';
