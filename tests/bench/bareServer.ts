import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApp } from '../../api/app.ts';
import { connect } from '../../drizzle/client.ts';
import { storeInFolder } from '../support/store.ts';
import { input, tell } from './child.ts';

/** The product's server with the bare pages in the place of its own, in a process of its own. */
const { databaseUrl, pages } = (await input()) as { databaseUrl: string; pages: string };
const app = createApp({
  db: connect(databaseUrl, { max: 20 }).db,
  databaseUrl,
  publicUrl: null,
  authSecret: 'a secret that only the bench knows, long enough',
  trustProxy: false,
  production: false,
  pages,
  now: () => new Date(),
  mail: null,
  attachments: storeInFolder().store,
  reportError: (error) => console.error(error),
});
const server = createServer(getRequestListener(app.fetch));
server.listen(0, '127.0.0.1', () => tell((server.address() as AddressInfo).port));
