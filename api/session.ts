import { getConnInfo } from '@hono/node-server/conninfo';
import { betterAuth } from 'better-auth/minimal';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import { account, credential, session, verification } from '../drizzle/schema/person.ts';
import type { Env } from './access.ts';
import { type Actor, nobody } from './actor.ts';
import type { Services } from './context.ts';
import { retention } from './contract/retention.ts';
import { networkOf } from './network.ts';
import { grantsOf } from './people/grants.ts';

/** Sessions live in the database alone: no cookie cache, so that ending one works at once. Nobody signs up. */
export function createAuth(services: Services) {
  return betterAuth({
    baseURL: services.publicUrl ?? 'http://localhost',
    basePath: '/api/auth',
    secret: services.authSecret,
    database: drizzleAdapter(services.db, {
      provider: 'pg',
      schema: { user: account, session, account: credential, verification },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    session: {
      expiresIn: retention.sessionDays * 24 * 3600,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    // Our own limits (limits.ts) count per account and per address and are shared by all processes.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    advanced: {
      cookiePrefix: 'atlas',
      useSecureCookies: services.publicUrl?.startsWith('https:') ?? false,
      database: { generateId: 'uuid' },
      ipAddress: { disableIpTracking: true },
    },
  });
}
export type Auth = ReturnType<typeof createAuth>;

const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

/**
 * The address a request comes from: the socket's, and only behind a trusted proxy the last one it appended.
 * What a client says of itself in forwarding headers is never believed, and is dropped unless TRUST_PROXY is set.
 */
export function addressOf(c: HonoContext<Env>, trustProxy: boolean): string {
  if (trustProxy) {
    const last = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
    if (last) return networkOf(last);
  }
  try {
    return networkOf(getConnInfo(c).remote.address ?? 'unknown');
  } catch {
    return 'unknown'; // called without a socket (app.request in a test)
  }
}

/** The request's headers without forwarding headers, for code that would read them. */
export function plainHeaders(c: HonoContext<Env>): Headers {
  const headers = new Headers(c.req.raw.headers);
  for (const name of forwarding) headers.delete(name);
  return headers;
}

/** Passes on the cookies better-auth sets, and nothing else of its answer. */
export function setCookies(c: HonoContext<Env>, answer: Response): void {
  for (const cookie of answer.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
}

/** Published collections and boundaries are the same bytes for everybody: they never look at who asks. */
const sessionless =
  /^\/api\/(collections|boundaries|scores|indicators|regions|funding|releases|openapi\.json|conformance)(\/|$)/;

/** Whether the request says that somebody is signed in; whether that is still so, `actorOf` knows. */
export const hasSession = (c: HonoContext<Env>): boolean =>
  c.req.header('cookie')?.includes('session_token') ?? false;

/** Who is signed in, with their roles as they are now. */
export async function actorOf(c: HonoContext<Env>): Promise<Actor> {
  if (!hasSession(c) || sessionless.test(c.req.path)) return nobody;
  const found = await c.get('auth').api.getSession({ headers: plainHeaders(c) });
  if (!found) return nobody;
  const person = found.user.id;
  return { person, grants: await grantsOf(c.get('services').db, person) };
}

/** Puts the actor on the request. */
export const readActor: MiddlewareHandler<Env> = async (c, next) => {
  c.set('actor', await actorOf(c));
  await next();
};
