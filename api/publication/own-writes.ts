import type { MiddlewareHandler } from 'hono';
import type { Env } from '../access.ts';
import { publicationOf } from './counter.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A draft is written every few seconds and is in no public answer: its writing, and who is in it, change no counter. */
const ofDrafts: Record<string, RegExp> = {
  PATCH: /^\/api\/submissions\/[^/]+(\/answers)?$/,
  POST: /^\/api\/submissions\/[^/]+\/presence$/,
  PUT: /^\/api\/assessments\//,
};

/** Whoever changed something sees it in the next public answer, without waiting for the notification's way round. */
export const seeOwnWrites: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  const { method, path } = c.req;
  if (reading.has(method) || c.res.status >= 400 || ofDrafts[method]?.test(path)) return;
  // The change is made: an answer that says so must not fail because the counter could not be asked.
  await publicationOf(c.get('services')).refresh().catch(c.get('services').reportError);
};
