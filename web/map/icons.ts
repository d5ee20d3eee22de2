import { flowColours, marks } from './colours.ts';
import { flowHead } from './layers/flows.ts';
import { lockIcon } from './layers/locks.ts';
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

/** A lock in a white disc: what it stands on is not for everyone. Told from the other marks by its shape. */
export const lockShape = [
  { path: 'M20 3a17 17 0 1 1 0 34a17 17 0 1 1 0-34z', fill: marks.lockPaper, line: marks.lock },
  { path: 'M14.5 19v-4a5.5 5.5 0 0 1 11 0v4', fill: 'transparent', line: marks.lock },
  { path: 'M12.5 19h15v9.5h-15z', fill: marks.lock, line: marks.lock },
] as const;

/** Every picture the layers name: the lock, arrow heads, the practice's diamond, the patterns of missing values. */
export const icons = (): Icon[] => [
  ...drawn(lockIcon, (pen) => {
    for (const { path, fill, line } of lockShape) {
      pen.lineWidth = 3;
      pen.fillStyle = fill;
      pen.strokeStyle = line;
      pen.fill(new Path2D(path));
      pen.stroke(new Path2D(path));
    }
  }),
  ...drawn(practiceIcon, (pen) => shape(pen, diamond, marks.practice, marks.practiceLine)),
  ...Object.entries(flowColours).flatMap(([kind, colour]) =>
    drawn(`${flowHead}-${kind}`, (pen) => shape(pen, arrow, colour, '#ffffff')),
  ),
];

export const patterns = (): Icon[] =>
  gapKinds.map((kind) => ({ name: patternName(kind), image: patternImage(kind) }));
