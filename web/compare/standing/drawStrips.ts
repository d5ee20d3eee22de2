import { axisX, dot, gridX, ruleX, ruleY, text } from '@observablehq/plot';
import { drawChart, look } from '../../ui/charts/plot.ts';
import type { Formats } from '../../ui/format.ts';
import { chosenOutline, lookOf } from '../chosen.ts';
import type { Strip } from './strips.ts';

/** Pixels: of a line with its name above it, of one lane of letters, of the axis below. */
const [height, lane, foot] = [46, 19, 34];
const radius = 9;

interface Drawn {
  strips: readonly Strip[];
  regions: readonly string[];
  domain: [number, number];
  nameOf: (strip: Strip) => string;
  formats: Formats;
  width: number;
}

/** All lines on one axis: a tick for each region of a context, its median and mean, and the chosen regions as letters. */
export function drawStrips({ strips, regions, domain, nameOf, formats, width }: Drawn): SVGSVGElement {
  let top = 4;
  const lines = strips.map((strip) => {
    top += height + Math.max(0, ...strip.chosen.map((one) => one.lane)) * lane;
    return { strip, y: top - 10 };
  });
  const members = lines.flatMap(({ strip, y }) => strip.members.map((one) => ({ ...one, y })));
  const chosen = lines.flatMap(({ strip, y }) =>
    strip.chosen.map((one) => ({ ...one, y: y - one.lane * lane, look: lookOf(regions, one.region) })),
  );
  const middles = lines.flatMap(({ strip: { standing }, y }) =>
    standing.mean === null || standing.median === null
      ? []
      : [{ mean: standing.mean, median: standing.median, y }],
  );
  return drawChart(formats, {
    width,
    height: top + foot,
    marginLeft: radius + 5,
    marginRight: radius + 5,
    marginTop: 0,
    marginBottom: foot,
    x: { domain, label: null },
    y: { type: 'identity', axis: null },
    marks: [
      gridX({ stroke: look.line, strokeOpacity: 1 }),
      axisX({ ticks: Math.max(3, Math.min(10, width / 90)) }),
      ruleY(lines, { y: 'y', stroke: look.line }),
      text(lines, {
        y: 'y',
        dy: (radius + 11) * -1,
        text: ({ strip }) => nameOf(strip),
        frameAnchor: 'left',
        dx: -radius,
        stroke: '#fff',
        strokeWidth: 4,
        fill: look.ink,
      }),
      ruleX(members, {
        x: 'value',
        y1: ({ y }) => y - 7,
        y2: ({ y }) => y + 7,
        stroke: look.plain,
        strokeWidth: 1.5,
        strokeOpacity: 0.75,
      }),
      ruleX(middles, {
        x: 'median',
        y1: ({ y }) => y - 11,
        y2: ({ y }) => y + 11,
        stroke: look.ink,
        strokeWidth: 3,
      }),
      dot(middles, {
        x: 'mean',
        y: 'y',
        symbol: 'diamond',
        r: 5.5,
        fill: '#fff',
        stroke: look.ink,
        strokeWidth: 2,
      }),
      dot(chosen, {
        x: 'value',
        y: 'y',
        r: radius,
        fill: ({ look: own }) => own?.fill,
        stroke: chosenOutline,
        strokeWidth: 1.5,
      }),
      text(chosen, {
        x: 'value',
        y: 'y',
        text: ({ look: own }) => own?.letter,
        fill: ({ look: own }) => own?.on,
        fontWeight: 700,
        fontSize: 12,
      }),
    ],
  });
}
