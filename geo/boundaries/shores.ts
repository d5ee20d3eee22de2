import type { Land } from './land.ts';
import type { Outline } from './partition.ts';

/** Metres beside a line at which is looked what lies there: two sources draw one border up to 7 km apart. */
const FIRST_LOOK = 400;
const FURTHER_LOOKS = [1200, 2500, 4000, 6000, 8000, 10_000];
const METRES_PER_DEGREE = 111_195;

type Point = readonly [number, number];

/** A piece of a region's outer line, and what lies beyond it. */
export interface Shore {
  /** Index of the region's polygon. */
  polygon: number;
  metres: number;
  /** `inlet`: water with a region on its other side, or a gap between two sources; else the sea, or land outside NUTS. */
  beyond: 'sea' | 'inlet' | { abroad: string };
}

/** The lines of a region that no other region shares, with what lies beyond each. */
export function shoresOf(
  outline: Outline,
  isShared: (from: Point, to: Point) => boolean,
  nuts: Land,
  abroad: Land,
): Shore[] {
  return outline.flatMap((rings, polygon) =>
    rings.flatMap((ring, at) => {
      const side = (at === 0) === isAnticlockwise(ring) ? 1 : -1;
      return ring.slice(1).flatMap((to, before): Shore[] => {
        const ends = [ring[before], to] as unknown as [Point, Point];
        if (isShared(...ends)) return [];
        const { metres, beside } = measured(...ends, side);
        const beyond = beyondOf(beside, nuts, abroad);
        return beyond === undefined ? [] : [{ polygon, metres, beyond }];
      });
    }),
  );
}

/** Undefined where a region lies so near that there is nothing in between. */
function beyondOf(beside: (metres: number) => Point, nuts: Land, abroad: Land): Shore['beyond'] | undefined {
  const near = abroad(beside(FIRST_LOOK));
  if (near !== undefined) return { abroad: near };
  if (nuts(beside(FIRST_LOOK)) !== undefined) return undefined;
  for (const metres of FURTHER_LOOKS) {
    if (nuts(beside(metres)) !== undefined) return 'inlet';
    const land = abroad(beside(metres));
    if (land !== undefined) return { abroad: land };
  }
  return 'sea';
}

/** Length of a line, and the points beside its middle; `side` 1 is to the right of the way it goes. */
function measured([x1, y1]: Point, [x2, y2]: Point, side: 1 | -1) {
  const middle: Point = [(x1 + x2) / 2, (y1 + y2) / 2];
  const perDegreeEast = METRES_PER_DEGREE * Math.cos((middle[1] * Math.PI) / 180);
  const [dx, dy] = [(x2 - x1) * perDegreeEast, (y2 - y1) * METRES_PER_DEGREE];
  const metres = Math.hypot(dx, dy);
  const beside = (away: number): Point => [
    middle[0] + (side * away * dy) / metres / perDegreeEast,
    middle[1] - (side * away * dx) / metres / METRES_PER_DEGREE,
  ];
  return { metres, beside };
}

function isAnticlockwise(ring: Outline[number][number]): boolean {
  let doubleArea = 0;
  ring.forEach(([x, y], at) => {
    const [px, py] = ring[at - 1] ?? [x, y];
    doubleArea += (px as number) * (y as number) - (x as number) * (py as number);
  });
  return doubleArea > 0;
}
