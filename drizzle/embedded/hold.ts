import { Client } from 'pg';
import { pause } from './server.ts';

/** Any fixed number: the one lock that a server holds for as long as it lives. The database itself frees it when its holder dies. */
const SERVING = 7_216_020;

/** How long the database may be away (it restarts by itself when one of its processes crashes) before we give up. */
const ABSENCE = 10_000;

export interface Hold {
  release: () => Promise<void>;
}

/**
 * Takes the data for the process called `holder`. Waits up to `patience` milliseconds, as a server that was
 * killed a moment ago may still count as alive; then answers who holds them. `onLost` is told when the database
 * went away and did not come back, or came back in other hands.
 */
export async function hold(
  url: string,
  holder: string,
  patience: number,
  onLost: (reason: string) => void,
): Promise<Hold | { heldBy: string }> {
  let released = false;
  const keep = (client: Client): void => {
    client.once('end', () => {
      if (!released) void takeAgain();
    });
    current = client;
  };
  const takeAgain = async () => {
    for (const until = Date.now() + ABSENCE; Date.now() < until && !released; await pause(200)) {
      const taken = await take(url, holder, 0).catch(() => undefined);
      if (taken instanceof Client) return keep(taken);
      if (taken) return onLost(`the database is now held by ${taken.heldBy}`);
    }
    if (!released) onLost('the database has gone away');
  };
  const taken = await take(url, holder, patience);
  if (!(taken instanceof Client)) return taken;
  let current = taken;
  keep(taken);
  return {
    release: async () => {
      released = true;
      await current.end().catch(() => {});
    },
  };
}

/** A connection that has the lock, or the name of who has it. */
async function take(url: string, holder: string, patience: number): Promise<Client | { heldBy: string }> {
  const client = new Client({
    connectionString: url,
    application_name: holder.slice(0, 63),
    keepAlive: true,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    for (let waited = 0; ; waited += 100) {
      const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [SERVING]);
      if (rows[0]?.taken) return client;
      if (waited >= patience) break;
      await pause(100);
    }
    const heldBy = await nameOfHolder(client);
    await client.end();
    return { heldBy };
  } catch (error) {
    await client.end().catch(() => {});
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
