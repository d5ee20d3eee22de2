import { sql } from 'drizzle-orm';
import type { Db } from '../drizzle/client.ts';

/** Whether the database answers. */
export async function databaseAnswers(db: Db): Promise<boolean> {
  try {
    await db.execute(sql`select 1`);
    return true;
  } catch {
    return false;
  }
}
