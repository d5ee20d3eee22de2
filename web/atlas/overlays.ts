import type { Feature, FeatureCollection } from 'geojson';
import { flowShapes } from '../map/arcs.ts';
import type { SourceName } from '../map/layers/order.ts';
import { needPins } from '../map/needPins.ts';
import { isRestricted } from '../map/records.ts';
import type { Records } from './useRecords.ts';

type Drawn = Pick<Records, 'needs' | 'flows' | 'practices' | 'arrivals'>;

export const collection = (features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});

/** The features each source of the map draws for these records. */
export function overlaysOf({ needs, flows, practices, arrivals }: Drawn): Map<SourceName, FeatureCollection> {
  const { lines, heads, points } = flowShapes(flows);
  return new Map<SourceName, FeatureCollection>([
    ['needs', collection(needPins(needs))],
    ['flow-lines', collection(lines)],
    ['flow-heads', collection(heads)],
    ['flow-points', collection(points)],
    ['practices', collection(practices.map(withLock))],
    ['arrivals', collection(arrivals)],
  ]);
}

const withLock = (one: Drawn['practices'][number]): Feature => ({
  ...one,
  properties: { ...one.properties, restricted: isRestricted(one.properties) },
});
