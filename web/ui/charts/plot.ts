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
  return chart as SVGSVGElement & Chart;
}

const tick = (formats: Formats) => (value: unknown) =>
  typeof value === 'number' ? formats.number(value).replace('-', '−') : String(value);
