import type { NoDataKind } from '../../../drizzle/vocabulary.ts';
import { patternTile } from '../../map/patternTile.ts';
import { wrapped } from '../wrapped.ts';
import { look } from './plot.ts';

/** What a colour or a pattern means. */
export interface LegendEntry {
  text: string;
  swatch: { colour: string } | { gap: NoDataKind };
}

/** What a picture says of itself, so that it can be understood away from the page. */
export interface Told {
  title: string;
  unit: string;
  legend: readonly LegendEntry[];
  /** Missing regions, notes, demonstration, sources, day and address: a line or more each. */
  notes: readonly string[];
}

export interface Body {
  node: SVGElement;
  width: number;
  height: number;
}

const space = 'http://www.w3.org/2000/svg';
const edge = 24;
const family = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const face = (size: number, weight = 400) => `${weight} ${size}px ${family}`;

export function svgNode(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const node = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  node.textContent = text;
  return node;
}

/** A drawn chart as a part of the picture; it is made for the file and may be moved into it. */
export function bodyOf(chart: SVGSVGElement): Body {
  const [width, height] = [Number(chart.getAttribute('width')), Number(chart.getAttribute('height'))];
  return { node: chart, width, height };
}

/** A map's canvas as a part of the picture, no wider than `widest`. */
export function bodyOfCanvas(canvas: HTMLCanvasElement, widest: number): Body {
  const width = Math.min(widest, canvas.width);
  const height = Math.round((canvas.height * width) / Math.max(1, canvas.width));
  const href = canvas.toDataURL('image/png');
  return { node: svgNode('image', { href, width, height }), width, height };
}

/** One SVG that needs nothing else: title, unit, picture, legend, notes. */
export function wholePicture(body: Body, told: Told): SVGSVGElement {
  const width = body.width + 2 * edge;
  const parts: SVGElement[] = [];
  let y = edge;
  const write = (text: string, size: number, line: number, fill: string, weight = 400) => {
    for (const row of wrapped(text, face(size, weight), body.width)) {
      y += line;
      const at = { x: edge, y, 'font-size': size, 'font-weight': weight, fill };
      parts.push(svgNode('text', at, row));
    }
  };
  write(told.title, 20, 26, look.ink, 650);
  if (told.unit) write(told.unit, 13, 20, look.soft);
  y += 12;
  body.node.setAttribute('x', String(edge));
  body.node.setAttribute('y', String(y));
  parts.push(body.node);
  y += body.height + 6;
  const { nodes, below } = legendOf(told.legend, body.width, y);
  parts.push(...nodes);
  y = below + 4;
  for (const note of told.notes) write(note, 12, 17, look.soft);
  return framed(parts, width, y + edge);
}

function framed(parts: readonly SVGElement[], width: number, height: number): SVGSVGElement {
  const svg = svgNode('svg', {
    xmlns: space,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': family,
    // Plot writes its marks in the colour of the text around it.
    color: look.ink,
  }) as SVGSVGElement;
  svg.append(svgNode('rect', { width, height, fill: '#ffffff' }), ...parts);
  return svg;
}

/** The entries side by side, in as many lines as they need. */
function legendOf(entries: readonly LegendEntry[], width: number, top: number) {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen) pen.font = face(13);
  const nodes: SVGElement[] = [];
  let [x, y] = [0, top];
  for (const [at, { text, swatch }] of entries.entries()) {
    const needed = 36 + (pen?.measureText(text).width ?? text.length * 7) + 20;
    if (at === 0 || x + needed > width) [x, y] = [0, y + 22];
    const box = { x: edge + x, y: y - 13, width: 28, height: 15, stroke: look.soft, 'stroke-width': 0.5 };
    if ('gap' in swatch) nodes.push(patternNode(swatch.gap, `gap-${at}`));
    const fill = 'colour' in swatch ? swatch.colour : `url(#gap-${at})`;
    nodes.push(svgNode('rect', { ...box, fill }));
    nodes.push(svgNode('text', { x: edge + x + 36, y, 'font-size': 13, fill: look.ink }, text));
    x += needed;
  }
  return { nodes, below: y + (entries.length > 0 ? 8 : 0) };
}

/** At half the size of its pixels, as on the map. */
function patternNode(kind: NoDataKind, id: string): SVGElement {
  const tile = patternTile(kind);
  const size = { width: tile.width / 2, height: tile.height / 2 };
  const pattern = svgNode('pattern', { id, patternUnits: 'userSpaceOnUse', ...size });
  pattern.append(svgNode('image', { href: tile.toDataURL('image/png'), ...size }));
  return pattern;
}

export const svgText = (svg: SVGSVGElement): string => new XMLSerializer().serializeToString(svg);

/** The same picture in dots, twice as fine as the screen's. */
export async function pngOf(svg: SVGSVGElement): Promise<Blob | null> {
  const address = URL.createObjectURL(new Blob([svgText(svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 2 * Number(svg.getAttribute('width'));
    canvas.height = 2 * Number(svg.getAttribute('height'));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}
