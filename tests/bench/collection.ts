import { request } from 'node:http';
import { startScript } from './child.ts';
import { compare, type Figure, perSecond } from './figures.ts';
import type { Load } from './load.ts';
import type { World } from './world.ts';

const path = '/api/collections/practices/items';

/** Requests per second of a cached collection and of its 304, beside a bare Hono route with the same bytes. */
export async function cachedCollection({ port }: World): Promise<Figure[]> {
  const headers = { 'Accept-Encoding': 'br' };
  const answer = await rawAnswer(port, headers);
  const bare = startScript(new URL('./bareRoute.ts', import.meta.url), answer);
  const known = { ...headers, 'If-None-Match': answer.headers.etag ?? '' };
  const load: Load = {
    connections: 16,
    turns: 30,
    seconds: 0.25,
    targets: [
      { port, path, headers, status: 200 },
      { port: Number(await bare.told()), path, headers, status: 200 },
      { port, path, headers: known, status: 304 },
    ],
  };
  const rates = await startScript(new URL('./load.ts', import.meta.url), load).told();
  bare.end();
  const [own, other, unchanged] = rates as [number[], number[], number[]];
  const size = Buffer.from(answer.base64, 'base64').byteLength;
  return [
    compare(`cached collection (${size} bytes of brotli)`, [own, other], perSecond, { least: 0.7 }),
    compare('  its 304, beside its 200', [unchanged, own], perSecond, { least: 1 }),
    compare('  its 304, beside the bare route', [unchanged, other], perSecond),
  ];
}

const kept = ['content-type', 'content-encoding', 'content-length', 'etag', 'cache-control', 'vary'];

/** The answer as it goes over the wire, for the bare route to give again. */
function rawAnswer(port: number, headers: Record<string, string>) {
  return new Promise<{ base64: string; headers: Record<string, string> }>((resolve, reject) => {
    const hear = request({ host: '127.0.0.1', port, path, headers }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk as Buffer);
      if (answer.headers['content-encoding'] !== 'br') reject(new Error(`${path} did not come in brotli.`));
      const found = kept.map((name) => [name, String(answer.headers[name])] as const);
      resolve({ base64: Buffer.concat(chunks).toString('base64'), headers: Object.fromEntries(found) });
    });
    hear.on('error', reject).end();
  });
}
