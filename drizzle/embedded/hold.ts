import { Client } from 'pg';
import { pause } from './server.ts';

/** Any fixed number: the one lock that a server holds for as long as it lives. The database itself frees it when its holder dies. */
const SERVING = 7_216_020;

export interface Hold {
  release: () => Promise<void>;
}

/**
 * Takes the data for the process called `holder`. Waits up to `patience` milliseconds, as a server that was
 * killed a moment ago may still count as alive; then answers who holds them.
 */
export async function hold(
  url: string,
  holder: string,
  patience: number,
  onLost: (reason: string) => void,
): Promise<Hold | { heldBy: string }> {
  const client = new Client({
    connectionString: url,
    application_name: holder.slice(0, 63),
    keepAlive: true,
  });
  let holding = false;
  client.on('error', () => {});
  client.on('end', () => {
    if (holding) onLost('the connection that holds the database was closed');
  });
  const release = async () => {
    holding = false;
    await client.end().catch(() => {});
  };
  try {
    await client.connect();
    for (let waited = 0; ; waited += 100) {
      const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [SERVING]);
      if (rows[0]?.taken) {
        holding = true;
        return { release };
      }
      if (waited >= patience) break;
      await pause(100);
    }
    const heldBy = await nameOfHolder(client);
    await release();
    return { heldBy };
  } catch (error) {
    await release();
    throw error;
  }
}

async function nameOfHolder(client: Client): Promise<string> {
  const { rows } = await client.query(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and objid = $1 and granted`,
    [SERVING],
  );
  return rows[0]?.name ?? 'another process';
}
