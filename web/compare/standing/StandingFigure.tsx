import { useCallback, useMemo } from 'react';
import { writeVariable } from '../../../api/contract/variable.ts';
import type { Space } from '../../../geo/context.ts';
import { LEAST_FOR_PERCENTILE } from '../../../geo/standing.ts';
import type { Series } from '../../map/figures.ts';
import type { Measured } from '../../queries/variables.ts';
import { Figure } from '../../ui/charts/Figure.tsx';
import { chosenLooks } from '../chosen.ts';
import type { PartProps } from '../parts.ts';
import { aroundOf } from './around.ts';
import { drawStrips } from './drawStrips.ts';
import { notesOf } from './notes.ts';
import type { Sentences } from './sentences.ts';
import { standingSheet } from './sheet.ts';
import { StandingTable } from './StandingTable.tsx';
import { isInvented, standsOf, withoutValue } from './stands.ts';
import { domainOf, type Strip, stripsOf } from './strips.ts';

interface Props extends Pick<PartProps, 'view' | 'words'> {
  measured: Measured;
  series: Series;
  space: Space;
  sentences: Sentences;
}

/** One variable: the chosen regions in their three contexts, drawn on one axis, and in numbers. */
export function StandingFigure({ measured, series, view, space, words, sentences }: Props) {
  const { t, formats, regionName } = words;
  const { variable } = measured;
  const { regions } = view;
  const stands = useMemo(
    () => standsOf({ regions, measure: variable.measure, series, around: aroundOf(view), space }),
    [regions, variable, series, view, space],
  );
  const strips = useMemo(() => stripsOf(stands, series), [stands, series]);
  const nameOf = useCallback(
    ({ kind, of, standing }: Strip) => {
      const name = sentences.contextName(kind, of, view, series.national);
      return {
        name: kind === 'around' ? t('common:labelled', { label: regionName(of), text: name }) : name,
        n: `n\u00a0=\u00a0${formats.number(standing.n)}`,
      };
    },
    [sentences, view, series, t, formats, regionName],
  );
  const draw = useCallback(
    (width: number) => {
      const domain = domainOf(stands, series) ?? [0, 1];
      return drawStrips({ strips, regions, domain, nameOf, formats, width });
    },
    [strips, stands, series, regions, nameOf, formats],
  );
  const missing = Map.groupBy(withoutValue(stands, series).values(), (state) => state);
  const title = words.variableName(variable, series);
  const letters = regions.map((code, at) => ({
    text: `${chosenLooks[at]?.letter} ${regionName(code)}`,
    swatch: { colour: chosenLooks[at]?.fill ?? '' },
  }));
  return (
    <section className="standing-figure" aria-label={title}>
      <Figure
        name={`atlas-standing-${writeVariable(variable).replaceAll(/[:@]/g, '-')}`}
        title={title}
        unit={words.unitName(series.unit)}
        sources={[series.source]}
        missing={[...missing].map(([state, { length }]) => ({
          text: t(`vocabulary:valueState.${state}`),
          count: length,
        }))}
        notes={notesOf({ measure: variable.measure, stands, series, words, sentences })}
        demonstration={isInvented(stands, series)}
        legend={strips.length > 0 ? letters : []}
        {...(strips.length > 0 ? { draw } : {})}
        csv={() => standingSheet({ stands, measured, view, words, sentences })}
      />
      <StandingTable
        caption={t('compare:table.caption', { variable: title, least: LEAST_FOR_PERCENTILE })}
        {...{ stands, series, view, words, sentences }}
      />
    </section>
  );
}
