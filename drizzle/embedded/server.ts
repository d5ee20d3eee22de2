import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client, DatabaseError } from 'pg';
import type { Binaries } from './binaries.ts';
import { type Cluster, USER } from './cluster.ts';
import { type RunAs, spawnOptions } from './unprivileged.ts';

/** A running server of a cluster. */
export interface Running {
  pid: number;
  port: number;
}

const LARGEST_LOG = 10_000_000;

/** The server that says it runs on this cluster, from the file it keeps there; it may be long dead. */
export function claimedServer(cluster: Cluster): Running | undefined {
  try {
    const lines = readFileSync(join(cluster.data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, port: Number(lines[3]) || 0 } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process of that number exists, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** False only when the system shows that the process is something else: a number used again after a crash. */
export function mayBePostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return true;
  }
}

/** The address of a database in a running cluster. */
export function addressOf(cluster: Cluster, running: Running, database: string): string {
  return `postgres://${USER}:${cluster.password}@127.0.0.1:${running.port}/${database}?sslmode=disable`;
}

/** Starts the server in a session of its own: Ctrl-C in our terminal is for us, and we stop it in order. */
export async function startServer(
  binaries: Binaries,
  cluster: Cluster,
  account: RunAs,
  settings: Record<string, string> = {},
): Promise<Running | { failed: string }> {
  const port = await freePort();
  const logFile = join(cluster.home, 'postgres.log');
  if (existsSync(logFile) && statSync(logFile).size > LARGEST_LOG) truncateSync(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const from = statSync(logFile).size;
  const all = { ...serverSettings(port), ...settings };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(binaries.postgres, ['-D', cluster.data, ...options], {
    ...spawnOptions(account),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let ended = false;
  server.on('exit', () => {
    ended = true;
  });
  server.on('error', () => {
    ended = true;
  });
  server.unref();
  const running = { pid: server.pid ?? 0, port };
  for (;;) {
    if (ended) return { failed: readFileSync(logFile, 'utf8').slice(from).trim() };
    if ((await knock(cluster, running)) === 'ready') return running;
    await pause(40);
  }
}

function serverSettings(port: number): Record<string, string> {
  return {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '60',
    log_timezone: 'UTC',
    timezone: 'UTC',
    // The log must not hold what people wrote: neither the statement nor the row that broke a rule.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
}

/** Whether the server answers, and to our password. `stranger`: something else has that port now. */
export async function knock(
  cluster: Cluster,
  running: Running,
): Promise<'ready' | 'busy' | 'silent' | 'stranger'> {
  const client = new Client({
    connectionString: addressOf(cluster, running, 'postgres'),
    connectionTimeoutMillis: 3_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return 'ready';
  } catch (error) {
    if (!(error instanceof DatabaseError)) return 'silent';
    // 57P03: starting up or shutting down; 53300: all connections taken.
    return error.code === '57P03' || error.code === '53300' ? 'busy' : 'stranger';
  } finally {
    await client.end().catch(() => {});
  }
}

/** Stops the server in order (running queries are broken off, everything committed is on disk), or else hard. */
export async function stopServer(cluster: Cluster, running: Running): Promise<void> {
  // It gives up its file a moment before it ends; and ended, it may count as alive until somebody asks how.
  const gone = async (milliseconds: number) => {
    let given = 0;
    for (let waited = 0; waited < milliseconds; waited += 40) {
      if (claimedServer(cluster)?.pid !== running.pid) given += 40;
      if (!isAlive(running.pid) || given > 1_000) return true;
      await pause(40);
    }
    return false;
  };
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(running.pid, signal);
    } catch {
      return;
    }
    if (await gone(15_000)) return;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
