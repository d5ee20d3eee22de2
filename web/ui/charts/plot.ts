import { type Markish, plot, type PlotOptions } from '@observablehq/plot';
import type { Formats } from '../format.ts';

/** The colours and sizes that all charts share; as words of SVG, because a file knows no style sheet. */
export const look = {
  ink: '#1b2733',
  soft: '#4a5968',
  line: '#cfd8e1',
  /** What is drawn of every region, and what marks those that are pointed at or picked. */
  plain: '#7b93ab',
  picked: '#b34700',
  chosen: '#12365b',
  text: 12,
} as const;

export type Chart = (SVGSVGElement | HTMLElement) & ReturnType<typeof plot>;

/**
 * A chart by Observable Plot in the look of the Atlas: text large enough for a phone, numbers in the reader's language.
 * Scales without a legend, so that the answer is an SVG.
 */
export function drawChart(
  formats: Formats,
  { marks, ...options }: Omit<PlotOptions, 'marks'> & { marks: Markish[] },
): SVGSVGElement & Chart {
  const chart = plot({
    style: { fontSize: `${look.text}px`, color: look.ink, background: 'transparent', overflow: 'visible' },
    ...options,
    x: { tickFormat: tick(formats), ...options.x },
    y: { tickFormat: tick(formats), ...options.y },
    marks,
  });
  // The picture has one name and its numbers stand in a table: what the library calls its parts ("rule", "dot") tells nobody anything.
  for (const named of chart.querySelectorAll('[aria-label]')) named.removeAttribute('aria-label');
  return chart as SVGSVGElement & Chart;
}

const tick = (formats: Formats) => (value: unknown) =>
  typeof value === 'number' ? formats.number(value).replace('-', '−') : String(value);

/** An axis with its label inside the chart, cut where the chart ends; the whole name stands above the chart. */
export const axis = (label: string, width: number) => {
  const most = Math.max(16, Math.floor((width - 60) / 7));
  return {
    label: label.length > most ? `${label.slice(0, most - 1)}…` : label,
    labelArrow: 'none',
    nice: true,
  } as const;
};

/** From the least to the greatest value; a little room around a single one. */
export function endsOf(values: readonly number[]): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? [least - 1, most + 1] : [least, most];
}
