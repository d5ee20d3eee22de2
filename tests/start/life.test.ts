import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, expect, test, vi } from 'vitest';
import { existingCluster } from '../../drizzle/embedded/cluster.ts';
import { addressOf, claimedServer, isAlive } from '../../drizzle/embedded/server.ts';
import { temporaryFolder } from './checkout.ts';
import { freePort, run, type Started, start, startServer } from './process.ts';

/** One server's life in one data folder: the tests below follow each other. */
const { folder, remove } = temporaryFolder();
const env = { DATA_DIR: join(folder, 'data') };
let server: Started | undefined;
afterAll(async () => {
  await server?.end('SIGTERM');
  remove();
});

function database() {
  const cluster = existingCluster(env.DATA_DIR);
  const running = cluster && claimedServer(cluster);
  if (!cluster || !running) throw new Error('no database runs');
  return { cluster, running, url: addressOf(cluster, running, 'atlas') };
}

async function ask(words: string): Promise<unknown[]> {
  const client = new Client({ connectionString: database().url });
  await client.connect();
  const { rows } = await client.query(words);
  await client.end();
  return rows;
}

const register = (email: string) =>
  run({
    env,
    words: ['admin', 'create-user', '--email', email, '--role', 'taskforce', '--password-stdin'],
    input: 'a long enough password',
  });

test('a first start fills the empty database, serves and says where, for whom and how to stop', async () => {
  server = await startServer({ env });
  const said = server.said();
  expect(said).toContain('Filling the empty database with reference and demonstration data');
  expect(said).toContain(`The atlas is at http://localhost:${server.port}`);
  expect(said).toContain('Demonstration accounts');
  const ready = await fetch(`http://127.0.0.1:${server.port}/readyz`);
  expect(ready.status).toBe(200);
  expect((await fetch(`http://127.0.0.1:${server.port}/`)).headers.get('content-type')).toContain(
    'text/html',
  );
});

test('the database answers on this machine only, and only to the password kept in the data folder', async () => {
  const { cluster, running } = database();
  expect(await ask('show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  expect(await ask('show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
  expect(await ask('show fsync')).toEqual([{ fsync: 'on' }]);
  expect(cluster.password).toMatch(/^[\w-]{43}$/);
  expect(statSync(join(env.DATA_DIR, 'database', 'password')).mode & 0o777).toBe(0o600);
  expect(statSync(join(env.DATA_DIR, 'auth-secret')).mode & 0o777).toBe(0o600);
  const guess = new Client({
    connectionString: addressOf({ ...cluster, password: 'postgres' }, running, 'atlas'),
  });
  await expect(guess.connect()).rejects.toThrow(/password authentication failed/);
});

test('a second server on the same data says who holds them and goes', async () => {
  const second = await run({ env });
  expect(second.code).toBe(1);
  expect(second.said).toContain('are in use by the server with process id');
  expect(second.said).toContain(`(port ${server?.port})`);
  expect(second.said).toContain('DATA_DIR');
  expect((await fetch(`http://127.0.0.1:${server?.port}/readyz`)).status).toBe(200);
});

test('npm run admin makes an account beside the running server, once', async () => {
  const made = await register('thea@office.example');
  expect(made).toMatchObject({ code: 0, said: expect.stringContaining('may now sign in as taskforce') });
  const again = await register('thea@office.example');
  expect(again).toMatchObject({ code: 1, said: expect.stringContaining('already has an account') });
});

test('after kill -9 of the server the next one takes over the database that still runs, with all that was acknowledged', async () => {
  const orphan = database().running.pid;
  await server?.end('SIGKILL');
  expect(isAlive(orphan)).toBe(true);
  server = await startServer({ env });
  expect(server.said()).toContain('taken over');
  expect(database().running.pid).toBe(orphan);
  expect((await register('thea@office.example')).said).toContain('already has an account');
});

test('after kill -9 of the server and of the database nothing acknowledged is lost either', async () => {
  expect(await register('cleo@office.example')).toMatchObject({ code: 0 });
  const { pid } = database().running;
  await Promise.all([server?.end('SIGKILL'), process.kill(pid, 'SIGKILL')]);
  server = await startServer({ env });
  expect(database().running.pid).not.toBe(pid);
  expect((await register('cleo@office.example')).said).toContain('already has an account');
});

test('a crash of one of the processes of the database is survived: it recovers, and the server still holds it', async () => {
  const [backend] = (await ask(
    "select pid from pg_stat_activity where application_name = 'regional-migration-atlas' limit 1",
  )) as { pid: number }[];
  if (!backend) throw new Error('the server has no connection');
  process.kill(backend.pid, 'SIGKILL');
  await vi.waitUntil(async () => (await fetch(`http://127.0.0.1:${server?.port}/readyz`)).ok, {
    timeout: 20_000,
  });
  const holders = "select count(*)::int from pg_locks where locktype = 'advisory' and granted";
  await vi.waitUntil(async () => JSON.stringify(await ask(holders).catch(() => [])) === '[{"count":1}]', {
    timeout: 20_000,
  });
  expect((await register('cleo@office.example')).said).toContain('already has an account');
});

test('SIGTERM stops server and database in order, and the next start keeps the data', async () => {
  const { cluster, running } = database();
  expect(await server?.end('SIGTERM')).toBe(0);
  expect(server?.said()).toContain('Stopped.');
  expect(isAlive(running.pid)).toBe(false);
  expect(claimedServer(cluster)).toBeUndefined();
  server = await startServer({ env });
  expect(server.said()).not.toContain('Filling the empty database');
  expect((await register('cleo@office.example')).said).toContain('already has an account');
});

test('SIGINT (Ctrl-C) stops both, twice in a row as npm sends it', async () => {
  const { running } = database();
  server?.child.kill('SIGINT');
  expect(await server?.end('SIGINT')).toBe(0);
  expect(isAlive(running.pid)).toBe(false);
});

test('without a server npm run admin starts the database for the moment and stops it again', async () => {
  expect(await register('doris@office.example')).toMatchObject({ code: 0 });
  expect(existsSync(join(env.DATA_DIR, 'database', 'cluster', 'postmaster.pid'))).toBe(false);
});

test('two servers started at once on one folder: one serves, the other goes', async () => {
  const both = await Promise.all([start({ env }), start({ env })]);
  const first = await Promise.race(both.map((one) => one.ended().then(() => one)));
  expect(first.said()).toContain('are in use by');
  server = both.find((one) => one !== first);
  await server?.says('Ctrl-C stops it');
});

test('killing npm, which cannot pass that on, leaves neither server nor database behind', async () => {
  await server?.end('SIGTERM');
  const npm = await startServer({ env, byNpm: true });
  const { running } = database();
  npm.child.kill('SIGKILL');
  await vi.waitUntil(() => !isAlive(running.pid), { timeout: 20_000 });
  await expect(fetch(`http://127.0.0.1:${npm.port}/readyz`)).rejects.toThrow();
});

test('a taken port is named, with the setting that changes it', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  const refused = await run({ env: { ...env, PORT: String(port) } });
  other.close();
  expect(refused.code).toBe(1);
  expect(refused.said).toContain(`Port ${port} is taken`);
  expect(refused.said).toContain('PORT=');
});

test('the log of the database holds no e-mail address', () => {
  expect(readFileSync(join(env.DATA_DIR, 'postgres.log'), 'utf8')).not.toMatch(/@example\.org/);
});
