import { horizons, type NoDataKind } from '../../drizzle/vocabulary.ts';
import { flowKinds } from '../map/arcs.ts';
import { flowColours, marks, paper } from '../map/colours.ts';
import { isDemonstration } from '../map/figures.ts';
import { patternTile } from '../map/patternTile.ts';
import { wrapped } from '../ui/wrapped.ts';
import { creditsOf } from './credits.ts';
import { leftOut, openRecords } from './exports.ts';
import { rangeText } from '../map/legendText.ts';
import { coverageText, gapText } from './Legend.tsx';
import { ownSaid } from './ownWords.ts';
import type { Part } from './parts.ts';

type Given = Pick<Part, 'view' | 'shown' | 'records' | 'words'>;

interface Entry {
  text: string;
  swatch: { colour: string } | { gap: NoDataKind };
}

const font = (size: number, weight = 400) => `${weight} ${size}px system-ui, sans-serif`;
const ink = '#1b2733';
const softInk = '#4a5968';

/** The map as a picture that explains itself: title, note, map, legend, credits, date and address. */
export async function pictureOf(map: HTMLCanvasElement, given: Given, title: string): Promise<Blob | null> {
  const scale = Math.max(1, map.width / 1100);
  const edge = Math.round(24 * scale);
  const entries = legendEntries(given);
  const wide = map.width - 2 * Math.round(24 * scale);
  const notes = notesOf(given).flatMap((note) => wrapped(note, font(12 * scale), wide));
  const line = Math.round(22 * scale);
  const column =
    34 * scale +
    widest(
      entries.map((entry) => entry.text),
      font(13 * scale),
    ) +
    edge;
  const columns = Math.max(1, Math.floor((map.width - edge) / column));
  const legendRows = Math.ceil(entries.length / columns);
  const titleLine = Math.round(32 * scale);
  const titles = wrapped(title, font(26 * scale, 650), wide);
  const underTitle = Math.round(40 * scale) + (titles.length - 1) * titleLine;
  const top = underTitle + edge + (given.shown.series?.national ? line : 0);
  const canvas = document.createElement('canvas');
  canvas.width = map.width;
  canvas.height = top + map.height + legendRows * line + notes.length * line + 3 * edge;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  titles.forEach((text, at) => {
    const y = Math.round(40 * scale) + at * titleLine;
    write(pen, text, edge, y, font(26 * scale, 650), ink);
  });
  if (given.shown.series?.national) {
    write(pen, given.words.t('national.note'), edge, underTitle + line, font(14 * scale), softInk);
  }
  pen.drawImage(map, 0, top);
  entries.forEach((entry, at) => {
    const x = edge + (at % columns) * column;
    const y = top + map.height + edge + Math.floor(at / columns) * line;
    swatch(pen, entry, x, y, 26 * scale, 14 * scale);
    write(pen, entry.text, x + 34 * scale, y + 12 * scale, font(13 * scale), ink);
  });
  notes.forEach((note, at) => {
    const y = top + map.height + 2 * edge + legendRows * line + at * line;
    write(pen, note, edge, y, font(12 * scale), softInk);
  });
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function legendEntries({ shown, records, words, view }: Given): Entry[] {
  const { t } = words;
  const { legend, series } = shown;
  const unit = series?.unit ?? '';
  const classes = legend.classes.map(
    (one, at): Entry => ({
      text: `${rangeText(t, (value) => words.limit(value, unit), one, at === legend.classes.length - 1)} (${words.formats.number(one.count)})`,
      swatch: { colour: one.colour },
    }),
  );
  const gaps = legend.gaps.map(
    (gap): Entry => ({
      text: `${gapText(words, gap, unit)} (${words.formats.number(gap.count)})`,
      swatch: { gap: gap.kind },
    }),
  );
  const layers: Entry[] = [];
  const add = (on: boolean, text: string, colour: string) => on && layers.push({ text, swatch: { colour } });
  const open = openOf(records);
  const count = (all: readonly Marking[], text: string, colour: string) => {
    const demonstrations = all.filter((one) => one.demonstration).length;
    add(all.length > 0, words.among(`${text} (${all.length})`, demonstrations, all.length), colour);
  };
  for (const horizon of horizons) {
    const all = open.needs.filter((one) => one.horizon === horizon);
    count(
      all,
      t('common:labelled', { label: t('table.needs'), text: t(`vocabulary:horizon.${horizon}`) }),
      marks[horizon],
    );
  }
  for (const [kind, colour] of [...Object.entries(flowColours), ['stock', marks.stock] as const]) {
    const all = open.flows.filter((one) => flowKinds[one.type] === kind);
    count(all, t('common:labelled', { label: t('table.flows'), text: t(`flowKind.${kind}`) }), colour);
  }
  count(open.practices, t('table.practices'), marks.practice);
  add(records.arrivals.length > 0, `${t('table.arrivals')} ${view.points ?? ''}`, marks.arrival);
  return [...classes, ...gaps, ...layers];
}

type Marking = { demonstration: boolean };

/** The records that a picture for everyone shows. */
const openOf = (records: Given['records']) => {
  const { needs, flows, practices } = openRecords(records);
  return {
    needs: needs.map((one) => one.properties),
    flows: flows.map((one) => one.properties),
    practices: practices.map((one) => one.properties),
  };
};

function notesOf({ view, shown, records, words }: Given): string[] {
  const { t, formats } = words;
  const said = ownSaid(shown.series, view, words);
  const demonstration =
    Object.values(openOf(records)).some((all) => all.some((one) => one.demonstration)) ||
    shown.inside.some(isDemonstration);
  const coverage = coverageText({ shown, words });
  return [
    ...(said === null ? [] : [t('selection:marked', { what: said })]),
    ...(coverage ? [coverage] : []),
    creditsOf({ shown, records: openRecords(records), words })
      .map((credit) => credit.text)
      .join(' · '),
    ...(demonstration
      ? [t('common:labelled', { label: t('common:demonstration'), text: t('common:demonstrationWhy') })]
      : []),
    ...(leftOut(records) > 0 ? [t('picture.leftOut')] : []),
    `${t('common:title')} · ${formats.day(new Date().toISOString().slice(0, 10))} · ${location.origin}${location.pathname}${location.search}`,
  ];
}

function widest(texts: readonly string[], face: string): number {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return 0;
  pen.font = face;
  return Math.max(0, ...texts.map((text) => pen.measureText(text).width));
}

function swatch(
  pen: CanvasRenderingContext2D,
  entry: Entry,
  x: number,
  y: number,
  width: number,
  height: number,
) {
  pen.fillStyle =
    'colour' in entry.swatch
      ? entry.swatch.colour
      : (pen.createPattern(patternTile(entry.swatch.gap), 'repeat') ?? paper.aside);
  pen.fillRect(x, y, width, height);
  pen.strokeStyle = softInk;
  pen.lineWidth = 0.5;
  pen.strokeRect(x, y, width, height);
}

function write(
  pen: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  face: string,
  colour: string,
) {
  pen.font = face;
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
}
