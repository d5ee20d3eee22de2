import { sql } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { migrate } from '../../drizzle/migrate.ts';
import { seed } from '../seed.ts';
import { seedInstruments } from '../seed/instruments.ts';
import { seedSources } from '../seed/sources.ts';

/**
 * Brings the schema up to date and fills an empty database, all of it or nothing: a kill in between leaves it
 * empty, and the next start fills it. Versions of questionnaires that a newer product brings are added.
 */
export async function prepare(
  url: string,
  options: { demonstration: boolean; baseUrl?: string },
  say: (line: string) => void,
): Promise<void> {
  await migrate(url, async (db) => {
    if (await isEmpty(db)) {
      const what = options.demonstration ? 'reference and demonstration data' : 'reference data';
      say(`Filling the empty database with ${what} ...`);
      await seed(db, options);
    }
    // What a newer product brings along.
    await seedSources(db);
    await seedInstruments(db, new Date());
  });
}

async function isEmpty(db: Db): Promise<boolean> {
  const { rows } = await db.execute(sql`select exists (select from region) as filled`);
  return rows[0]?.filled === false;
}
