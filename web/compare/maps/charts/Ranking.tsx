import { useCallback, useMemo } from 'react';
import { axisY, barX, dot, gridX, ruleX, text } from '@observablehq/plot';
import { Figure } from '../../../ui/charts/Figure.tsx';
import { axis, drawChart, endsOf, look } from '../../../ui/charts/plot.ts';
import { Spots } from '../../chart/Spots.tsx';
import { lettersOf, rowHeight } from '../../chart/pens.ts';
import { chosenOutline } from '../../chosen.ts';
import { litBy } from '../../lit.ts';
import type { Drawn } from '../core/drawn.ts';
import { fileStem, rankingCsv } from '../core/files.ts';
import { placeText, type Ranked, rankingOf } from '../core/ranking.ts';
import { describer } from '../describe.ts';
import type { Given } from '../given.ts';
import { chartNotes, isInvented, sourcesOf } from '../said.ts';
import { fileMarks } from './fileMarks.ts';
import { useOver } from './useOver.ts';

/** So many have a bar with their name; more are dots, in the order of their ranks. */
const mostBars = 45;

/** Who stands where, from the highest value down; equal values share a rank. */
export function Ranking({ one, ...given }: Given & { one: Drawn }) {
  const { view, words, says, marks } = given;
  const { t, formats, regionName } = words;
  const { unit, national } = one.series;
  const { regions } = view;
  const name = words.variableName(one.variable, one.series);
  const ranking = useMemo(() => rankingOf(one.owners), [one]);
  const bars = ranking.length <= mostBars;
  const { over, onDrawn } = useOver();
  const draw = useCallback(
    (width: number, into: 'page' | 'file') => {
      const file = into === 'file' ? { picked: marks.now().picked, regions } : null;
      // Finer than elsewhere, so that what has different ranks looks different.
      const value = (amount: number) => says.limit(amount, unit);
      return bars
        ? barChart({ ranking, name, width, file, formats, regionName, value })
        : dotChart({ ranking, name, width, file, formats, rank: t('views:ranking.rank') });
    },
    [bars, ranking, name, formats, regionName, says, unit, marks, regions, t],
  );
  const spots = useMemo(
    () =>
      over
        ? ranking.map((ranked, at) => ({
            code: ranked.code,
            x: bars ? over.width - 14 : over.x(ranked.value),
            y: over.y(bars ? ranked.code : at + 1),
          }))
        : [],
    [over, ranking, bars],
  );
  const describe = useMemo(() => {
    const places = new Map(ranking.map((ranked) => [ranked.code, ranked]));
    const say = describer({ words, says }, [one]);
    return (code: string) => {
      const ranked = places.get(code);
      const rank = ranked && t('views:ranking.place', { place: placeText(ranked), count: ranking.length });
      return rank ? `${say(code)}\n${rank}` : say(code);
    };
  }, [ranking, words, says, one, t]);
  const under = useMemo(() => (over && bars ? rowsUnder(spots, over.width) : undefined), [over, bars, spots]);
  if (ranking.length === 0) return null;
  return (
    <Figure
      heading="h4"
      name={fileStem('ranking', [one])}
      title={t('views:ranking.title', { name })}
      unit={words.unitName(unit)}
      counted={national ? 'country' : 'region'}
      sources={sourcesOf([one])}
      missing={says.gaps(one.legend, unit)}
      demonstration={isInvented([one])}
      notes={[t(bars ? 'views:ranking.ties' : 'views:ranking.dots'), ...chartNotes(given, one)]}
      draw={draw}
      onDrawn={onDrawn}
      csv={() => rankingCsv(one, ranking, regionName)}
    >
      {over ? (
        <Spots
          {...{ spots, marks, regions, describe }}
          {...(under ? { under } : {})}
          shape={bars ? 'row' : 'dot'}
          width={over.width}
          height={over.height}
        />
      ) : null}
    </Figure>
  );
}

interface Charting {
  ranking: readonly Ranked[];
  name: string;
  width: number;
  file: { picked: ReadonlySet<string>; regions: readonly string[] } | null;
  formats: Given['words']['formats'];
}

function barChart({
  ranking,
  name,
  width,
  file,
  formats,
  regionName,
  value,
}: Charting & { regionName: (code: string) => string; value: (amount: number) => string }) {
  const lit = litBy(file?.picked ?? []);
  const letters = lettersOf(ranking, file?.regions ?? []);
  const longest = width < 480 ? 17 : 30;
  const nameOf = (ranked: Ranked) => {
    const text = regionName(ranked.code);
    return `${placeText(ranked)}  ${text.length > longest ? `${text.slice(0, longest - 1)}…` : text}`;
  };
  const names = new Map(ranking.map((ranked) => [ranked.code, nameOf(ranked)]));
  const [least, most] = endsOf([0, ...ranking.map((ranked) => ranked.value)]);
  return drawChart(formats, {
    width,
    height: ranking.length * rowHeight + 62,
    marginTop: 18,
    marginLeft: width < 480 ? 138 : 220,
    marginRight: 52,
    marginBottom: 40,
    x: { ...axis(name, width - 190), domain: [least, most], ticks: 5 },
    y: {
      label: null,
      domain: ranking.map(({ code }) => code),
      tickFormat: (code: string) => names.get(code) ?? code,
    },
    marks: [
      gridX({ stroke: look.line, strokeOpacity: 1 }),
      axisY({
        tickSize: 0,
        label: null,
        tickFormat: (code: string) => names.get(code) ?? code,
        fontSize: look.text,
      }),
      barX(ranking, {
        x: 'value',
        y: 'code',
        insetTop: 2,
        insetBottom: 2,
        fill: ({ code }: Ranked) => (lit(code) ? look.picked : '#9db4ca'),
      }),
      text(ranking, {
        x: ({ value: amount }: Ranked) => Math.max(0, amount),
        y: 'code',
        text: (ranked: Ranked) => value(ranked.value),
        textAnchor: 'start',
        dx: 4,
      }),
      ruleX([0], { stroke: look.soft }),
      ...letters.flatMap(({ spot, own, place }) => {
        const there = { frameAnchor: 'right', y: 'code', dx: 36 - 17 * place } as const;
        return [
          dot([spot], { ...there, r: 8, fill: own.fill, stroke: chosenOutline }),
          text([spot], {
            ...there,
            textAnchor: 'middle',
            text: () => own.letter,
            fill: own.on,
            fontWeight: 700,
            fontSize: 11,
          }),
        ];
      }),
    ],
  });
}

function dotChart({ ranking, name, width, file, formats, rank }: Charting & { rank: string }) {
  const at = ranking.map((ranked, place) => ({ code: ranked.code, x: ranked.value, y: place + 1 }));
  return drawChart(formats, {
    width,
    height: 320,
    marginTop: 28,
    marginLeft: 52,
    marginBottom: 44,
    x: { ...axis(name, width), domain: endsOf(at.map(({ x }) => x)), ticks: width < 480 ? 4 : 8 },
    y: { ...axis(rank, width), domain: [1, at.length], reverse: true, nice: false, ticks: 5 },
    marks: [gridX({ stroke: look.line, strokeOpacity: 1 }), ...(file ? fileMarks(at, file) : [])],
  });
}

/** The rows that are marked, as bands over their bars. */
const rowsUnder =
  (spots: readonly { code: string; y: number }[], width: number) =>
  (pen: CanvasRenderingContext2D, lit: (code: string) => boolean) => {
    pen.fillStyle = 'rgb(179 71 0 / 0.22)';
    for (const { code, y } of spots) if (lit(code)) pen.fillRect(0, y - rowHeight / 2, width, rowHeight);
  };
