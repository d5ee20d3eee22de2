import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartProblem } from './problem.ts';

/** What is kept beside the built pages: of which sources they were built. */
export interface Stamp {
  hash: string;
  /** Files outside web/ and geo/ that went into the pages: the contract, the vocabulary, pure cores of api/. */
  alsoFrom: string[];
}

/** Everything in these folders counts, files that the build has not met yet included. */
const folders = ['web', 'geo'];
const single = ['vite.config.ts', 'package-lock.json', 'api/start/buildPages.ts', 'api/compression.ts'];

/** The folder of the built pages; they are built first when there are none or their sources have changed. */
export async function makePages(root: string, say: (line: string) => void): Promise<string> {
  const built = join(root, 'web', 'dist');
  if (isCurrent(root, built)) return built;
  say('Building the web pages ...');
  const half = join(root, 'web', `dist.building-${process.pid}`);
  try {
    await build(half);
    replace(built, half);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
  return built;
}

function isCurrent(root: string, built: string): boolean {
  try {
    const stamp = JSON.parse(readFileSync(join(built, '.stamp'), 'utf8')) as Stamp;
    return stamp.hash === hashOfSources(root, stamp.alsoFrom);
  } catch {
    return false;
  }
}

/** One number for the sources: changes when any of them does. */
export function hashOfSources(root: string, alsoFrom: string[]): string {
  const hash = createHash('sha256');
  const inFolders = folders.flatMap((folder) => filesIn(join(root, folder)));
  const others = [...single, ...alsoFrom].map((path) => join(root, path)).filter((path) => existsSync(path));
  for (const path of [...inFolders, ...others].sort()) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return /^(dist|node_modules|\..*)$|^dist\./.test(entry.name) ? [] : filesIn(path);
    return entry.isFile() ? [path] : [];
  });
}

/** Vite runs in a process of its own: its memory is free again before the first request. */
function build(into: string): Promise<void> {
  const script = fileURLToPath(new URL('./buildPages.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    // Whoever asks for it, a test too, gets the pages that people get: never React's development build, which is slow and large.
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(process.execPath, [script, into], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk;
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new StartProblem(`The web pages could not be built:\n${said.trim()}`)),
    );
  });
}

/** Another server may be serving the old pages, or may have built the same ones: the new folder comes in whole. */
function replace(built: string, half: string): void {
  const old = `${half}-old`;
  if (existsSync(built)) renameSync(built, old);
  renameSync(half, built);
  rmSync(old, { recursive: true, force: true });
}
