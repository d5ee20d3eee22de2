import { Socket } from 'node:net';
import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import { visibilities } from '../../drizzle/vocabulary.ts';
import type { Services } from '../context.ts';
import type { Change } from './store.ts';

/** What this process knows of the publication counter: the number behind every public ETag. */
export interface Publication {
  /** The counter now: from memory while the listener is up, else asked of the database. */
  current: () => Promise<number>;
  /** The counter as memory has it; undefined while the listener is down. */
  inMemory: () => number | undefined;
  /** Which database it counts in, so that a tag of an older, deleted one never matches. Known after `current()`. */
  database: () => string;
  /** Asks the database, so that whoever just published sees it in the next answer. */
  refresh: () => Promise<number>;
  /** Calls `listener` with every new value; returns how to stop that. */
  onChange: (listener: (counter: number) => void) => () => void;
  /** Calls `listener` for every change of restricted records; returns how to stop that. */
  onRestricted: (listener: (change: RestrictedChange) => void) => () => void;
  close: () => Promise<void>;
}

/** For whom restricted records changed; `unknown` after the line was down, when anything may have. */
export type RestrictedChange = Change | 'unknown';

const FIRST_RETRY = 500;
const LAST_RETRY = 30_000;
/** How long a broken line without a sign of its end can go unnoticed. */
const HEARTBEAT = 10_000;

const question = `select value::int as value,
  (select system_identifier::text from pg_control_system()) || '-' ||
  (select oid::text from pg_database where datname = current_database()) as database
  from publication_counter`;

/**
 * Listens for `publication` in the database of these services. Nothing waits for the listener: while it is down,
 * each `current()` is one small query, so that an answer can be slower then but never older.
 */
export function listenToPublication(services: Pick<Services, 'db' | 'databaseUrl'>): Publication {
  const listeners = new Set<(counter: number) => void>();
  const restrictedListeners = new Set<(change: RestrictedChange) => void>();
  let known = 0;
  let database = '';
  let listening: Client | undefined;
  let closed = false;
  let retry = FIRST_RETRY;

  const learn = (counter: number) => {
    if (counter <= known) return;
    known = counter;
    for (const listener of listeners) listener(counter);
  };
  const hear = (change: RestrictedChange) => {
    for (const listener of restrictedListeners) listener(change);
  };
  const take = (rows: Record<string, unknown>[]) => {
    database = String(rows[0]?.database);
    const counter = Number(rows[0]?.value);
    learn(counter);
    return counter;
  };
  const refresh = async () => take((await services.db.execute(sql.raw(question))).rows);

  const connect = async () => {
    const client = new Client({
      connectionString: services.databaseUrl,
      application_name: 'regional-migration-atlas listens',
      keepAlive: true,
      // A listener alone keeps no process running.
      stream: () => new Socket().unref(),
      query_timeout: HEARTBEAT,
      connectionTimeoutMillis: HEARTBEAT,
    });
    let heart: NodeJS.Timeout | undefined;
    const fail = () => {
      clearInterval(heart);
      if (listening === client) listening = undefined;
      client
        .removeAllListeners('end')
        .end()
        .catch(() => {});
      if (!closed) setTimeout(() => void connect(), retry).unref();
      retry = Math.min(retry * 2, LAST_RETRY);
    };
    let failed = false;
    const failOnce = () => {
      if (!failed) fail();
      failed = true;
    };
    client.on('error', failOnce);
    client.on('end', failOnce);
    client.on('notification', ({ channel, payload = '' }) =>
      channel === 'restricted' ? hear(changeIn(payload)) : learn(Number(payload)),
    );
    try {
      await client.connect();
      // Listening first, reading second: a change between the two is heard.
      await client.query('listen publication; listen restricted');
      take((await client.query(question)).rows);
      if (closed) return await client.end();
      listening = client;
      retry = FIRST_RETRY;
      hear('unknown');
      heart = setInterval(
        () => client.query(question).then(({ rows }) => take(rows), failOnce),
        HEARTBEAT,
      ).unref();
    } catch {
      failOnce();
    }
  };
  void connect();

  return {
    current: async () => (listening ? known : refresh()),
    inMemory: () => (listening ? known : undefined),
    database: () => database,
    refresh,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onRestricted: (listener) => {
      restrictedListeners.add(listener);
      return () => restrictedListeners.delete(listener);
    },
    close: async () => {
      closed = true;
      await listening?.end().catch(() => {});
      listening = undefined;
    },
  };
}

/** `announce` writes "taskforce ES51". */
function changeIn(payload: string): RestrictedChange {
  const [word, region = ''] = payload.split(' ');
  const visibility = visibilities.find((one) => one === word);
  return visibility ? { visibility, region } : 'unknown';
}

const known = new WeakMap<Services, Publication>();

/** The one listener of these services, begun when first asked for. */
export function publicationOf(services: Services): Publication {
  const found = known.get(services) ?? listenToPublication(services);
  known.set(services, found);
  return found;
}
