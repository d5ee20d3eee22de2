import type { Db } from '../../drizzle/client.ts';
import { region } from '../../drizzle/schema/region.ts';
import { nuts } from '../../geo/nuts-table.ts';
import type { Place } from '../submissions/compile.ts';
import { insertAll } from './insert.ts';

/** All regions of NUTS 2021, levels 0 to 3, from the boundaries of geo/. */
export async function seedRegions(db: Db): Promise<void> {
  await insertAll(
    db,
    region,
    nuts.all().map((row) => {
      const [west, south, east, north] = row.bbox;
      return {
        ...placeOf(row.code),
        parent: row.parent ?? null,
        ownName: row.ownName,
        west,
        south,
        east,
        north,
        empties: row.parent === undefined ? 1 : 0,
      };
    }),
  );
}

/** A region as records carry it; throws on a code that NUTS 2021 does not have. */
export function placeOf(code: string): Place {
  const { level, country, latinName, centre } = nuts.region(code);
  return { code, level, country, name: latinName, centre };
}
