import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Binaries, copyBinaries } from '../../drizzle/embedded/binaries.ts';
import { createCluster } from '../../drizzle/embedded/cluster.ts';
import { addressOf, startServer, stopServer } from '../../drizzle/embedded/server.ts';
import { mayRun, runAs } from '../../drizzle/embedded/unprivileged.ts';
import { migrate } from '../../drizzle/migrate.ts';

/** The database every test's own database is a copy of: migrated and empty. */
export const TEMPLATE = 'template_migrated';

/** A PostgreSQL for one test run, in a folder of its own; nothing in it has to survive, so it never waits for the disk. */
export async function startTestCluster(
  binaries: Binaries,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'atlas-tests-'));
  chmodSync(home, 0o755);
  const account = runAs();
  const programs = mayRun(account, binaries.postgres) ? binaries : copyBinaries(binaries, home);
  const cluster = await createCluster(programs, home, account, true);
  const server = await startServer(programs, cluster, account, {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
  });
  if ('failed' in server) throw new Error(`The PostgreSQL for the tests did not start: ${server.failed}`);
  const url = addressOf(cluster, server, 'postgres');
  const admin = new Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  await migrate(addressOf(cluster, server, TEMPLATE));
  return {
    url,
    stop: async () => {
      await stopServer(cluster, server);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
