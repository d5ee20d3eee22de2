import { axisX, gridX, rectX, ruleX, text } from '@observablehq/plot';
import type { SectorRow } from '../../../api/contract/matching.ts';
import { horizons } from '../../../drizzle/vocabulary.ts';
import { drawChart, look } from '../../ui/charts/plot.ts';
import type { Formats } from '../../ui/format.ts';

/** Needs in tones of orange, the urgent ones darkest; practices in green: apart also for those who see few colours. */
export const hues = { urgent: '#a63603', medium: '#e6550d', long: '#fdae6b', here: '#1b7837' } as const;
/** Pixels: of a sector with its name above its bar, of the bar, of the axis below. */
const [height, bar, foot] = [40, 15, 30];

interface Bar {
  row: number;
  from: number;
  to: number;
  hue: keyof typeof hues;
}

/** The bars of a sector: needs to the left by horizon, practices of the same regions to the right. */
export function barsOf({ needs, practices }: SectorRow, row: number): Bar[] {
  let sum = 0;
  const left = horizons.map((hue): Bar => {
    const from = -sum;
    sum += needs[hue] ?? 0;
    return { row, from: -sum, to: from, hue };
  });
  const right: Bar = { row, from: 0, to: practices.here, hue: 'here' };
  return [...left, right].filter(({ from, to }) => from !== to);
}

interface Drawn {
  sectors: readonly SectorRow[];
  nameOf: (one: SectorRow) => string;
  formats: Formats;
  width: number;
}

/** Needs and practices of each sector on either side of one line. */
export function drawBalance({ sectors, nameOf, formats, width }: Drawn): SVGSVGElement {
  const bars = sectors.flatMap(barsOf);
  const most = Math.max(1, ...bars.flatMap(({ from, to }) => [-from, to]));
  const top = (row: number) => row * height + 20;
  return drawChart(formats, {
    width,
    height: sectors.length * height + foot,
    marginLeft: 14,
    marginRight: 14,
    marginTop: 0,
    marginBottom: foot,
    x: { domain: [-most, most], label: null },
    y: { type: 'identity', axis: null },
    marks: [
      gridX({ stroke: look.line, strokeOpacity: 1, interval: 1 }),
      axisX({
        interval: Math.max(1, Math.ceil(most / 6)),
        tickFormat: (value: number) => formats.number(Math.abs(value)),
      }),
      rectX(bars, {
        x1: 'from',
        x2: 'to',
        y1: ({ row }) => top(row),
        y2: ({ row }) => top(row) + bar,
        fill: ({ hue }: Bar) => hues[hue],
      }),
      ruleX([0], { stroke: look.ink }),
      text(sectors, {
        x: () => -most,
        y: (_: SectorRow, row: number) => top(row) - 8,
        text: nameOf,
        textAnchor: 'start',
        fill: look.ink,
        stroke: '#fff',
        strokeWidth: 4,
      }),
    ],
  });
}
