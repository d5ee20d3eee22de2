import { useCallback, useMemo, useState } from 'react';
import { dot, line, ruleX, ruleY, text } from '@observablehq/plot';
import type { Found } from '../../../api/analysis/patterns/reckon.ts';
import { Figure } from '../../ui/charts/Figure.tsx';
import { drawChart, look } from '../../ui/charts/plot.ts';
import { letterMarks } from '../chart/fileMarks.ts';
import { Spots } from '../chart/Spots.tsx';
import type { Spot } from '../chart/spots.ts';
import { fileStem } from '../maps/core/files.ts';
import { clusterOf, dotOf, isMarked } from './clusters.ts';
import { describer } from './describe.ts';
import { missingOf } from './missing.ts';
import { cloudOf, type Point } from './cloud.ts';
import { analysedOf, type ResultProps, sourcesOf } from './result.ts';
import { csvOf } from './rows.ts';
import { writers } from './written.ts';

type Moran = Exclude<Found, { statistic: 'hotspots' }>;

/** Each region against its neighbours: what Moran's I is the slope of. */
export function MoranPlot(props: ResultProps & { found: Moran }) {
  const { found, view, first, second, words, marks, demonstrations } = props;
  const { t, formats, unitName } = words;
  const [spots, setSpots] = useState<{ list: Spot[]; width: number; height: number } | null>(null);
  const cloud = useMemo(() => {
    const { points, ...rest } = cloudOf(found, view.rows);
    const isAbove = ({ region }: Point) => Number(isMarked(clusterOf(region, view.marked)));
    return { points: points.toSorted((one, other) => isAbove(one) - isAbove(other)), ...rest };
  }, [found, view.rows, view.marked]);
  const unit = unitName(first.series.unit);
  const labels = {
    x: t('patterns:plot.x', { unit: second ? `${first.name}, ${unit}` : unit }),
    y: t(view.rows === 'standardised' ? 'patterns:plot.mean' : 'patterns:plot.sum', {
      unit: second ? `${second.name}, ${unitName(second.series.unit)}` : unit,
    }),
  };
  const draw = useCallback(
    (width: number, into: 'page' | 'file') => {
      const { points, means, ends, extent } = cloud;
      const corners = means
        ? (['low-high', 'high-high', 'low-low', 'high-low'] as const).map((one) => ({
            name: t(`patterns:cluster.${one}`),
            right: one.startsWith('high'),
            top: one.endsWith('high'),
          }))
        : [];
      const at = (right: boolean, top: boolean) =>
        text(
          corners.filter((one) => one.right === right && one.top === top),
          {
            text: 'name',
            frameAnchor: `${top ? 'top' : 'bottom'}-${right ? 'right' : 'left'}`,
            dx: right ? -6 : 6,
            dy: top ? 6 : -6,
            fill: look.soft,
          },
        );
      return drawChart(formats, {
        width,
        height: Math.round(Math.min(480, Math.max(300, width * 0.62))),
        marginLeft: 56,
        marginBottom: 44,
        x: { label: labels.x, labelAnchor: 'center', domain: extent.x, nice: true, grid: true },
        y: { label: labels.y, domain: extent.y, nice: true, grid: true },
        marks: [
          ...(means
            ? [ruleX([means.x], { stroke: look.soft }), ruleY([means.y], { stroke: look.soft })]
            : []),
          ...(ends ? [line(ends, { x: 'x', y: 'y', stroke: look.chosen, strokeWidth: 2, clip: true })] : []),
          ...(into === 'file'
            ? [
                dot(points, {
                  x: 'x',
                  y: 'y',
                  r: 3,
                  fill: ({ region }) => dotOf(region, view.marked),
                  stroke: look.soft,
                  strokeWidth: 0.5,
                }),
                ...letterMarks(
                  points.map(({ region, x, y }) => ({ code: region.region, x, y })),
                  view.regions,
                  (place) => ({ x: 'x', y: 'y', dx: -17 * place }),
                ),
              ]
            : []),
          at(false, true),
          at(true, true),
          at(false, false),
          at(true, false),
        ],
      });
    },
    [cloud, formats, labels.x, labels.y, t, view.marked, view.regions],
  );
  const onDrawn = useCallback(
    (chart: SVGSVGElement, width: number) => {
      const { scale } = chart as ReturnType<typeof drawChart>;
      const [x, y] = [scale('x'), scale('y')];
      if (!x || !y) return;
      const list = cloud.points.map(({ region, x: across, y: up }) => ({
        code: region.region,
        x: x.apply(across),
        y: y.apply(up),
        colour: dotOf(region, view.marked),
      }));
      setSpots({ list, width, height: Number(chart.getAttribute('height')) });
    },
    [cloud, view.marked],
  );
  const describe = useMemo(() => describer(props), [props]);
  const value = writers(formats).statistic(found.global.value);
  const slope = second ? 'patterns:plot.slopeBivariate' : 'patterns:plot.slope';
  return (
    <Figure
      name={fileStem(`${found.statistic}-plot`, analysedOf(props))}
      title={t('patterns:plot.title', { variable: first.name })}
      unit={t('patterns:plot.units', labels)}
      sources={sourcesOf(props)}
      missing={missingOf(props)}
      notes={[
        cloud.ends ? t(slope, { value }) : t('patterns:plot.noSlope'),
        ...props.words.lettersNote(view.regions),
      ]}
      demonstration={demonstrations.length > 0}
      draw={draw}
      onDrawn={onDrawn}
      csv={() => csvOf(props)}
    >
      {spots ? (
        <Spots
          spots={spots.list}
          shape="dot"
          width={spots.width}
          height={spots.height}
          marks={marks}
          regions={view.regions}
          describe={describe}
        />
      ) : null}
    </Figure>
  );
}
