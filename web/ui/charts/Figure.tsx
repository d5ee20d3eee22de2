import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GapSwatch } from '../../map/GapSwatch.tsx';
import type { CsvValue } from '../csv.ts';
import { Demonstration } from '../Demonstration.tsx';
import { SafeLink } from '../SafeLink.tsx';
import type { LegendEntry } from './compose.ts';
import { Downloads } from './Downloads.tsx';
import { useNotes } from './useNotes.ts';
import './figure.css';

export interface FigureProps {
  /** What its files are called, without the ending: `atlas-ranking-net-migration-2017`. */
  name: string;
  title: string;
  /** How deep its title stands among the page's headings. */
  heading?: 'h3' | 'h4';
  /** In which unit the numbers are, in words; of two variables both. */
  unit: string;
  sources: readonly { credit: string; url: string | null }[];
  /** Regions without a value, by what is known of its absence, in words: "not asked", 12. Null while nobody knows. */
  missing: readonly { text: string; count: number }[] | null;
  /** What is counted: regions, or of national figures countries. */
  counted?: 'region' | 'country';
  /** How the chart is to be read, and what is not comparable. */
  notes?: readonly string[];
  /** Whether anything in it is invented. */
  demonstration?: boolean;
  legend?: readonly LegendEntry[];
  /**
   * Draws the chart so wide (in CSS pixels), with `drawChart`; keep the function while nothing changes (`useCallback`). For a
   * `file` it holds what the page lays over it too.
   */
  draw?: (width: number, into: 'page' | 'file') => SVGSVGElement;
  onDrawn?: (chart: SVGSVGElement, width: number) => void;
  /** Instead of `draw`, of a map: its picture for the files, while `children` is the map itself. */
  picture?: () => Promise<HTMLCanvasElement | null>;
  /** The numbers as they are, with codes, names, and for a missing value its kind. */
  csv: () => { head: readonly string[]; rows: readonly (readonly CsvValue[])[] };
  /** Laid over the chart. */
  children?: ReactNode;
}

/** The frame of every chart and map of comparisons: title, unit, what is missing, how to read it, whose figures, files. */
export function Figure(props: FigureProps) {
  const { t } = useTranslation(['views', 'common']);
  const id = useId();
  const { title, heading: Heading = 'h3', unit, sources, legend = [], demonstration = false } = props;
  const notes = useNotes(props);
  return (
    <figure className="figure" aria-labelledby={id}>
      <Heading id={id} className="figure-title">
        {title}
      </Heading>
      <p className="figure-unit">
        {unit || '\u00a0'} <Demonstration on={demonstration} />
      </p>
      <Drawing {...props} />
      {legend.length > 0 ? <Legend entries={legend} /> : null}
      <figcaption className="figure-notes">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {sources.map(({ credit, url }) => (
          <p key={credit}>
            {t('views:figure.source')} {url ? <SafeLink to={url}>{credit}</SafeLink> : credit}
          </p>
        ))}
      </figcaption>
      <Downloads {...props} />
    </figure>
  );
}

function Drawing({ draw, onDrawn, title, children }: FigureProps) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!box.current) return;
    const watching = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watching.observe(box.current);
    return () => watching.disconnect();
  }, []);
  const told = useRef(onDrawn);
  told.current = onDrawn;
  useLayoutEffect(() => {
    if (!draw || width === 0) return;
    const chart = draw(width, 'page');
    chart.setAttribute('role', 'img');
    chart.setAttribute('aria-label', title);
    box.current?.prepend(chart);
    told.current?.(chart, width);
    return () => chart.remove();
  }, [draw, width, title]);
  return (
    <div className="figure-drawing" ref={box}>
      {children}
    </div>
  );
}

function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <ul className="figure-legend">
      {entries.map(({ text, swatch }) => (
        <li key={text}>
          {'gap' in swatch ? (
            <GapSwatch kind={swatch.gap} className="figure-swatch" />
          ) : (
            <span className="figure-swatch" style={{ background: swatch.colour }} aria-hidden="true" />
          )}
          {text}
        </li>
      ))}
    </ul>
  );
}
