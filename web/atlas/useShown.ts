import { useMemo } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { IndicatorColumns, ScoreColumns } from '../../api/contract/scores.ts';
import type { Piece } from '../../geo/join.ts';
import type { View } from '../address.ts';
import { ProblemError } from '../client.ts';
import { type Figure, figuresOn, indicatorSeries, owners, scoreSeries, type Series } from '../map/figures.ts';
import { letsThrough } from '../map/filter.ts';
import { type Boundaries, type Gazetteer, gazetteerOf, piecesAt } from '../map/geometry.ts';
import { type Legend, legendOf } from '../map/legend.ts';
import { looks } from '../map/looks.ts';
import { type Scale, scaleOf } from '../map/scale.ts';
import { boundariesQuery } from '../queries/boundaries.ts';
import { wishOf } from '../map/wish.ts';
import { indicatorQuery, scoresQuery } from '../queries/figures.ts';
import { taskforceQuery } from '../queries/records.ts';

/** What the regions on the map show: the one list behind colours, legend, table and downloads. */
export interface Coloured {
  figures: Figure[];
  /** Figures the filter lets through: those the legend counts. */
  inside: Figure[];
  series: Series | null;
  scale: Scale | null;
  legend: Legend;
}

export interface Shown extends Coloured {
  /** The regions drawn, whether their figures have come or not. */
  pieces: Piece[];
  boundaries: Boundaries | undefined;
  gazetteer: Gazetteer | undefined;
  members: ReadonlySet<string>;
  /** Years the indicator has; none for scores, whose years come with their editions. */
  years: readonly number[];
  /** Whether the figures of another year or area are still on the map. */
  waiting: boolean;
  error: unknown;
  retry: () => void;
}

const nobody: ReadonlySet<string> = new Set();

function useColumns(view: View) {
  const wish = wishOf(view);
  const scores = useQuery({
    ...scoresQuery(
      wish?.kind === 'scores'
        ? wish
        : { kind: 'scores', scope: 'national', edition: '', year: null, own: null },
    ),
    enabled: wish?.kind === 'scores',
    placeholderData: keepPreviousData,
  });
  const indicator = useQuery({
    ...indicatorQuery(
      wish?.kind === 'indicator' ? wish : { kind: 'indicator', name: '', year: null, level: 0 },
    ),
    enabled: wish?.kind === 'indicator',
    placeholderData: keepPreviousData,
  });
  return wish?.kind === 'scores' ? scores : indicator;
}

/** The years a refusal names, when there are no figures of the year asked for. */
function yearsSaid(error: unknown): number[] {
  const years = error instanceof ProblemError ? error.body.params?.years : undefined;
  return Array.isArray(years) ? years.map(Number) : [];
}

/** Columns of another scope or indicator are not this view's, even while its own are on their way. */
function seriesOf(
  view: Pick<View, 'layer' | 'scope' | 'area'>,
  columns: ScoreColumns | IndicatorColumns | undefined,
): Series | null {
  if (!columns || view.layer === 'none') return null;
  if ('scope' in columns) return columns.scope === view.scope ? scoreSeries(columns, view.area) : null;
  return columns.indicator === view.layer ? indicatorSeries(columns) : null;
}

export function useShown(view: View, later: boolean): Shown {
  const boundaries = useQuery(boundariesQuery);
  const wantsMembers = later || view.taskforce || view.level === 'own';
  const membership = useQuery({ ...taskforceQuery, enabled: wantsMembers });
  const columns = useColumns(view);
  const gazetteer = useMemo(() => boundaries.data && gazetteerOf(boundaries.data), [boundaries.data]);
  const members = useMemo(() => (membership.data ? new Set(membership.data) : nobody), [membership.data]);
  const { layer, scope, area, level, classes, country, taskforce } = view;
  const series = useMemo(
    () => seriesOf({ layer, scope, area }, columns.data),
    [layer, scope, area, columns.data],
  );
  // National figures never add regions, so that their arrival leaves the geometry alone.
  const scored = useMemo(
    () => (layer === 'mipex' && series && !series.national ? [...series.cells.keys()] : []),
    [layer, series],
  );
  const pieces = useMemo(() => {
    if (!gazetteer || (level === 'own' && members === nobody)) return [];
    return piecesAt(gazetteer, level, level === 'own' ? [...members, ...scored] : []);
  }, [gazetteer, level, members, scored]);
  const figures = useMemo(() => (series ? figuresOn(pieces, series) : []), [pieces, series]);
  const inside = useMemo(
    () => figures.filter(({ code }) => letsThrough({ country, taskforce }, members, code)),
    [figures, country, taskforce, members],
  );
  const scale = useMemo(() => {
    const values = owners(inside).flatMap((figure) => (figure.value === null ? [] : [figure.value]));
    return layer === 'none' ? null : scaleOf(values, classes, looks[layer]);
  }, [inside, classes, layer]);
  const legend = useMemo(() => legendOf(inside, scale), [inside, scale]);
  return {
    pieces,
    figures,
    inside,
    series,
    scale,
    legend,
    boundaries: boundaries.data,
    gazetteer,
    members,
    years: columns.data && 'years' in columns.data ? columns.data.years : yearsSaid(columns.error),
    waiting: columns.isPlaceholderData,
    error: boundaries.error ?? columns.error,
    retry: () => void Promise.all([boundaries.refetch(), columns.refetch()]),
  };
}
