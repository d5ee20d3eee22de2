import { sql } from 'drizzle-orm';
import { visibilities } from '../../drizzle/vocabulary.ts';
import type { Services } from '../context.ts';
import { type Line, makeLine } from './line.ts';
import type { Change } from './store.ts';

/** What this process knows of the publication counter: the number behind every public ETag. */
export interface Publication {
  /** The counter now: from memory while the listener is well, else asked of the database. */
  current: () => Promise<number>;
  /** The counter as memory has it; undefined while the listener is down, or has had no answer for a while. */
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
/** How often the listener asks whether it has heard everything. */
const BEAT = 250;
/**
 * How long what it was answered counts. A line can be dead without a sign of its end; what is withdrawn must be gone from
 * every answer within a second nevertheless.
 */
const FRESH = 750;

const value = 'select value::int as value from publication_counter';
const question = `select value::int as value,
  (select system_identifier::text from pg_control_system()) || '-' ||
  (select oid::text from pg_database where datname = current_database()) as database
  from publication_counter`;

/**
 * Listens for `publication` in the database of these services. Nothing waits for the listener: while it is down,
 * each `current()` is one small query, so that an answer can be slower then but never older. While it is up but gets no
 * answers, memory is trusted for less than a second.
 */
export function listenToPublication(services: Pick<Services, 'db' | 'databaseUrl'>): Publication {
  const listeners = new Set<(counter: number) => void>();
  const restrictedListeners = new Set<(change: RestrictedChange) => void>();
  let known = 0;
  let database = '';
  let listening: Line | undefined;
  let closed = false;
  let retry = FIRST_RETRY;
  /** When the newest answered question was sent: what memory has is no older than that. */
  let asOf = Number.NEGATIVE_INFINITY;

  const learn = (counter: number) => {
    if (counter <= known) return;
    known = counter;
    for (const listener of listeners) listener(counter);
  };
  const hear = (change: RestrictedChange) => {
    for (const listener of restrictedListeners) listener(change);
  };
  const ask = async (send: (query: string) => Promise<Record<string, unknown>[]>, query = question) => {
    const sent = performance.now();
    const [row] = await send(query);
    if (row?.database) database = String(row.database);
    const counter = Number(row?.value);
    learn(counter);
    asOf = Math.max(asOf, sent);
    return counter;
  };
  const refresh = () => ask(async (query) => (await services.db.execute(sql.raw(query))).rows);
  const isWell = () => listening !== undefined && performance.now() - asOf < FRESH;

  const connect = async () => {
    const line = makeLine(
      services.databaseUrl,
      (channel, payload) => (channel === 'restricted' ? hear(changeIn(payload)) : learn(Number(payload))),
      () => {
        if (listening === line) listening = undefined;
        if (!closed) setTimeout(() => void connect(), retry).unref();
        retry = Math.min(retry * 2, LAST_RETRY);
      },
    );
    const beat = async () => {
      await ask(line.ask, value);
      setTimeout(() => void beat().catch(line.lose), BEAT).unref();
    };
    try {
      // Listening first, reading second: a change between the two is heard.
      await line.open();
      await ask(line.ask);
      if (closed) return await line.close();
      listening = line;
      retry = FIRST_RETRY;
      hear('unknown');
      await beat();
    } catch {
      line.lose();
    }
  };
  void connect();

  return {
    current: async () => (isWell() ? known : refresh()),
    inMemory: () => (isWell() ? known : undefined),
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
      await listening?.close();
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
