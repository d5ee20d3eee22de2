import { drizzle, type NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import { Pool } from 'pg';

/** The database, or a transaction in it: every verb takes one, so a verb can be part of a larger transaction. */
export type Db = PgDatabase<NodePgQueryResultHKT, Record<string, never>>;

export interface Connection {
  db: Db;
  pool: Pool;
  close: () => Promise<void>;
}

export interface ConnectionOptions {
  /** Most connections held at once; the embedded database allows 60 in all. */
  max?: number;
  /** What the database's own list of sessions calls this process. */
  applicationName?: string;
  /** Told when an idle connection breaks; the pool makes a new one by itself. */
  onIdleError?: (error: Error) => void;
}

/** Opens a pool of connections to the PostgreSQL at `url`; nothing is sent before the first query. */
export function connect(url: string, options: ConnectionOptions = {}): Connection {
  const pool = new Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.applicationName ?? 'regional-migration-atlas',
    connectionTimeoutMillis: 10_000,
  });
  // Without a listener a database that goes away would end the process from outside any request.
  pool.on('error', (error) => options.onIdleError?.(error));
  return { db: drizzle(pool), pool, close: () => pool.end() };
}
