/** Where a region is drawn in a chart, in the chart's own pixels. */
export interface Spot {
  code: string;
  x: number;
  y: number;
  /** Of its dot, where the colour says something. */
  colour?: string;
}

/** How spots are drawn and found: round dots, or upright ticks that stand on `y`, which are found by `x` alone. */
export type Shape = 'dot' | 'tick' | 'row';

/** How far from a spot the pointer still means it. */
const near = 14;

/** The region nearest to a point of the chart; null when none is near. */
export function spotAt(spots: readonly Spot[], shape: Shape, x: number, y: number): Spot | null {
  let best: Spot | null = null;
  let least = near * near;
  for (const spot of spots) {
    const across = shape === 'row' ? 0 : spot.x - x;
    const along = shape === 'tick' ? 0 : spot.y - y;
    const distance = across * across + along * along;
    if (distance > least) continue;
    least = distance;
    best = spot;
  }
  return best;
}

export interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** The regions within a rectangle drawn from any corner; of ticks and rows only one side of it counts. */
export function spotsIn(spots: readonly Spot[], shape: Shape, box: Box): string[] {
  const within = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b);
  return spots
    .filter(
      ({ x, y }) =>
        shape === 'row' || (within(x, box.x1, box.x2) && (shape === 'tick' || within(y, box.y1, box.y2))),
    )
    .filter(({ y }) => shape !== 'row' || within(y, box.y1, box.y2))
    .map(({ code }) => code);
}
