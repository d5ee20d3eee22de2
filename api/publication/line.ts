import { Socket } from 'node:net';
import { Client } from 'pg';

/** How long an answer is waited for before the line counts as lost. */
const PATIENCE = 10_000;

/** A connection of its own, on which the database says by itself what is published. */
export interface Line {
  /** Connects and listens. */
  open: () => Promise<void>;
  ask: (query: string) => Promise<Record<string, unknown>[]>;
  /** Gives it up, as if it had broken. */
  lose: () => void;
  close: () => Promise<void>;
}

/** `lost` is called once, whatever ended the line, unless it was closed. */
export function makeLine(
  databaseUrl: string,
  heard: (channel: string, payload: string) => void,
  lost: () => void,
): Line {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: 'regional-migration-atlas listens',
    keepAlive: true,
    // A listener alone keeps no process running.
    stream: () => new Socket().unref(),
    query_timeout: PATIENCE,
    connectionTimeoutMillis: PATIENCE,
  });
  let isOver = false;
  const close = async () => {
    isOver = true;
    await client.end().catch(() => {});
  };
  const lose = () => {
    if (isOver) return;
    void close();
    lost();
  };
  client.on('error', lose);
  client.on('end', lose);
  client.on('notification', ({ channel, payload = '' }) => heard(channel, payload));
  return {
    open: async () => {
      await client.connect();
      await client.query('listen publication; listen restricted');
    },
    ask: async (query) => (await client.query(query)).rows,
    lose,
    close,
  };
}
