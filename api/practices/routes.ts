import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../access.ts';
import { contactView } from '../contract/practice.ts';
import { contactOf } from './contact.ts';

export function practiceRoutes() {
  return new OpenAPIHono<Env>().openapi(
    route('signed-in', {
      method: 'get',
      path: '/api/practices/{id}/contact',
      summary: 'Whom to ask about a practice (signed in only)',
      tags: ['Restricted'],
      request: { params: z.object({ id: z.string().max(200) }) },
      responses: {
        200: { description: 'The contact.', content: { 'application/json': { schema: contactView } } },
      },
    }),
    async (c) => {
      c.header('Cache-Control', 'private, no-store');
      return c.json(await contactOf(contextOf(c), c.req.valid('param').id), 200);
    },
  );
}
