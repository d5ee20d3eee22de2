import { OpenAPIHono, z } from '@hono/zod-openapi';
import { type Env, route } from './access.ts';
import { databaseAnswers } from './ping.ts';
import { Problem } from './problem.ts';
import { say } from './contract/sentences.ts';

const alive = z.object({ status: z.literal('ok') });
const answer = { 200: { description: 'It is.', content: { 'application/json': { schema: alive } } } };

/**
 * `/healthz`: the process answers. `/readyz`: it reaches the database too. Both ignore the query: what asks them are
 * load balancers, and some append one against caches; a refusal would take a healthy server out of service.
 */
export function healthRoutes() {
  return new OpenAPIHono<Env>()
    .openapi(
      route(
        'anyone',
        { method: 'get', path: '/healthz', summary: 'Is the process alive?', responses: answer },
        { anyQuery: true },
      ),
      (c) => c.json({ status: 'ok' as const }, 200),
    )
    .openapi(
      route(
        'anyone',
        { method: 'get', path: '/readyz', summary: 'Does it reach the database?', responses: answer },
        { anyQuery: true },
      ),
      async (c) => {
        if (!(await databaseAnswers(c.get('services').db))) {
          throw new Problem('unavailable', say('not-answering'));
        }
        return c.json({ status: 'ok' as const }, 200);
      },
    );
}
