import { hash } from 'node:crypto';
import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import type { Env } from './access.ts';
import { type Answer, AnswerCache } from './answer-cache.ts';
import { asksForCsv } from './collections/format.ts';
import { chooseEncoding, compress, type Encoding, worthCompressing } from './compression.ts';
import type { Services } from './context.ts';
import { edition } from './edition.ts';
import { securityHeaders } from './origin.ts';
import { type Publication, publicationOf } from './publication/counter.ts';

const MEGABYTE = 1024 * 1024;
const caches = new WeakMap<Services, AnswerCache>();
const underway = new WeakMap<AnswerCache, Map<string, Promise<void>>>();

function cacheOf(services: Services): AnswerCache {
  const found = caches.get(services) ?? new AnswerCache(96 * MEGABYTE);
  caches.set(services, found);
  return found;
}

/** What decides about the bytes: address, form and encoding. Never who asks. */
interface Wanted {
  encoding: Encoding;
  /** Address and form: what the ETag speaks of. */
  address: string;
  key: string;
}

function wanted(url: string, acceptEncoding: string | undefined, accept: string | undefined): Wanted {
  const encoding = chooseEncoding(acceptEncoding);
  const address = `${url} ${asksForCsv(accept) ? 'csv' : ''}`;
  return { encoding, address, key: `${encoding} ${address}` };
}

/** Whether one of the tags in If-None-Match is ours (compared weakly, as RFC 9110 says for reading). */
function isKnown(header: string | undefined, tag: string): boolean {
  if (!header) return false;
  if (header === tag) return true;
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag.slice(2));
}

const shared = { 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding, Accept' };

function tagOf(publication: Publication, counter: number, address: string): string {
  const mark = hash('sha1', `${edition} ${publication.database()} ${address}`, 'base64url');
  return `W/"${counter}-${mark.slice(0, 16)}"`;
}

/** Headers of the handler's own answer that stay with it in the cache. */
const kept = ['content-type', 'content-disposition', 'link', 'ogc-numbermatched', 'ogc-numberreturned'];

async function finished(c: HonoContext<Env>, encoding: Encoding, tag: string): Promise<Answer> {
  const plain = new Uint8Array(await c.res.arrayBuffer());
  const squeezed = encoding !== 'identity' && worthCompressing(plain);
  const headers: Record<string, string> = {
    ...securityHeaders(c.get('services')),
    ...shared,
    ETag: tag,
    ...(squeezed ? { 'Content-Encoding': encoding } : {}),
  };
  for (const name of kept) {
    const value = c.res.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  const bytes = squeezed ? await compress(plain, encoding) : plain;
  headers['Content-Length'] = String(bytes.byteLength);
  return { tag, headers, unchanged: { ...securityHeaders(c.get('services')), ...shared, ETag: tag }, bytes };
}

/** The answer, or 304 for who has it already. `*` is anything that is there: known only once there is an answer. */
function send({ bytes, headers, unchanged, tag }: Answer, ifNoneMatch: string | undefined): Response {
  return ifNoneMatch?.trim() === '*' || isKnown(ifNoneMatch, tag)
    ? new Response(null, { status: 304, headers: unchanged })
    : new Response(bytes, { headers });
}

/** Headers as Node has them: reading them through a Request would first make one of every header. */
interface Incoming {
  incoming?: { headers: Record<string, string | undefined> };
}

/**
 * In front of everything: an answer that is ready in memory, or 304 for who has it already. Public answers are the
 * same for everybody, so nothing behind this (session, limits, routing) has anything to add.
 */
export function readyAnswers(services: Services): MiddlewareHandler<Env> {
  const publication = publicationOf(services);
  const cache = cacheOf(services);
  return async (c, next) => {
    const counter = publication.inMemory();
    if (counter === undefined || (c.req.method !== 'GET' && c.req.method !== 'HEAD')) return next();
    const headers = (c.env as Incoming | undefined)?.incoming?.headers ?? c.req.header();
    const found = cache.get(counter, wanted(c.req.url, headers['accept-encoding'], headers.accept).key);
    if (!found) return next();
    return send(found, headers['if-none-match']);
  };
}

/**
 * Public answers, around the routes that make them: an ETag from the publication counter, 304 and cached bytes
 * without a look at the database's rows, brotli or gzip.
 */
export const publicAnswers: MiddlewareHandler<Env> = async (c, next) => {
  // What is cached answers reading alone: any other method goes on to the router, which knows none here.
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
  const services = c.get('services');
  const publication = publicationOf(services);
  // Read before the rows: an answer may be newer than its tag says, never older.
  const counter = await publication.current();
  const { encoding, address, key } = wanted(
    c.req.url,
    c.req.header('accept-encoding'),
    c.req.header('accept'),
  );
  const tag = tagOf(publication, counter, address);
  const ifNoneMatch = c.req.header('if-none-match');
  if (isKnown(ifNoneMatch, tag)) {
    return c.body(null, 304, { ETag: tag, ...shared });
  }
  const cache = cacheOf(services);
  const ready = cache.get(counter, key);
  if (ready) return send(ready, ifNoneMatch);

  // Many asking at once for what is not there yet: one makes it, the others wait for it.
  const making = underway.get(cache) ?? new Map<string, Promise<void>>();
  underway.set(cache, making);
  for (let other = making.get(key); other; other = making.get(key)) {
    await other;
    const made = cache.get(counter, key);
    if (made) return send(made, ifNoneMatch);
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
    c.res = send(answer, ifNoneMatch);
  } finally {
    if (making.get(key) === promise) making.delete(key);
    done();
  }
};
