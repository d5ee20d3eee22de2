import { OpenAPIHono, z } from '@hono/zod-openapi';
import { type Env, route } from './access.ts';
import { databaseAnswers } from './ping.ts';
import { Problem } from './problem.ts';
import { say } from './contract/sentences.ts';

const alive = z.object({ status: z.literal('ok') });
const answer = { 200: { description: 'It is.', content: { 'application/json': { schema: alive } } } };

/** `/healthz`: the process answers. `/readyz`: it reaches the database too. */
export function healthRoutes() {
  return new OpenAPIHono<Env>()
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/healthz',
        summary: 'Is the process alive?',
        responses: answer,
      }),
      (c) => c.json({ status: 'ok' as const }, 200),
    )
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/readyz',
        summary: 'Does it reach the database?',
        responses: answer,
      }),
      async (c) => {
        if (!(await databaseAnswers(c.get('services').db))) {
          throw new Problem('unavailable', say('not-answering'));
        }
        return c.json({ status: 'ok' as const }, 200);
      },
    );
}
