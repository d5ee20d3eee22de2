import { createApp } from '../../api/app.ts';
import type { Services } from '../../api/context.ts';
import { storeInFolder } from './store.ts';
import type { TestDatabase } from './database.ts';
import { emailOf, type Name, password } from './world.ts';

export const origin = 'http://localhost';

/** What a server on a test's database works with. */
export function servicesOn(database: TestDatabase, changed: Partial<Services> = {}): Services {
  return {
    db: database.db,
    databaseUrl: database.url,
    publicUrl: null,
    authSecret: 'a secret that only the tests know, long enough',
    trustProxy: false,
    production: false,
    pages: null,
    now: () => new Date(),
    mail: null,
    attachments: storeInFolder().store,
    reportError: (error) => {
      console.error(error);
    },
    ...changed,
  };
}

/** The whole server on a test's database, without a socket. An error nobody foresaw fails the test that caused it. */
export const appOn = (database: TestDatabase, changed: Partial<Services> = {}) =>
  createApp(servicesOn(database, changed));
export type TestApp = ReturnType<typeof appOn>;

/** Signs in as a browser does; returns the cookie. */
export async function signIn(app: TestApp, name: Name): Promise<string> {
  const answer = await send(app, 'POST', '/api/auth/sign-in/email', { email: emailOf(name), password });
  if (answer.status !== 200) throw new Error(`${name} could not sign in: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Signs several in; their cookies by name. */
export async function signInAll<N extends Name>(
  app: TestApp,
  names: readonly N[],
): Promise<Record<N, string>> {
  const signed = await Promise.all(names.map(async (name) => [name, await signIn(app, name)] as const));
  return Object.fromEntries(signed) as Record<N, string>;
}

/** A request as our own pages send it. */
export async function send(
  app: { request: TestApp['request'] },
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return app.request(path, {
    method,
    headers: {
      host: 'localhost',
      ...(method === 'GET' || method === 'HEAD' ? {} : { origin, 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
