import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../../drizzle/client.ts';

/** One statement may carry 65,535 values; rows of up to 20 columns stay well below. */
const MOST_ROWS = 1000;

/** Inserts many rows with few statements. */
export async function insertAll<Table extends PgTable>(
  db: Db,
  table: Table,
  rows: Table['$inferInsert'][],
): Promise<void> {
  for (let from = 0; from < rows.length; from += MOST_ROWS) {
    await db.insert(table).values(rows.slice(from, from + MOST_ROWS));
  }
}
