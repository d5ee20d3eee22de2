import type { Feature, LineString, Point } from 'geojson';
import type { FlowType } from '../../drizzle/vocabulary.ts';
import { arcBetween, arrowOn, type LonLat } from '../../geo/corridors.ts';
import type { flowColours } from './colours.ts';
import { type Flow, type FlowFeature, isRestricted } from './records.ts';

/** What kind of movement a flow type is; the legend and the arcs take the colour of the kind. */
export const flowKinds: Record<FlowType, keyof typeof flowColours | 'stock'> = {
  'arrival-sea': 'arrival',
  'arrival-land': 'arrival',
  transit: 'movement',
  'secondary-movement': 'movement',
  'internal-dispersal': 'movement',
  relocation: 'transfer',
  resettlement: 'transfer',
  'dublin-transfer': 'transfer',
  'return-voluntary': 'return',
  'return-forced': 'return',
  present: 'stock',
};

export interface Arc {
  id: string;
  region: string;
  kind: string;
  /** Shown number: the number, or the middle of the range; 0 where it is not shown. */
  size: number;
  restricted: boolean;
  /** Direction of the arrow head, degrees clockwise from north. */
  bearing: number;
}

/** Middle of a range; `null` when the number is missing or suppressed. */
export function flowSize(flow: Flow): number | null {
  if (flow.number !== null) return flow.number;
  return flow.number_min !== null && flow.number_max !== null
    ? (flow.number_min + flow.number_max) / 2
    : null;
}

/**
 * Arcs (a line and its head) of flows between two placed regions; the others are points. A stock is never an arc, and where
 * nobody moved nothing is drawn: an arrow of nobody would say the opposite. Table and card keep the zero.
 */
export function flowShapes(flows: readonly FlowFeature[]) {
  const lines: Feature<LineString, Arc>[] = [];
  const heads: Feature<Point, Arc>[] = [];
  const points: Feature<Point, Arc>[] = [];
  for (const { geometry, properties: flow } of flows) {
    if (flowSize(flow) === 0) continue;
    const { id, region, type } = flow;
    const shared = {
      id,
      region,
      kind: flowKinds[type],
      size: flowSize(flow) ?? 0,
      restricted: isRestricted(flow),
    };
    const isStill = geometry.type === 'Point' || flow.from_place === flow.to_place;
    if (isStill) {
      const place =
        geometry.type === 'Point'
          ? geometry
          : { type: 'Point' as const, coordinates: geometry.coordinates[0] ?? [] };
      points.push({ type: 'Feature', geometry: place, properties: { ...shared, bearing: 0 } });
      continue;
    }
    const [from, to] = [geometry.coordinates[0], geometry.coordinates.at(-1)] as unknown as [LonLat, LonLat];
    const coordinates = arcBetween(from, to);
    const { at, bearing } = arrowOn(coordinates, 0.7);
    const properties = { ...shared, bearing };
    lines.push({ type: 'Feature', geometry: { type: 'LineString', coordinates }, properties });
    heads.push({ type: 'Feature', geometry: { type: 'Point', coordinates: at }, properties });
  }
  return { lines, heads, points };
}
