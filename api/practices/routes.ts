import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../access.ts';
import { contactThere, contactView } from '../contract/practice.ts';
import { contactOf, hasContact } from './contact.ts';

const params = z.object({ id: z.string().max(200) });

export function practiceRoutes() {
  return new OpenAPIHono<Env>()
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/api/practices/{id}/has-contact',
        summary: 'Whether there is anybody to ask about a practice (who: /contact, signed in only)',
        request: { params },
        responses: {
          200: { description: 'Yes or no.', content: { 'application/json': { schema: contactThere } } },
        },
      }),
      async (c) => {
        c.header('Cache-Control', 'private, no-store');
        return c.json({ hasContact: await hasContact(contextOf(c), c.req.valid('param').id) }, 200);
      },
    )
    .openapi(
      route('signed-in', {
        method: 'get',
        path: '/api/practices/{id}/contact',
        summary: 'Whom to ask about a practice (signed in only)',
        tags: ['Restricted'],
        request: { params },
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
