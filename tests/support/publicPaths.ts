import type { OpenAPIHono } from '@hono/zod-openapi';
import { declaredRoutes, type Env } from '../../api/access.ts';
import type { TestApp } from './app.ts';

const collections = ['regions', 'needs', 'flows', 'practices', 'mipex-scores', 'arrivals'];

/** Every address that can be read: of each route, with each of these in the place of whatever it names. */
export function readablePaths(app: TestApp, parts: readonly string[], access?: 'anyone'): string[] {
  const fill = (path: string): string[] => {
    if (path.includes(':collectionId'))
      return collections.flatMap((one) => fill(path.replace(':collectionId', one)));
    const part = /:(\w+)/.exec(path)?.[0];
    if (!part) return [path.replace('*', '')];
    return parts.flatMap((one) => fill(path.replace(part, one)));
  };
  return (
    declaredRoutes(app as unknown as OpenAPIHono<Env>)
      .filter((one) => one.method === 'GET' && (!access || one.access === access))
      .flatMap((one) => fill(one.path))
      // Sends counters only, and never ends; its own test reads it.
      .filter((path) => path !== '/api/events')
      .flatMap((path) => (path.endsWith('/items') ? [path, `${path}?f=csv`, `${path}?limit=10000`] : [path]))
  );
}
