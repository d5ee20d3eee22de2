import { useMemo, useRef } from 'react';
import { noDataKinds } from '../../../drizzle/vocabulary.ts';
import type { AtlasMap } from '../../map/AtlasMap.ts';
import { gapColours, paper } from '../../map/colours.ts';
import { piecesAt } from '../../map/geometry.ts';
import { gapNumber, type Paint } from '../../map/paint.ts';
import { Figure } from '../../ui/charts/Figure.tsx';
import { MapPane } from '../pane/MapPane.tsx';
import { createTogether } from '../pane/together.ts';
import { useShapes } from '../pane/useShapes.ts';
import { clusterColours, clusterOf, clustersOf, countClusters } from './clusters.ts';
import { describer } from './describe.ts';
import { fileStem } from '../maps/core/files.ts';
import { analysedOf, sourcesOf, type ResultProps } from './result.ts';
import { csvOf } from './rows.ts';
import { missingOf } from './missing.ts';

/** Which regions stand out with their neighbours, and as what; those left out are drawn as what is known of them. */
export function ClusterMap(props: ResultProps) {
  const { found, view, change, first, second, leftOut, gazetteer, words, marks } = props;
  const { marked } = view;
  const { t, formats } = words;
  const map = useRef<AtlasMap | null>(null);
  const begin = useRef({ at: view.at, change });
  begin.current.change = change;
  const together = useMemo(
    () => createTogether(begin.current.at, (at) => begin.current.change({ at }, 'replace')),
    [],
  );
  const pieces = useMemo(() => piecesAt(gazetteer, view.level, []), [gazetteer, view.level]);
  const shapes = useShapes(gazetteer, pieces, false);
  const paints = useMemo(() => {
    const looks = new Map<number, Paint>();
    for (const { code } of pieces) looks.set(numberOf(code), { fill: paper.aside, gap: 0 });
    for (const one of found.regions)
      looks.set(numberOf(one.region), { fill: clusterColours[clusterOf(one, marked)], gap: 0 });
    for (const { region, state } of leftOut)
      if (state !== 'value')
        looks.set(numberOf(region), { fill: gapColours[state].ground, gap: gapNumber(state) });
    return looks;

    function numberOf(code: string) {
      return gazetteer.numbers.get(code) as number;
    }
  }, [found, marked, leftOut, pieces, gazetteer]);
  const gaps = noDataKinds.filter((kind) => leftOut.some(({ state }) => state === kind));
  const describe = useMemo(() => describer(props), [props]);
  const counts = countClusters(found, marked);
  const counted = (text: string, count: number) =>
    t('patterns:map.counted', { text, number: formats.number(count) });
  const about = { variable: first.name, with: second?.name };
  return (
    <Figure
      name={fileStem(`${found.statistic}-clusters`, analysedOf(props))}
      title={t(`patterns:map.title.${found.statistic}`, about)}
      unit={t('patterns:map.unit', {
        marked: t(`patterns:marked.${marked}Short`, { tests: formats.number(found.floor.tests) }),
        weights: t(`patterns:weights.${view.weights}`),
      })}
      sources={sourcesOf(props)}
      missing={missingOf(props)}
      notes={[t('patterns:caution.cause'), ...words.lettersNote(view.regions)]}
      demonstration={props.demonstrations.length > 0}
      legend={[
        ...clustersOf[found.statistic]
          .filter((one) => (counts.get(one) ?? 0) > 0 || (one !== 'island' && one !== 'cut-off'))
          .map((one) => ({
            text: counted(t(`patterns:cluster.${one}`), counts.get(one) ?? 0),
            swatch: { colour: clusterColours[one] },
          })),
        ...gaps.map((gap) => ({
          text: counted(
            t(`vocabulary:valueState.${gap}`),
            leftOut.filter(({ state }) => state === gap).length,
          ),
          swatch: { gap },
        })),
      ]}
      picture={async () => (await map.current?.picture(new Map())) ?? null}
      csv={() => csvOf(props)}
    >
      <MapPane
        {...{ shapes, paints, gaps, marks, together, describe, map }}
        regions={view.regions}
        label={t(`patterns:map.title.${found.statistic}`, about)}
      />
    </Figure>
  );
}
