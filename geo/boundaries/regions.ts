import { boxAround, type Bbox } from '../bbox.ts';
import { centreOf, largestOf, type Rings } from '../centres.ts';
import type { RegionName } from './source.ts';

/** One row of regions-2021.json. */
export interface RegionRow extends RegionName {
  code: string;
  /** A point inside, [longitude, latitude]. */
  centre: [number, number];
  /** All of it, far islands included. */
  bbox: Bbox;
  /** Only where far parts make `bbox` useless to look at: the largest part and all that lies within 5 degrees of it. */
  core?: Bbox;
}

const FAR = 5;

/** The row of one region from its polygons in degrees. Numbers have 3 decimals (about 100 m); boxes never shrink by rounding. */
export function regionRow(code: string, name: RegionName, polygons: readonly Rings[]): RegionRow {
  const boxes = polygons.map((polygon) => boxAround(polygon[0] ?? []));
  const bbox = grown(boxAround(boxes.flatMap(cornersOf)));
  const main = boxAround(largestOf(polygons)[0] ?? []);
  const near = boxes.filter((box) => isNear(box, main));
  const centre = centreOf(polygons).map((value) => Math.round(value * 1e3) / 1e3) as [number, number];
  const core = near.length < boxes.length ? { core: grown(boxAround(near.flatMap(cornersOf))) } : {};
  return { code, ...name, centre, bbox, ...core };
}

function cornersOf([west, south, east, north]: Bbox): [number, number][] {
  return [
    [west, south],
    [east, north],
  ];
}

function isNear(box: Bbox, main: Bbox): boolean {
  return (
    box[0] <= main[2] + FAR && box[2] >= main[0] - FAR && box[1] <= main[3] + FAR && box[3] >= main[1] - FAR
  );
}

function grown([west, south, east, north]: Bbox): Bbox {
  const down = (value: number) => Math.floor(value * 1e3) / 1e3;
  const up = (value: number) => Math.ceil(value * 1e3) / 1e3;
  return [down(west), down(south), up(east), up(north)];
}
