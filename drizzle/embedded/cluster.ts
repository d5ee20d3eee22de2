import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Binaries, postgresVersion } from './binaries.ts';
import { EmbeddedFailure } from './failure.ts';
import { giveTo, openToAll, type RunAs, spawnOptions } from './unprivileged.ts';

/** One PostgreSQL cluster on disk: `home` holds its folder, its password and its log. */
export interface Cluster {
  home: string;
  data: string;
  password: string;
}

/** Owner of the cluster and of everything in it. */
export const USER = 'atlas';

/** The cluster in `home`, if one has been made there. */
export function existingCluster(home: string): Cluster | undefined {
  const data = join(home, 'database', 'cluster');
  if (!existsSync(join(data, 'PG_VERSION'))) return undefined;
  return { home, data, password: readFileSync(join(home, 'database', 'password'), 'utf8') };
}

/**
 * Makes a cluster in `home`, whole or not at all: it is made under another name and then renamed, so neither a
 * kill in between nor a second server doing the same leaves half a cluster behind.
 */
export async function createCluster(
  binaries: Binaries,
  home: string,
  account: RunAs,
  quick = false,
): Promise<Cluster> {
  const made = join(home, `database.making-${process.pid}-${randomBytes(4).toString('hex')}`);
  mkdirSync(made);
  openToAll(made);
  const passwordForInitdb = join(made, 'initdb-password');
  const password = randomBytes(32).toString('base64url');
  try {
    writeFileSync(join(made, 'password'), password, { mode: 0o600 });
    writeFileSync(passwordForInitdb, password, { mode: 0o600 });
    giveTo(account, passwordForInitdb);
    mkdirSync(join(made, 'cluster'), { mode: 0o700 });
    giveTo(account, join(made, 'cluster'));
    const modern = Number.parseInt(postgresVersion(binaries), 10) >= 17;
    const options = [
      `--pgdata=${join(made, 'cluster')}`,
      `--username=${USER}`,
      `--pwfile=${passwordForInitdb}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The same order of words on every system, whatever its locales are.
      ...(modern
        ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
        : ['--locale=C.UTF-8']),
      '--no-instructions',
      ...(quick ? ['--no-sync'] : []),
    ];
    await promisify(execFile)(binaries.initdb, options, spawnOptions(account));
    unlinkSync(passwordForInitdb);
    try {
      renameSync(made, join(home, 'database'));
    } catch (error) {
      if (!existingCluster(home)) throw error;
      rmSync(made, { recursive: true, force: true });
    }
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    const said = (error as { stderr?: string }).stderr || (error as Error).message;
    throw new EmbeddedFailure(`PostgreSQL could not make its data folder in ${home}: ${said.trim()}`);
  }
  const cluster = existingCluster(home);
  if (!cluster) throw new EmbeddedFailure(`PostgreSQL made no data folder in ${home}.`);
  return cluster;
}
