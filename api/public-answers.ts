import { hash } from 'node:crypto';
import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import type { Env } from './access.ts';
import { type Answer, AnswerCache } from './answer-cache.ts';
import { asksForCsv } from './collections/format.ts';
import { chooseEncoding, compress, type Encoding, worthCompressing } from './compression.ts';
import { edition } from './edition.ts';
import { publicationOf } from './publication/counter.ts';

const MEGABYTE = 1024 * 1024;
const caches = new WeakMap<object, AnswerCache>();
const underway = new WeakMap<AnswerCache, Map<string, Promise<void>>>();

function cacheOf(services: object): AnswerCache {
  const found = caches.get(services) ?? new AnswerCache(96 * MEGABYTE);
  caches.set(services, found);
  return found;
}

/** Whether one of the tags in If-None-Match is ours (compared weakly, as RFC 9110 says for reading). */
function isKnown(header: string | undefined, tag: string): boolean {
  if (!header) return false;
  return (
    header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag.slice(2))
  );
}

/** Headers of the handler's own answer that stay with it in the cache. */
const kept = ['content-type', 'content-disposition', 'link', 'ogc-numbermatched', 'ogc-numberreturned'];

async function finished(c: HonoContext<Env>, encoding: Encoding, tag: string): Promise<Answer> {
  const plain = new Uint8Array(await c.res.arrayBuffer());
  const squeezed = encoding !== 'identity' && worthCompressing(plain);
  const headers: Record<string, string> = {
    ETag: tag,
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding, Accept',
    ...(squeezed ? { 'Content-Encoding': encoding } : {}),
  };
  for (const name of kept) {
    const value = c.res.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  const bytes = squeezed ? await compress(plain, encoding) : plain;
  headers['Content-Length'] = String(bytes.byteLength);
  return { headers, bytes };
}

/**
 * Public answers, in front of the routes that make them: an ETag from the publication counter, 304 and cached bytes
 * without a look at the database's rows, brotli or gzip. The same bytes for everybody: the key is the address, the
 * kind of answer asked for and the encoding, and never who asks.
 */
export const publicAnswers: MiddlewareHandler<Env> = async (c, next) => {
  // What is cached answers reading alone: any other method goes on to the router, which knows none here.
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
  const services = c.get('services');
  const publication = publicationOf(services);
  // Read before the rows: an answer may be newer than its tag says, never older.
  const counter = await publication.current();
  const encoding = chooseEncoding(c.req.header('accept-encoding'));
  const address = `${c.req.url} ${asksForCsv(c.req.header('accept')) ? 'csv' : ''}`;
  const tag = `W/"${counter}-${hash('sha1', `${edition} ${publication.database()} ${address}`, 'base64url').slice(0, 16)}"`;
  if (isKnown(c.req.header('if-none-match'), tag)) {
    return c.body(null, 304, { ETag: tag, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding, Accept' });
  }
  const cache = cacheOf(services);
  const key = `${encoding} ${address}`;
  const send = ({ bytes, headers }: Answer) => c.body(bytes, 200, headers);
  const ready = cache.get(counter, key);
  if (ready) return send(ready);

  // Many asking at once for what is not there yet: one makes it, the others wait for it.
  const making = underway.get(cache) ?? new Map<string, Promise<void>>();
  underway.set(cache, making);
  for (let other = making.get(key); other; other = making.get(key)) {
    await other;
    const made = cache.get(counter, key);
    if (made) return send(made);
  }
  let done = () => {};
  const promise = new Promise<void>((resolve) => {
    done = resolve;
  });
  making.set(key, promise);
  try {
    await next();
    if (c.res.status !== 200) return;
    const answer = await finished(c, encoding, tag);
    cache.put(counter, key, answer);
    c.res = undefined;
    c.res = send(answer);
  } finally {
    if (making.get(key) === promise) making.delete(key);
    done();
  }
};
