import regionRows from './boundaries/regions-2021.json' with { type: 'json' };
import type { Bbox } from './bbox.ts';
import { createNuts, type NutsRow } from './nuts.ts';
import { oldNuts } from './old-nuts.ts';
import { explainFormer } from './recode.ts';

/** A row of the generated table: `centre` is a point inside, `core` the box without far islands where that differs. */
export interface RegionRow extends NutsRow {
  centre: [number, number];
  bbox: Bbox;
  core?: Bbox;
}

/**
 * The 2,010 regions of NUTS 2021. 270 kB of tables come with this file: the pages take names from the topology instead.
 * Example: `nuts.region('FR52')` throws "FR52 was Bretagne in NUTS 2013; use FRH0."
 */
export const nuts = createNuts(regionRows as unknown as RegionRow[], (code) => explainFormer(oldNuts, code));
