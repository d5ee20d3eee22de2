import type { MiddlewareHandler } from 'hono';
import { TrieRouter } from 'hono/router/trie-router';
import type { Declared, Env } from './access.ts';
import { Problem } from './problem.ts';

const isOfApi = (path: string) => path === '/api' || path.startsWith('/api/');

/** Which methods an address takes, read from the registry of routes; none where there is nothing. */
function methodsOf(declared: readonly Declared[]): (path: string) => string[] {
  const router = new TrieRouter<Declared>();
  for (const one of declared) router.add('ALL', one.path, one);
  return (path) => {
    const [found] = router.match('ALL', path);
    // The pages answer every address but the API's.
    const methods = found.flatMap(([one]) => (one.path === '/*' && isOfApi(path) ? [] : one.method));
    if (methods.length === 0) return [];
    return [...new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])];
  };
}

/**
 * Another method than an address takes is 405 with those it takes (`Allow`), and OPTIONS names them too: no more than
 * the description of the API says to everybody. What is nowhere goes on and is not found. In front of the check of
 * Origin and of sessions, so that the answer is the same for everybody.
 */
export function refuseOtherMethods(declared: () => Declared[]): MiddlewareHandler<Env> {
  let taken: ((path: string) => string[]) | undefined;
  return async (c, next) => {
    taken ??= methodsOf(declared());
    const methods = taken(c.req.path);
    const { method } = c.req;
    const Allow = methods.join(', ');
    if (methods.length > 0 && method === 'OPTIONS') return c.body(null, 204, { Allow });
    if (methods.length > 0 && !methods.includes(method)) {
      const detail = `${c.req.path} takes ${Allow}, not ${method}.`;
      throw new Problem('method-not-allowed', detail, { headers: { Allow } });
    }
    await next();
  };
}
