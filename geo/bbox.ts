/** [west, south, east, north] in degrees (WGS 84). West greater than east: the box crosses the 180th meridian. */
export type Bbox = readonly [number, number, number, number];

/** As people and JSON write numbers; what else JavaScript takes for one (0x1f, nothing at all) is none. */
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads a `bbox` parameter: four numbers, or six with heights, which are left aside.
 *
 * Throws one plain sentence when it is not that. Example: `"177,-20,-178,-15"` is a box around Fiji.
 */
export function parseBbox(text: string): Bbox {
  const numbers = text.split(',').map((part) => (decimal.test(part.trim()) ? Number(part) : Number.NaN));
  if ((numbers.length !== 4 && numbers.length !== 6) || !numbers.every(Number.isFinite)) {
    throw new Error(
      `bbox must be 4 or 6 numbers separated by commas (west,south,east,north), not "${text}".`,
    );
  }
  const [west, south] = numbers as [number, number];
  const [east, north] = (numbers.length === 4 ? numbers.slice(2) : numbers.slice(3, 5)) as [number, number];
  if (Math.abs(west) > 180 || Math.abs(east) > 180) {
    throw new Error(`bbox has a longitude outside -180 to 180: "${text}".`);
  }
  if (Math.abs(south) > 90 || Math.abs(north) > 90) {
    throw new Error(`bbox has a latitude outside -90 to 90: "${text}".`);
  }
  if (south > north) throw new Error(`bbox has its south ${south} above its north ${north}.`);
  return [west, south, east, north];
}

/** A box as one or two boxes that do not cross the 180th meridian: for a database that compares plain numbers. */
export function splitAtAntimeridian(box: Bbox): Bbox[] {
  const [west, south, east, north] = box;
  if (west <= east) return [box];
  return [
    [west, south, 180, north],
    [-180, south, east, north],
  ];
}

/** Do two boxes share at least a point? Touching counts, as in OGC API - Features. */
export function boxesIntersect(a: Bbox, b: Bbox): boolean {
  return splitAtAntimeridian(a).some((p) =>
    splitAtAntimeridian(b).some((q) => p[0] <= q[2] && q[0] <= p[2] && p[1] <= q[3] && q[1] <= p[3]),
  );
}

/** Is a position [longitude, latitude] in the box or on its edge? */
export function boxContains(box: Bbox, [x, y]: readonly [number, number]): boolean {
  return boxesIntersect(box, [x, y, x, y]);
}

/** The smallest box, not crossing the 180th meridian, around positions. Throws when there is none. */
export function boxAround(positions: Iterable<readonly number[]>): Bbox {
  let box: [number, number, number, number] | undefined;
  for (const [x, y] of positions as Iterable<readonly [number, number]>) {
    if (box) box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
    else box = [x, y, x, y];
  }
  if (!box) throw new Error('A box needs at least one position.');
  return box;
}

/** The smallest box around several boxes, none of which crosses the 180th meridian. */
export function boxOfBoxes(boxes: readonly Bbox[]): Bbox {
  return boxAround(
    boxes.flatMap(([west, south, east, north]) => [[west, south] as const, [east, north] as const]),
  );
}
