import { look } from '../../ui/charts/plot.ts';
import { chosenOutline, lookOf } from '../chosen.ts';
import type { Box, Shape, Spot } from './spots.ts';

const full = 2 * Math.PI;
/** Of a chart of rows: all are as high. */
export const rowHeight = 20;
/** The height of a tick's line, which stands on the axis. */
const tickHeight = 12;

function dot(pen: CanvasRenderingContext2D, { x, y }: Spot, radius: number) {
  pen.beginPath();
  pen.arc(x, y, radius, 0, full);
}

function tick(pen: CanvasRenderingContext2D, { x, y }: Spot, height: number) {
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x, y - height);
}

/** Every region, once: what does not change while the pointer moves. */
export function drawAllSpots(pen: CanvasRenderingContext2D, spots: readonly Spot[], shape: Shape) {
  if (shape === 'row') return;
  const many = spots.length > 400;
  pen.fillStyle = look.plain;
  pen.strokeStyle = shape === 'tick' ? look.soft : '#ffffff';
  pen.lineWidth = shape === 'tick' ? 1 : 0.75;
  pen.globalAlpha = shape === 'tick' ? (many ? 0.25 : 0.6) : many ? 0.55 : 0.8;
  for (const spot of spots) {
    if (shape === 'tick') tick(pen, spot, tickHeight);
    else {
      pen.fillStyle = spot.colour ?? look.plain;
      dot(pen, spot, many ? 2.5 : 4.5);
      pen.fill();
    }
    // Around very many dots the white would be all one sees.
    if (shape === 'tick' || !many) pen.stroke();
  }
  pen.globalAlpha = 1;
}

/** The regions that are picked; rows are shaded under their bars. */
export function drawPicked(pen: CanvasRenderingContext2D, spots: readonly Spot[], shape: Shape) {
  // So many ticks would hide the bars, which show how many are picked.
  if (shape === 'row' || (shape === 'tick' && spots.length > 100)) return;
  pen.strokeStyle = shape === 'tick' ? look.picked : '#ffffff';
  pen.fillStyle = look.picked;
  pen.lineWidth = shape === 'tick' ? 2 : 1;
  for (const spot of spots) {
    if (shape === 'tick') tick(pen, spot, tickHeight + 4);
    else {
      dot(pen, spot, 5);
      pen.fill();
    }
    pen.stroke();
  }
}

/** The region pointed at. */
export function drawPointed(pen: CanvasRenderingContext2D, spot: Spot, shape: Shape) {
  pen.strokeStyle = look.ink;
  pen.lineWidth = shape === 'row' ? 1.5 : 2.5;
  if (shape === 'row') return pen.strokeRect(1, spot.y - rowHeight / 2, spot.x + 10, rowHeight);
  if (shape === 'tick') tick(pen, spot, tickHeight + 8);
  else dot(pen, spot, 8);
  pen.stroke();
}

/** Where a compared region, or the country it lies in, is drawn; several of one country stand side by side. */
export const lettersOf = <At extends { code: string }>(spots: readonly At[], regions: readonly string[]) =>
  spots.flatMap((spot) =>
    regions
      .filter((region) => region.startsWith(spot.code))
      .flatMap((region, place) => {
        const own = lookOf(regions, region);
        return own ? [{ spot, own, place }] : [];
      }),
  );

/** The regions that are compared: each with the letter and the colour it has everywhere. */
export function drawCompared(
  pen: CanvasRenderingContext2D,
  spots: readonly Spot[],
  regions: readonly string[],
  shape: Shape,
) {
  pen.font = '700 11px system-ui, sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const { spot, own, place } of lettersOf(spots, regions)) {
    pen.strokeStyle = chosenOutline;
    pen.lineWidth = 1.5;
    if (shape === 'tick') {
      tick(pen, spot, tickHeight + 4);
      pen.stroke();
    }
    const at = { ...spot, x: spot.x - 17 * place, y: shape === 'tick' ? spot.y - tickHeight - 12 : spot.y };
    dot(pen, at, 8.5);
    pen.fillStyle = own.fill;
    pen.fill();
    pen.stroke();
    pen.fillStyle = own.on;
    pen.fillText(own.letter, at.x, at.y + 0.5);
  }
}

export function drawBrush(pen: CanvasRenderingContext2D, { x1, y1, x2, y2 }: Box) {
  pen.fillStyle = 'rgb(179 71 0 / 0.12)';
  pen.strokeStyle = look.picked;
  pen.lineWidth = 1.5;
  pen.fillRect(x1, y1, x2 - x1, y2 - y1);
  pen.strokeRect(x1, y1, x2 - x1, y2 - y1);
}

/** A pen for a canvas of so many CSS pixels, cleared, as fine as the screen. */
export function penOf(canvas: HTMLCanvasElement | null, width: number, height: number) {
  const pen = canvas?.getContext('2d');
  if (!canvas || !pen) return null;
  const fine = Math.min(2, devicePixelRatio || 1);
  const [wide, high] = [Math.round(width * fine), Math.round(height * fine)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
  }
  pen.setTransform(fine, 0, 0, fine, 0, 0);
  pen.clearRect(0, 0, width, height);
  return pen;
}
