import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { input, tell } from './child.ts';

/** A Hono app of one route that answers with one ready buffer, in a process of its own. */
const { base64, headers } = (await input()) as { base64: string; headers: Record<string, string> };
const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
const app = new Hono().get('/*', (c) => c.body(bytes, 200, headers));
const server = createServer(getRequestListener(app.fetch));
server.listen(0, '127.0.0.1', () => tell((server.address() as AddressInfo).port));
