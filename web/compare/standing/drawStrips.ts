import { axisX, dot, gridX, ruleX, ruleY, text } from '@observablehq/plot';
import { drawChart, look } from '../../ui/charts/plot.ts';
import type { Formats } from '../../ui/format.ts';
import { chosenOutline, lookOf } from '../chosen.ts';
import type { Strip } from './strips.ts';

/** Pixels: of a line with one letter above it, of each more, of a name above them, of the axis below. */
const [height, lane, title, foot] = [40, 19, 18, 34];
const radius = 9;
/** From this width on the names stand beside the lines. */
const wide = 500;
const beside = 200;
const oneLine = 30;

interface Drawn {
  strips: readonly Strip[];
  regions: readonly string[];
  domain: [number, number];
  nameOf: (strip: Strip) => { name: string; n: string };
  formats: Formats;
  width: number;
}

/** All lines on one axis: a tick for each region of a context, its median and mean, and the chosen regions as letters. */
export function drawStrips({ strips, regions, domain, nameOf, formats, width }: Drawn): SVGSVGElement {
  const isWide = width >= wide;
  const left = (isWide ? beside : 0) + radius + 5;
  let top = 0;
  const lines = strips.map((strip) => {
    const lanes = Math.max(0, ...strip.chosen.map((one) => one.lane)) * lane;
    const above = top + (isWide ? 0 : title);
    top = above + height + lanes;
    return { strip, y: top - 8, nameAt: isWide ? top - 10 : above - 2 };
  });
  const members = lines.flatMap(({ strip, y }) => strip.members.map((one) => ({ ...one, y })));
  const chosen = lines.flatMap(({ strip, y }) =>
    strip.chosen.map((one) => ({
      ...one,
      y,
      at: y - 17 - one.lane * lane,
      look: lookOf(regions, one.region),
    })),
  );
  const middles = lines.flatMap(({ strip: { standing }, y }) =>
    standing.n < 2 || standing.mean === null || standing.median === null
      ? []
      : [{ mean: standing.mean, median: standing.median, y }],
  );
  return drawChart(formats, {
    width,
    height: top + foot,
    marginLeft: left,
    marginRight: radius + 5,
    marginTop: 0,
    marginBottom: foot,
    x: { domain, label: null },
    y: { type: 'identity', axis: null },
    marks: [
      gridX({ stroke: look.line, strokeOpacity: 1 }),
      axisX({ ticks: Math.max(3, (width - left) / 90) }),
      ruleY(lines, { y: 'y', stroke: look.line }),
      text(lines, {
        y: 'nameAt',
        text: ({ strip }) => {
          const { name, n } = nameOf(strip);
          // Two lines at most: a third would touch the next name.
          return isWide && name.length <= oneLine ? `${name}\n${n}` : `${name}, ${n}`;
        },
        frameAnchor: 'left',
        dx: -left,
        lineHeight: 1.15,
        lineWidth: isWide ? (beside - 8) / look.text : 100,
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
      ruleX(chosen, { x: 'value', y1: 'at', y2: 'y', stroke: chosenOutline, strokeWidth: 1.5 }),
      dot(chosen, {
        x: 'value',
        y: 'at',
        r: radius,
        fill: ({ look: own }) => own?.fill,
        stroke: chosenOutline,
        strokeWidth: 1.5,
      }),
      text(chosen, {
        x: 'value',
        y: 'at',
        text: ({ look: own }) => own?.letter,
        fill: ({ look: own }) => own?.on,
        fontWeight: 700,
        fontSize: 12,
      }),
    ],
  });
}
