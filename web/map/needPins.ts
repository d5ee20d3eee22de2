import type { Feature, Point } from 'geojson';
import { type Horizon, horizons } from '../../drizzle/vocabulary.ts';
import type { NeedFeature } from './records.ts';

export interface NeedPin {
  region: string;
  name: string;
  count: number;
  /** The nearest horizon among the region's needs: its colour. */
  horizon: Horizon;
  severity: number;
  restricted: boolean;
  demonstration: boolean;
}

/** One pin per region, at the region's place: its needs counted, the most pressing on its face. */
export function needPins(needs: readonly NeedFeature[]): Feature<Point, NeedPin>[] {
  const regions = Map.groupBy(needs, (need) => need.properties.region);
  return [...regions.values()].map((own): Feature<Point, NeedPin> => {
    const first = own[0] as NeedFeature;
    const records = own.map((need) => need.properties);
    const horizon = horizons.find((one) => records.some((need) => need.horizon === one)) ?? 'long';
    return {
      type: 'Feature',
      geometry: first.geometry,
      properties: {
        region: first.properties.region,
        name: first.properties.region_name,
        count: own.length,
        horizon,
        severity: Math.max(...records.map((need) => need.severity)),
        restricted: records.some((need) => need.visibility !== 'public'),
        demonstration: records.some((need) => need.demonstration),
      },
    };
  });
}
