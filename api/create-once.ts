import type { Context as HonoContext } from 'hono';
import { contextOf, type Env } from './access.ts';
import type { Context } from './context.ts';
import { once } from './idempotent.ts';

interface Creating {
  body: unknown;
  /** Throws when the actor may not do this (any more). */
  allow: (context: Context) => unknown;
  make: (context: Context) => Promise<{ body: object; headers?: Record<string, string> }>;
}

/** The headers of an answer that was kept as text and is for its reader alone. */
export const asPrivateJson = { 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store' };

/** Answers a POST that creates: 201 with what was made, once per Idempotency-Key. The answer is for its reader alone. */
export async function createOnce(c: HonoContext<Env>, { body, allow, make }: Creating): Promise<never> {
  const context = contextOf(c);
  const made = await once(context, c.get('services').authSecret, {
    key: c.req.header('idempotency-key'),
    request: { path: c.req.path, body },
    allow: () => allow(context),
    make: async (inside) => ({ headers: {}, ...(await make(inside)) }),
  });
  return c.body(made.body, 201, { ...made.headers, ...asPrivateJson }) as never;
}
