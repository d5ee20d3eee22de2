import { axisX, gridX, rectX, text } from '@observablehq/plot';
import type { SimilarRegion } from '../../../api/contract/similar.ts';
import { drawChart, look } from '../../ui/charts/plot.ts';
import type { Formats } from '../../ui/format.ts';
import type { Piece } from './shares.ts';

/** Pixels: of a region with its name above its bar, of the bar, of the axis below. */
const [height, bar, foot] = [42, 15, 30];

interface Drawn {
  similar: readonly SimilarRegion[];
  pieces: readonly Piece[];
  nameOf: (one: SimilarRegion) => string;
  formats: Formats;
  width: number;
}

/** A bar for each region, as long as it is distant, in the colours of what makes the distance. */
export function drawShares({ similar, pieces, nameOf, formats, width }: Drawn): SVGSVGElement {
  const rowOf = new Map(similar.map(({ code }, at) => [code, at]));
  const top = (code: string) => (rowOf.get(code) ?? 0) * height + 20;
  const most = Math.max(...similar.map(({ distance }) => distance));
  return drawChart(formats, {
    width,
    height: similar.length * height + foot,
    marginLeft: 2,
    marginRight: 14,
    marginTop: 0,
    marginBottom: foot,
    x: { domain: [0, most > 0 ? most : 1], label: null },
    y: { type: 'identity', axis: null },
    marks: [
      gridX({ stroke: look.line, strokeOpacity: 1 }),
      axisX({ ticks: Math.max(3, Math.min(8, width / 100)) }),
      rectX(pieces, {
        x1: 'from',
        x2: 'to',
        y1: ({ code }) => top(code),
        y2: ({ code }) => top(code) + bar,
        fill: ({ hue }) => hue.colour,
        stroke: '#fff',
        strokeWidth: 1,
      }),
      text(similar, {
        x: () => 0,
        y: ({ code }) => top(code) - 8,
        text: nameOf,
        textAnchor: 'start',
        fill: look.ink,
        stroke: '#fff',
        strokeWidth: 4,
      }),
    ],
  });
}
