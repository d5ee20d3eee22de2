import { type OpenAPIHono, createRoute, type RouteConfig } from '@hono/zod-openapi';
import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import type { Role } from '../drizzle/vocabulary.ts';
import { type Actor, requireRole } from './actor.ts';
import { BYTES, bytesOnly, soundBody, soundTable } from './body.ts';
import { CSV } from './collections/links.ts';
import type { Context, Services } from './context.ts';
import { problemBody } from './contract/problem.ts';
import type { Limits } from './limits.ts';
import { onlyDeclared } from './parameters.ts';
import { Problem } from './problem.ts';
import type { Auth } from './session.ts';
import { say } from './contract/sentences.ts';

/** Who may call a route: anyone, whoever is signed in, or holders of a role (of the record's own region). */
export type Access = 'anyone' | 'signed-in' | { roles: readonly Role[]; ownRegion?: boolean };

export interface Env {
  Variables: { actor: Actor; services: Services; address: string; auth: Auth; limits: Limits };
  Bindings: object;
}

const key = 'x-access';

/** The guard of a route, in front of anything that reads the body. Own-region checks follow in the verb, which knows the record. */
function guard(access: Access): MiddlewareHandler<Env> {
  return async (c, next) => {
    const actor = c.get('actor');
    if (access === 'signed-in' && !actor.person) throw new Problem('not-signed-in', say('sign-in'));
    if (typeof access === 'object') requireRole(actor, access.roles);
    await next();
  };
}

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemBody } },
});

function bodyChecks(content: object | undefined): MiddlewareHandler<Env>[] {
  if (content === undefined) return [];
  if (BYTES in content) return [bytesOnly];
  return [CSV in content ? soundTable : soundBody];
}

/**
 * A route and who may call it: the one way to add a route to the API. Parameters that it does not declare are refused,
 * unless it says that it takes any query.
 */
export function route<const Config extends Omit<RouteConfig, 'middleware'>>(
  access: Access,
  config: Config,
  { anyQuery = false } = {},
) {
  const checks = [
    ...(anyQuery ? [] : [onlyDeclared(config.request?.query)]),
    ...bodyChecks(config.request?.body?.content),
  ];
  return createRoute({
    ...config,
    [key]: access,
    middleware: [guard(access), ...checks] as MiddlewareHandler<Env>[],
    responses: { ...config.responses, default: problem('What was wrong and what is allowed (RFC 9457).') },
  } as Config & { middleware: MiddlewareHandler<Env>[] });
}

export interface Declared {
  method: string;
  path: string;
  access: Access;
}

/** Every declared route of the app: the registry. */
export function declaredRoutes(app: OpenAPIHono<Env>): Declared[] {
  return app.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route' && key in definition.route
      ? [
          {
            method: definition.route.method.toUpperCase(),
            path: definition.route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
            access: (definition.route as unknown as Record<string, Access>)[key] as Access,
          },
        ]
      : [],
  );
}

/** Routes the router answers but nobody declared. Middleware (method ALL) does not count. */
export function undeclaredRoutes(app: OpenAPIHono<Env>): string[] {
  const declared = new Set(declaredRoutes(app).map((one) => `${one.method} ${one.path}`));
  const answered = app.routes
    .filter((one) => one.method !== 'ALL')
    .map((one) => `${one.method} ${one.path.replaceAll(/\{[^}]*\}/g, '')}`);
  return [...new Set(answered)].filter((one) => !declared.has(one));
}

/** The context a verb works with, of one request. */
export function contextOf(c: HonoContext<Env>): Context {
  const services = c.get('services');
  return { db: services.db, actor: c.get('actor'), now: services.now() };
}
