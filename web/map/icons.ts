import { flowColours, marks } from './colours.ts';
import { flowHead } from './layers/flows.ts';
import { practiceIcon } from './layers/practices.ts';
import { gapKinds, patternImage, patternName } from './patterns.ts';

interface Icon {
  name: string;
  image: { width: number; height: number; data: Uint8ClampedArray };
}

const side = 40;

/** Drawn shapes, at double size so that they are sharp. */
function drawn(name: string, draw: (pen: CanvasRenderingContext2D) => void): Icon[] {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const pen = canvas.getContext('2d');
  if (!pen) return [];
  draw(pen);
  const { data } = pen.getImageData(0, 0, side, side);
  return [{ name, image: { width: side, height: side, data } }];
}

function shape(
  pen: CanvasRenderingContext2D,
  corners: readonly (readonly [number, number])[],
  fill: string,
  line: string,
) {
  pen.beginPath();
  for (const [x, y] of corners) pen.lineTo(x, y);
  pen.closePath();
  pen.lineJoin = 'round';
  pen.lineWidth = 3;
  pen.strokeStyle = line;
  pen.fillStyle = fill;
  pen.fill();
  pen.stroke();
}

const diamond = [
  [20, 4],
  [36, 20],
  [20, 36],
  [4, 20],
] as const;
const arrow = [
  [20, 5],
  [33, 33],
  [20, 27],
  [7, 33],
] as const;

/** Every picture the layers name: arrow heads, the practice's diamond, the patterns of missing values. */
export const icons = (): Icon[] => [
  ...drawn(practiceIcon, (pen) => shape(pen, diamond, marks.practice, marks.practiceLine)),
  ...Object.entries(flowColours).flatMap(([kind, colour]) =>
    drawn(`${flowHead}-${kind}`, (pen) => shape(pen, arrow, colour, '#ffffff')),
  ),
];

export const patterns = (): Icon[] =>
  gapKinds.map((kind) => ({ name: patternName(kind), image: patternImage(kind) }));
