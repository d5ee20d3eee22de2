/** A polygon in degrees: the outer ring, then holes; each ring closed. */
export type Rings = readonly (readonly (readonly number[])[])[];

type Point = readonly [number, number];

/**
 * A point inside a region to hang a label, a dot or the end of an arc on: of the largest polygon, the point that is farthest
 * from every border (the pole of inaccessibility), which unlike a centroid never falls into the sea or a neighbour.
 *
 * Degrees in and out, distances taken at the polygon's middle latitude, exact to `precision` degrees of latitude.
 * Same input, same point. Method: quadtree search as in Mapbox's polylabel. Throws on an empty region.
 */
export function centreOf(polygons: readonly Rings[], precision = 0.002): [number, number] {
  const largest = largestOf(polygons);
  const latitudes = (largest[0] ?? []).map((point) => point[1] as number);
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const stretch = Math.cos((middle * Math.PI) / 180);
  const flat = largest.map((ring) => ring.map(([x, y]) => [(x as number) * stretch, y as number] as const));
  const [x, y] = poleOf(flat, precision);
  return [x / stretch, y];
}

/** The polygon of a region with the largest area. Throws when there is none. */
export function largestOf(polygons: readonly Rings[]): Rings {
  const sorted = [...polygons].sort((a, b) => flatArea(b) - flatArea(a));
  if (!sorted[0]) throw new Error('A region without polygons has no centre.');
  return sorted[0];
}

function flatArea(polygon: Rings): number {
  const ring = polygon[0] ?? [];
  let sum = 0;
  ring.forEach(([x, y], i) => {
    const [px, py] = (ring[i - 1] ?? ring[i]) as Point;
    sum += px * (y as number) - (x as number) * py;
  });
  return Math.abs(sum) * Math.cos((((ring[0]?.[1] as number) ?? 0) * Math.PI) / 180);
}

interface Cell {
  x: number;
  y: number;
  half: number;
  distance: number;
  best: number;
}

function poleOf(polygon: readonly Point[][], precision: number): Point {
  const xs = (polygon[0] ?? []).map((p) => p[0]);
  const ys = (polygon[0] ?? []).map((p) => p[1]);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [south, north] = [Math.min(...ys), Math.max(...ys)];
  const size = Math.min(east - west, north - south);
  let best = cellAt((west + east) / 2, (south + north) / 2, 0, polygon);
  let queue: Cell[] = [];
  for (let x = west; x < east; x += size) {
    for (let y = south; y < north; y += size)
      queue.push(cellAt(x + size / 2, y + size / 2, size / 2, polygon));
  }
  while (queue.length > 0) {
    for (const cell of queue) if (cell.distance > best.distance) best = cell;
    const limit = best.distance + precision;
    queue = queue.filter((cell) => cell.best > limit).flatMap((cell) => quarters(cell, polygon));
  }
  return [best.x, best.y];
}

function quarters(cell: Cell, polygon: readonly Point[][]): Cell[] {
  const h = cell.half / 2;
  return [
    [-h, -h],
    [h, -h],
    [-h, h],
    [h, h],
  ].map(([dx, dy]) => cellAt(cell.x + (dx as number), cell.y + (dy as number), h, polygon));
}

function cellAt(x: number, y: number, half: number, polygon: readonly Point[][]): Cell {
  const distance = depth(x, y, polygon);
  return { x, y, half, distance, best: distance + half * Math.SQRT2 };
}

/** Distance to the nearest border, negative outside. */
function depth(x: number, y: number, polygon: readonly Point[][]): number {
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i += 1) {
      const [a, b] = [ring[i - 1] as Point, ring[i] as Point];
      if (a[1] > y !== b[1] > y && x < a[0] + ((y - a[1]) * (b[0] - a[0])) / (b[1] - a[1])) inside = !inside;
      nearest = Math.min(nearest, squaredDistance(x, y, a, b));
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(nearest);
}

function squaredDistance(x: number, y: number, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / length));
  return (x - a[0] - t * dx) ** 2 + (y - a[1] - t * dy) ** 2;
}
