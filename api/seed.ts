import type { Db } from '../drizzle/client.ts';
import { seedDemonstration } from './seed/demonstration.ts';
import { seedReference } from './seed/reference.ts';

export { demonstrationAccounts } from './seed/demonstration/accounts.ts';

/**
 * Fills an empty database, all of it or nothing: a seed cut short leaves it empty. The reference data are true and name
 * their sources; the demonstration is made up, marked so, and never part of production.
 */
export async function seed(db: Db, options: { demonstration: boolean }): Promise<void> {
  await db.transaction(async (transaction) => {
    await seedReference(transaction);
    if (options.demonstration) await seedDemonstration(transaction);
  });
}
