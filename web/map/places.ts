import table from '../../geo/boundaries/regions-2021.json' with { type: 'json' };
import type { Bounds } from './AtlasMap.ts';

interface Row {
  code: string;
  name: string;
  own?: string;
  centre: [number, number];
  bbox: Bounds;
  /** The part near the centre, where far islands make the box useless. */
  core?: Bounds;
}

/** Every region with its centre and box. */
export const rows = table as Row[];
