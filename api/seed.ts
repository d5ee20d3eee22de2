import type { Db } from '../drizzle/client.ts';
import { seedReference } from './seed/reference.ts';

/** Fills an empty database, all of it or nothing: a seed cut short leaves it empty. */
export async function seed(db: Db, options: { demonstration: boolean }): Promise<void> {
  await db.transaction(async (transaction) => {
    await seedReference(transaction);
  });
}
