import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import { Client } from 'pg';
import type { Db } from './client.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Any fixed number: it names the one lock under which schema and seed are brought in. */
const PREPARING = 7_216_021;

/**
 * Brings the schema of the database at `url` up to date, then runs `then` (the seed) before anybody else may:
 * two servers started at once on one database prepare it one after the other.
 */
export async function migrate(url: string, then?: (db: Db) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'regional-migration-atlas migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [PREPARING]);
    const db = drizzle(client);
    await applyMigrations(db, { migrationsFolder });
    await then?.(db);
  } finally {
    await client.end();
  }
}
