import { join } from 'node:path';
import { Client } from 'pg';
import { packagedBinaries } from '../../drizzle/embedded/binaries.ts';
import { startTestCluster } from '../support/cluster.ts';
import { temporaryFolder } from '../start/checkout.ts';
import { startServer } from '../start/process.ts';
import { buildBarePages } from './bare/build.ts';
import { startScript } from './child.ts';

/** What everything is measured in: a database with the demonstration seed, the product on it, the bare pages on it. */
export interface World {
  databaseUrl: string;
  /** Port of the product: the real server process. */
  port: number;
  /** Port of the same server with the bare pages. */
  barePort: number;
  close: () => Promise<void>;
}

/** Starts it; nothing is kept afterwards. */
export async function startWorld(): Promise<World> {
  const closing: (() => unknown)[] = [];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const { folder, remove } = temporaryFolder();
    closing.push(remove);
    const cluster = await startTestCluster(packagedBinaries());
    closing.push(cluster.stop);
    const databaseUrl = await makeDatabase(cluster.url);
    const env = { DATABASE_URL: databaseUrl, DATA_DIR: join(folder, 'data') };
    const product = await startServer({ env });
    closing.push(() => product.end('SIGTERM'));
    const pages = join(folder, 'pages');
    await buildBarePages(pages);
    const bare = startScript(new URL('./bareServer.ts', import.meta.url), { databaseUrl, pages });
    closing.push(bare.end);
    return { databaseUrl, port: product.port, barePort: Number(await bare.told()), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function makeDatabase(cluster: string): Promise<string> {
  const client = new Client({ connectionString: cluster });
  await client.connect();
  await client.query('create database bench');
  await client.end();
  const url = new URL(cluster);
  url.pathname = '/bench';
  return url.href;
}
