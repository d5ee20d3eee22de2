import type { RefObject } from 'react';
import type { AtlasMap } from '../../map/AtlasMap.ts';
import type { FigureProps } from '../../ui/charts/Figure.tsx';
import { fileStem, mapCsv } from './core/files.ts';
import type { Given } from './given.ts';
import { isInvented, mapNotes, sourcesOf } from './said.ts';

/** The frame of the map of one variable. */
export function mapFigure(given: Given, at: number, map: RefObject<AtlasMap | null>): FigureProps {
  const { view, words, says } = given;
  const drawn = given.drawn[at] ?? null;
  const variable = view.by[at];
  const picture = async () => (await map.current?.picture(new Map())) ?? null;
  const title = variable ? words.variableName(variable, drawn?.series ?? null) : '';
  if (!drawn)
    return {
      name: 'atlas-map',
      heading: 'h4',
      title,
      unit: '',
      sources: [],
      missing: null,
      csv: () => ({ head: [], rows: [] }),
    };
  const { unit, national } = drawn.series;
  return {
    heading: 'h4',
    name: fileStem('map', [drawn]),
    title,
    unit: words.unitName(unit),
    counted: national ? 'country' : 'region',
    sources: sourcesOf([drawn]),
    missing: says.gaps(drawn.legend, unit),
    notes: [...mapNotes(given, drawn), words.t('atlas:credits.boundaries')],
    demonstration: isInvented([drawn]),
    legend: says.legend(drawn.legend, unit),
    picture,
    csv: () => mapCsv(drawn, words.regionName),
  };
}
