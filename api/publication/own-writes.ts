import type { MiddlewareHandler } from 'hono';
import type { Env } from '../access.ts';
import { publicationOf } from './counter.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whoever changed something sees it in the next public answer, without waiting for the notification's way round. */
export const seeOwnWrites: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  if (reading.has(c.req.method) || c.res.status >= 400) return;
  // The change is made: an answer that says so must not fail because the counter could not be asked.
  await publicationOf(c.get('services')).refresh().catch(c.get('services').reportError);
};
