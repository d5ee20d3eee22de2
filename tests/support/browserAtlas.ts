import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import type { Services } from '../../api/context.ts';
import { appOn } from './app.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

/** The real server on a socket, with the built pages, on a database of its own. */
export interface BrowserAtlas {
  /** Where it answers, without a slash at the end. */
  url: string;
  database: TestDatabase;
  /** How many streams of /api/events are open now. */
  openStreams: () => number;
  /** Errors the server did not foresee. */
  faults: unknown[];
  /** From now on nobody answers. */
  stop: () => Promise<void>;
  /** The server begins anew, at the same address, perhaps with other settings. */
  restart: (changed?: Partial<Services>) => Promise<void>;
  close: () => Promise<void>;
}

const built = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** Starts it on a free port, with a copy of the pages that the global set-up built: a build meanwhile changes nothing here. */
export async function startAtlas(seeded: 'reference' | 'demonstration'): Promise<BrowserAtlas> {
  const database = await freshDatabase({ seeded });
  const faults: unknown[] = [];
  const pages = mkdtempSync(join(tmpdir(), 'atlas-pages-'));
  cpSync(built, pages, { recursive: true });
  const begin = (changed: Partial<Services> = {}) =>
    getRequestListener(
      appOn(database, { pages, reportError: (error) => void faults.push(error), ...changed }).fetch,
    );
  let answer = begin();
  let streams = 0;
  const server = createServer((request, response) => {
    if (isStream(request)) {
      streams += 1;
      response.on('close', () => {
        streams -= 1;
      });
    }
    void answer(request, response);
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    database,
    openStreams: () => streams,
    faults,
    stop: () => end(server),
    restart: async (changed) => {
      await end(server);
      answer = begin(changed);
      await listen(port);
    },
    close: async () => {
      await end(server);
      await database.close();
      rmSync(pages, { recursive: true, force: true });
    },
  };
}

const isStream = (request: IncomingMessage) => request.url?.startsWith('/api/events') ?? false;

function end(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
