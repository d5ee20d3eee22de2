import { axisY, barX, gridX, ruleX, text } from '@observablehq/plot';
import { axis, drawChart, endsOf, look } from '../../../ui/charts/plot.ts';
import { rowHeight } from '../../chart/pens.ts';
import { litBy } from '../../lit.ts';
import { placeText, type Ranked } from '../core/ranking.ts';
import type { Given } from '../given.ts';
import { fileMarks, letterMarks } from '../../chart/fileMarks.ts';

interface Charting {
  ranking: readonly Ranked[];
  name: string;
  width: number;
  file: { picked: ReadonlySet<string>; regions: readonly string[] } | null;
  formats: Given['words']['formats'];
}

/** A bar with its name for each. */
export function barChart({
  ranking,
  name,
  width,
  file,
  formats,
  regionName,
  value,
}: Charting & { regionName: (code: string) => string; value: (amount: number) => string }) {
  const lit = litBy(file?.picked ?? []);
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
      ...letterMarks(ranking, file?.regions ?? [], (place) => ({
        frameAnchor: 'right',
        y: 'code',
        dx: 36 - 17 * place,
      })),
    ],
  });
}

/** A dot for each, where they are many. */
export function dotChart({ ranking, name, width, file, formats, rank }: Charting & { rank: string }) {
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
export const rowsUnder =
  (spots: readonly { code: string; y: number }[], width: number) =>
  (pen: CanvasRenderingContext2D, lit: (code: string) => boolean) => {
    pen.fillStyle = 'rgb(179 71 0 / 0.22)';
    for (const { code, y } of spots) if (lit(code)) pen.fillRect(0, y - rowHeight / 2, width, rowHeight);
  };
