import { existsSync, mkdirSync, unlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { copyBinaries, packagedBinaries, type Binaries } from './binaries.ts';
import { type Cluster, createCluster, existingCluster } from './cluster.ts';
import { EmbeddedFailure } from './failure.ts';
import { hold } from './hold.ts';
import { locate } from './location.ts';
import {
  addressOf,
  claimedServer,
  isAlive,
  knock,
  mayBePostgres,
  pause,
  type Running,
  startServer,
  stopServer,
} from './server.ts';
import { mayRun, type RunAs } from './unprivileged.ts';

const DATABASE = 'atlas';

/** How long a server may take to start, recovery after a crash included. */
const STARTING = 60_000;

/** How long a visitor waits for a running database that recovers from a crash of one of its processes. */
const RECOVERING = 10_000;

export interface Embedded {
  url: string;
  /** The folder the database lives in. */
  home: string;
  /** True when the database was still running, left by a process that was killed. */
  takenOver: boolean;
  /** Stops the database, in order. */
  close: () => Promise<void>;
}

export interface OpenOptions {
  dataDir: string;
  /** Who we are, for a second server that finds the data held: "the server with process id 12 (port 8080)". */
  holder: string;
  /** How long to wait for a holder who may be dying, in milliseconds. */
  patience?: number;
  /** Told when the database goes away under us. */
  onLost?: (reason: string) => void;
}

/**
 * The embedded PostgreSQL of a data folder, for this process alone: made when there is none, started when it
 * does not run, taken over when a killed process left it running. Throws EmbeddedFailure, with a sentence for
 * the person who starts it, when another living process holds it or it cannot run.
 */
export async function openEmbedded(options: OpenOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir);
  makeDataDir(dataDir);
  const { home, account } = locate(dataDir);
  const packaged = packagedBinaries();
  const binaries = mayRun(account, packaged.postgres) ? packaged : copyBinaries(packaged, home);
  const cluster = existing(home) ?? (await createCluster(binaries, home, account));
  const { running, takenOver, taken } = await runAndHold(binaries, cluster, account, options);
  if ('heldBy' in taken) {
    throw new EmbeddedFailure(
      `The data in ${dataDir} are in use by ${taken.heldBy}. Stop that first, or give this server other data with DATA_DIR.`,
    );
  }
  await makeDatabase(addressOf(cluster, running, 'postgres'));
  return {
    url: addressOf(cluster, running, DATABASE),
    home,
    takenOver,
    close: async () => {
      await taken.release();
      await stopServer(cluster, running);
    },
  };
}

/** A server that was just going down when we found it closes the door on us once: then we begin again. */
async function runAndHold(binaries: Binaries, cluster: Cluster, account: RunAs, options: OpenOptions) {
  for (let attempt = 1; ; attempt += 1) {
    const found = await runningServer(binaries, cluster, account);
    try {
      const taken = await hold(
        addressOf(cluster, found.running, 'postgres'),
        options.holder,
        options.patience ?? 4_000,
        (reason) => options.onLost?.(reason),
      );
      return { ...found, taken };
    } catch (error) {
      if (attempt >= 5) throw error;
      await pause(300);
    }
  }
}

/** The address of the database when some process runs it already; for a second process that only visits. */
export async function visitEmbedded(dataDir: string): Promise<string | undefined> {
  if (!existsSync(dataDir)) return undefined;
  const cluster = existing(locate(resolve(dataDir)).home);
  const running = cluster && claimedServer(cluster);
  if (!cluster || !running || !isAlive(running.pid)) return undefined;
  for (let waited = 0; waited < RECOVERING; waited += 200) {
    const answer = await knock(cluster, running);
    if (answer === 'ready') return addressOf(cluster, running, DATABASE);
    if (answer !== 'busy') break;
    await pause(200);
  }
  return undefined;
}

function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    throw new EmbeddedFailure(
      `The data folder ${dataDir} cannot be made (${(error as Error).message}): set DATA_DIR to a folder you may write to.`,
    );
  }
}

function existing(home: string): Cluster | undefined {
  try {
    return existingCluster(home);
  } catch (error) {
    throw new EmbeddedFailure(
      `The database in ${home} belongs to another user (${(error as Error).message}): start as that user, or set DATA_DIR to another folder.`,
    );
  }
}

async function runningServer(
  binaries: Binaries,
  cluster: Cluster,
  account: RunAs,
): Promise<{ running: Running; takenOver: boolean }> {
  const until = Date.now() + STARTING;
  let why = '';
  while (Date.now() < until) {
    const claimed = claimedServer(cluster);
    if (claimed && isAlive(claimed.pid)) {
      const answer = await knock(cluster, claimed);
      if (answer === 'ready') return { running: claimed, takenOver: true };
      // After a crash of the machine the number may belong to any other program; PostgreSQL itself would wait for it.
      if (answer !== 'busy' && !mayBePostgres(claimed.pid)) forget(cluster);
      else await pause(100);
      why = `process ${claimed.pid} claims it and does not answer`;
      continue;
    }
    const started = await startServer(binaries, cluster, account);
    if (!('failed' in started)) return { running: started, takenOver: false };
    why = started.failed;
    if (!passes(why)) break;
    await pause(200);
  }
  throw new EmbeddedFailure(`PostgreSQL did not start on ${cluster.data}: ${why}`);
}

/** Another process was quicker, or the last one is still going down, or the port was taken in between: try again. */
function passes(said: string): boolean {
  return /lock file|shared memory block|Address already in use/i.test(said);
}

function forget(cluster: Cluster): void {
  const file = join(cluster.data, 'postmaster.pid');
  if (existsSync(file)) unlinkSync(file);
}

async function makeDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
