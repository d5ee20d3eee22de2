import { useCallback, useMemo } from 'react';
import { frame, gridX, gridY, ruleX, ruleY } from '@observablehq/plot';
import { Figure } from '../../../ui/charts/Figure.tsx';
import { axis, drawChart, endsOf, look } from '../../../ui/charts/plot.ts';
import { Spots } from '../../chart/Spots.tsx';
import type { Drawn } from '../core/drawn.ts';
import { fileStem, pairsCsv } from '../core/files.ts';
import { meanOf, pairingOf, pairsOf } from '../core/pairs.ts';
import { describer } from '../describe.ts';
import type { Given } from '../given.ts';
import { chartNotes, sourcesOf } from '../said.ts';
import { fileMarks } from '../../chart/fileMarks.ts';
import { useOver } from './useOver.ts';

interface Props extends Given {
  x: Drawn;
  y: Drawn;
}

/** Two variables against each other, a point for each region (of national scores: each country), with a line at each mean. */
export function Scatter({ x, y, ...given }: Props) {
  const { view, words, says, marks } = given;
  const { t, formats } = words;
  const pairing = pairingOf(x, y);
  const { pairs, without } = useMemo(() => pairsOf(x, y, pairing), [x, y, pairing]);
  const means = useMemo(() => meanOf(pairs), [pairs]);
  const { over, onDrawn } = useOver();
  const [xName, yName] = [x, y].map((one) => words.variableName(one.variable, one.series)) as [
    string,
    string,
  ];
  const label = (name: string, one: Drawn) => `${name}, ${words.unitName(one.series.unit)}`;
  const { regions } = view;
  const draw = useCallback(
    (width: number, into: 'page' | 'file') =>
      drawChart(formats, {
        width,
        height: Math.round(Math.min(560, Math.max(300, width * 0.7))),
        marginLeft: 52,
        marginBottom: 44,
        marginTop: 28,
        x: { ...axis(xName, width), domain: endsOf(pairs.map((pair) => pair.x)), ticks: width < 480 ? 4 : 8 },
        y: { ...axis(yName, width), domain: endsOf(pairs.map((pair) => pair.y)), ticks: 6 },
        marks: [
          gridX({ stroke: look.line, strokeOpacity: 1 }),
          gridY({ stroke: look.line, strokeOpacity: 1 }),
          frame({ stroke: look.line }),
          ...(means
            ? [
                ruleX([means.x], { stroke: look.soft, strokeDasharray: '6 4' }),
                ruleY([means.y], { stroke: look.soft, strokeDasharray: '6 4' }),
              ]
            : []),
          ...(into === 'file' ? fileMarks(pairs, { picked: marks.now().picked, regions }) : []),
        ],
      }),
    [formats, means, pairs, marks, regions, xName, yName],
  );
  const spots = useMemo(
    () => (over ? pairs.map((pair) => ({ code: pair.code, x: over.x(pair.x), y: over.y(pair.y) })) : []),
    [over, pairs],
  );
  const describe = useMemo(() => describer({ words, says }, [x, y]), [words, says, x, y]);
  if (pairing === 'same') return <p className="maps-said">{t('views:scatter.same')}</p>;
  if (pairing === 'not-comparable') return <p className="maps-said">{t('views:scatter.notComparable')}</p>;
  if (pairs.length === 0) return <p className="maps-said">{t('views:scatter.empty')}</p>;
  const byCountry = pairing === 'by-country';
  const lacks = (name: string, count: number) => ({ text: t('views:scatter.without', { name }), count });
  return (
    <Figure
      heading="h4"
      name={fileStem('scatter', [x, y])}
      title={t('views:scatter.title', { x: xName, y: yName })}
      unit={t('views:scatter.axes', { x: label(xName, x), y: label(yName, y) })}
      counted={byCountry ? 'country' : 'region'}
      sources={sourcesOf([x, y])}
      missing={[
        lacks(xName, without.x),
        lacks(yName, without.y),
        { text: t('views:scatter.neither'), count: without.both },
      ]}
      demonstration={pairs.some((pair) => pair.invented)}
      notes={[
        ...(means
          ? [
              t('views:scatter.means', {
                x: says.valueUnit(means.x, x.series.unit),
                y: says.valueUnit(means.y, y.series.unit),
                count: pairs.length,
                number: formats.number(pairs.length),
              }),
            ]
          : []),
        ...(byCountry ? [t('views:scatter.byCountry')] : []),
        ...(x.series.year !== y.series.year && x.series.year !== null && y.series.year !== null
          ? [t('views:scatter.years', { x: x.series.year, y: y.series.year })]
          : []),
        ...new Set(
          [x, y]
            .flatMap((one) => chartNotes(given, one))
            .filter((note) => note !== t('views:note.countries')),
        ),
      ]}
      draw={draw}
      onDrawn={onDrawn}
      csv={() => pairsCsv(x, y, pairs, words.regionName)}
    >
      {over ? (
        <Spots {...{ spots, marks, regions, describe }} shape="dot" width={over.width} height={over.height} />
      ) : null}
    </Figure>
  );
}
