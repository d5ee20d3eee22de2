import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { afterAll, expect, inject, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { temporaryFolder } from './checkout.ts';
import { run, startServer } from './process.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);
const DATA_DIR = join(folder, 'data');

test('DATABASE_URL uses that server and starts none, in production without demonstration data or accounts', async () => {
  const { url, db, close } = await freshDatabase();
  const env = {
    DATABASE_URL: url,
    DATA_DIR,
    NODE_ENV: 'production',
    AUTH_SECRET: 'k3Jx0qVw9ZpLr7TnYb2HsMd5GfCa8EuQ',
    HOST: '127.0.0.1',
  };
  const server = await startServer({ env });
  expect(server.said()).toContain('from DATABASE_URL');
  expect(server.said()).toContain('npm run admin -- create-user');
  expect(server.said()).not.toContain('Demonstration accounts');
  expect(existsSync(join(DATA_DIR, 'database'))).toBe(false);
  const counts = await db.execute(
    'select (select count(*)::int from person) as people, (select count(*)::int from region) as regions',
  );
  expect(counts.rows).toEqual([{ people: 0, regions: 2010 }]);

  const made = await run({
    env,
    words: [
      'admin',
      'create-user',
      '--email',
      'ana@example.org',
      '--role',
      'coordinator',
      '--region',
      'ES51',
    ],
  });
  expect(made.code).toBe(0);
  const password = /shown only now\): (\S+)/.exec(made.said)?.[1] ?? '';
  const signedIn = await fetch(`http://127.0.0.1:${server.port}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${server.port}` },
    body: JSON.stringify({ email: 'ana@example.org', password }),
  });
  expect(signedIn.status).toBe(200);

  const nowhere = await run({
    env,
    words: [
      'admin',
      'create-user',
      '--email',
      'bruno@example.org',
      '--role',
      'contributor',
      '--region',
      'XX99',
    ],
  });
  expect(nowhere).toMatchObject({ code: 1, said: expect.stringContaining('--region: ') });
  expect(await server.end('SIGTERM')).toBe(0);
  await close();
});

test('a DATABASE_URL that leads nowhere is named, its password is not', async () => {
  const url = inject('postgres').replace(/:\d+\//, ':1/');
  const refused = await run({ env: { DATABASE_URL: url, DATA_DIR } });
  expect(refused.code).toBe(1);
  expect(refused.said).toContain('DATABASE_URL');
  expect(refused.said).not.toContain(new URL(url).password);
});
