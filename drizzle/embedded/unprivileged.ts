import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedFailure } from './failure.ts';

/** The account PostgreSQL runs under; undefined where it may simply run under our own. */
export type RunAs = { uid: number; gid: number; name: string } | undefined;

/** PostgreSQL refuses to run as root, and initdb wants a user with an account: the first of these that exists. */
const preferred = ['postgres', 'nobody', 'daemon'];

/**
 * Whom to run PostgreSQL as. An ordinary user runs it as themself. Root runs it as the owner of the data
 * that are already there, or else as an account made for few rights.
 */
export function runAs(cluster?: string): RunAs {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readAccounts();
  const owner = cluster && existsSync(cluster) ? statSync(cluster).uid : 0;
  const account =
    accounts.find((candidate) => owner !== 0 && candidate.uid === owner) ??
    preferred.map((name) => accounts.find((candidate) => candidate.name === name)).find(Boolean) ??
    accounts.find((candidate) => candidate.uid !== 0);
  if (!account) {
    throw new EmbeddedFailure(
      'PostgreSQL refuses to run as root and this system has no other user: create one (`useradd --system postgres`), or set DATABASE_URL.',
    );
  }
  return account;
}

function readAccounts(): { uid: number; gid: number; name: string }[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/** Gives a folder of ours to the account PostgreSQL runs under. */
export function giveTo(account: RunAs, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}

/** Makes a folder of ours that every account may enter and look into, whatever the umask is. */
export function openToAll(path: string): void {
  chmodSync(path, 0o755);
}

/** What `spawn` needs to run a program of PostgreSQL under that account, wherever we were started from. */
export function spawnOptions(account: RunAs) {
  return {
    // The folder we were started in may be closed to that account, and initdb wants to know where it is.
    cwd: process.platform === 'win32' ? undefined : '/',
    // A clean environment: PGDATA, PGPORT, LC_ALL and the like must not reach the programs.
    ...(process.platform === 'win32' ? {} : { env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } }),
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  };
}

/** Whether that account may enter this folder; asked of the system itself, which knows of ACLs and mounts too. */
export function mayEnter(account: RunAs, folder: string): boolean {
  if (!account) return true;
  return asks(account, 'test -x "$1" && test -r "$1"', folder);
}

/** Whether that account may run this program. */
export function mayRun(account: RunAs, program: string): boolean {
  if (!account) return true;
  return asks(
    account,
    'test -x "$1" && test -r "$1" && test -r "$2"',
    program,
    join(program, '..', '..', 'share'),
  );
}

function asks(account: RunAs, question: string, ...paths: string[]): boolean {
  return spawnSync('/bin/sh', ['-c', question, 'sh', ...paths], spawnOptions(account)).status === 0;
}
