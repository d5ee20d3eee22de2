import type { Found } from '../../../api/analysis/patterns/reckon.ts';

type Moran = Exclude<Found, { statistic: 'hotspots' }>;
export interface Point {
  region: Moran['regions'][number];
  x: number;
  y: number;
}
interface Cloud {
  /** Regions that have neighbours. */
  points: Point[];
  /** Of all regions analysed; none where neighbours are added up, because no line then divides high from low. */
  means: { x: number; y: number } | null;
  /** Of the line through the means whose slope is Moran's I, both figures in standard deviations. */
  ends: { x: number; y: number }[] | null;
  extent: { x: [number, number]; y: [number, number] };
}

/** Where each region stands in a Moran scatter plot: its own figure across, its neighbours' up. */
export function cloudOf({ regions, global }: Moran, rows: 'standardised' | 'binary'): Cloud {
  const points = regions.flatMap((region) =>
    region.lag === null ? [] : [{ region, x: region.value, y: region.lag }],
  );
  const extent = { x: extentOf(points.map(({ x }) => x)), y: extentOf(points.map(({ y }) => y)) };
  if (rows === 'binary') return { points, means: null, ends: null, extent };
  const first = regions.map(({ value }) => value);
  const second = regions.map(({ value, other }) => other ?? value);
  const means = { x: meanOf(first), y: meanOf(second) };
  const slope = (global.value * deviationOf(second)) / deviationOf(first);
  const ends = extent.x.map((x) => ({ x, y: means.y + slope * (x - means.x) }));
  return { points, means, ends, extent };
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
}

function extentOf(values: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}
