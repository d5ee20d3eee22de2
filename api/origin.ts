import type { MiddlewareHandler } from 'hono';
import type { Env } from './access.ts';
import { takesBytes, takesTable } from './body.ts';
import type { Services } from './context.ts';
import { Problem } from './problem.ts';
import { say } from './contract/sentences.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** JSON, in the one encoding it has. */
const isJson = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/** The server's own origin as the browser sees it: PUBLIC_URL, else the host it was asked by. */
function isOwn(origin: string, host: string | undefined, publicUrl: string | null): boolean {
  if (publicUrl) return origin === new URL(publicUrl).origin;
  return origin === `http://${host}` || origin === `https://${host}`;
}

/** A state change must come from our own pages (Origin), as JSON; a file as plain bytes, a table as CSV. */
export const ownOriginOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (!reading.has(c.req.method)) {
    const origin = c.req.header('origin');
    const { publicUrl } = c.get('services');
    if (!origin || !isOwn(origin, c.req.header('host'), publicUrl)) {
      throw new Problem('origin-refused', say('other-site'));
    }
    const type = c.req.header('content-type') ?? '';
    // Taking away needs no words: no route reads what a DELETE would bring.
    const isWordless = c.req.method === 'DELETE' || c.req.header('content-length') === '0';
    const hasBody = !isWordless && c.req.raw.body !== null;
    const takesJson = !takesBytes(c.req.path) && !takesTable(c.req.path);
    if (hasBody && takesJson && !isJson.test(type)) {
      throw new Problem('not-json', 'Send Content-Type: application/json.');
    }
    if (hasBody && !/^(identity)?$/i.test(c.req.header('content-encoding') ?? '')) {
      throw new Problem('not-json', 'Send the body as it is, without Content-Encoding.');
    }
  }
  await next();
};

/** Maps are drawn in a worker of our own and with pictures made in the page; nothing comes from elsewhere. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The headers that every answer carries, whatever it is. */
export function securityHeaders({ publicUrl }: Services): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'geolocation=(), camera=(), microphone=()',
    ...(publicUrl?.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  };
}

export function secureHeaders(services: Services): MiddlewareHandler<Env> {
  const headers = Object.entries(securityHeaders(services));
  return async (c, next) => {
    await next();
    // A file brings a stricter policy of its own.
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.header(name, value);
  };
}
