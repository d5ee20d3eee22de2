import { inArray } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { region } from '../../drizzle/schema/region.ts';
import { neighbours } from '../../geo/contiguity-table.ts';
import { ancestorsOf, RegionError } from '../../geo/nuts.ts';
import { nuts } from '../../geo/nuts-table.ts';
import type { RegionCard } from '../contract/region-card.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';

type Identity = Pick<
  RegionCard,
  | 'code'
  | 'name'
  | 'ownName'
  | 'level'
  | 'country'
  | 'countryName'
  | 'parents'
  | 'neighbours'
  | 'centre'
  | 'bbox'
>;

/** What a region is: names, what it belongs to, what it touches. An old or wrong code is refused by name. */
export async function identityOf(db: Db, asked: string): Promise<Identity> {
  const known = find(asked);
  const above = ancestorsOf(known.code);
  const rows = await db
    .select()
    .from(region)
    .where(inArray(region.code, [known.code, ...above]));
  const row = rows.find((one) => one.code === known.code);
  if (!row) throw new Problem('not-found', say('no-such-region', { region: known.code }));
  const nameOf = (code: string) => rows.find((one) => one.code === code)?.name ?? nuts.region(code).latinName;
  return {
    code: row.code,
    name: row.name,
    ownName: row.ownName,
    level: row.level,
    country: row.country,
    countryName: nameOf(row.country),
    parents: above.map((code) => ({ code, name: nameOf(code) })),
    neighbours: neighbours(known.level, known.code, 'queen').map((code) => ({
      code,
      name: nuts.region(code).latinName,
    })),
    centre: [...row.centre],
    bbox: [row.west, row.south, row.east, row.north],
  };
}

function find(code: string) {
  try {
    return nuts.region(code);
  } catch (error) {
    if (!(error instanceof RegionError)) throw error;
    throw new Problem('not-found', error.unfound);
  }
}
