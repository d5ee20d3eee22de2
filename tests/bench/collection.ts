import { startScript } from './child.ts';
import { compare, type Figure, perSecond } from './figures.ts';
import type { Load } from './load.ts';
import type { World } from './world.ts';

const rounds = 3;
const path = '/api/collections/practices/items';

/** Requests per second of a cached collection and of its 304, beside a bare Hono route with the same bytes. */
export async function cachedCollection({ port }: World): Promise<Figure[]> {
  const headers = { 'Accept-Encoding': 'br' };
  const answer = await rawAnswer(port, headers);
  const bare = startScript(new URL('./bareRoute.ts', import.meta.url), answer);
  const barePort = Number(await bare.told());
  const wanted = { path, headers, connections: 16, warmSeconds: 0.7, seconds: 2 };
  const known = { ...headers, 'If-None-Match': answer.headers.ETag ?? '' };
  const [own, other, unchanged]: [number[], number[], number[]] = [[], [], []];
  for (let at = 0; at < rounds; at++) {
    own.push(await perSecondOf({ ...wanted, port, status: 200 }));
    other.push(await perSecondOf({ ...wanted, port: barePort, status: 200 }));
    unchanged.push(await perSecondOf({ ...wanted, port, headers: known, status: 304 }));
  }
  bare.end();
  const size = Buffer.from(answer.base64, 'base64').byteLength;
  return [
    compare(`cached collection (${size} bytes of brotli)`, [own, other], perSecond, { least: 0.7 }),
    compare('  its 304 beside its 200', [unchanged, own], perSecond, { least: 1 }),
    compare('  its 304 beside the bare route', [unchanged, other], perSecond),
  ];
}

/** The answer as it goes over the wire, for the bare route to give again. */
async function rawAnswer(port: number, headers: Record<string, string>) {
  const { request } = await import('node:http');
  return new Promise<{ base64: string; headers: Record<string, string> }>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk as Buffer);
      if (answer.headers['content-encoding'] !== 'br') reject(new Error(`${path} did not come in brotli.`));
      const kept = ['content-type', 'content-encoding', 'content-length', 'etag', 'cache-control', 'vary'];
      const names: Record<string, string> = {};
      for (const name of kept) names[name === 'etag' ? 'ETag' : name] = String(answer.headers[name]);
      resolve({ base64: Buffer.concat(chunks).toString('base64'), headers: names });
    })
      .on('error', reject)
      .end();
  });
}

async function perSecondOf(load: Load): Promise<number> {
  return Number(await startScript(new URL('./load.ts', import.meta.url), load).told());
}
