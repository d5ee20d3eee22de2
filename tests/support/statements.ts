import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import type { Db } from '../../drizzle/client.ts';
import type { TestDatabase } from './database.ts';

/** The statements that an act sends to the database, in order. */
export async function statementsOf(
  database: TestDatabase,
  act: (db: Db) => Promise<unknown>,
): Promise<string[]> {
  const sent: string[] = [];
  const pool = new Pool({ connectionString: database.url, max: 1 });
  // The test's database may be dropped before the server has heard that this connection ended: nothing is left to be told.
  pool.on('error', () => {});
  const db = drizzle({ client: pool, logger: { logQuery: (query) => sent.push(query.trim()) } });
  try {
    await act(db as unknown as Db);
  } finally {
    await pool.end();
  }
  return sent;
}
