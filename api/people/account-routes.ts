import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../access.ts';
import { requirePerson } from '../actor.ts';
import { erasurePreview, erasure, ownErasure } from '../contract/erasure.ts';
import { uuid } from '../contract/fields.ts';
import { json } from '../json.ts';
import { countAttempt, passwordOf } from '../limits.ts';
import { plainHeaders, setCookies } from '../session.ts';
import { erasePerson } from './erase.ts';
import { previewErasure } from './erasure-preview.ts';
import { ownData } from './own-data.ts';

const erased = z.object({ erased: z.uuid() });
const secretariat = { roles: ['secretariat'] } as const;
const noStore = 'private, no-store';
const params = z.object({ id: uuid });

/** What is kept about a person, and its end: by the person, or by the secretariat. */
export function accountRoutes() {
  return new OpenAPIHono<Env>()
    .openapi(
      route('signed-in', {
        method: 'get',
        path: '/api/me/data',
        summary: 'Everything that is kept about you, to download',
        responses: {
          200: { description: 'As JSON.', ...json(z.record(z.string(), z.unknown())) },
        },
      }),
      async (c) => {
        c.header('Cache-Control', noStore);
        c.header('Content-Disposition', 'attachment; filename="atlas-my-data.json"');
        return c.json(await ownData(contextOf(c)), 200);
      },
    )
    .openapi(
      route('signed-in', {
        method: 'get',
        path: '/api/me/erasure',
        summary: 'What erasing yourself would do, and what would stay',
        responses: { 200: { description: 'Before it is done.', ...json(erasurePreview) } },
      }),
      async (c) => {
        const context = contextOf(c);
        c.header('Cache-Control', noStore);
        return c.json(await previewErasure(context, requirePerson(context.actor), 'self'), 200);
      },
    )
    .openapi(
      route('signed-in', {
        method: 'post',
        path: '/api/me/erase',
        summary: 'Erase yourself: account, sessions and contacts go, what you did stays under a number',
        request: { body: { required: true, ...json(ownErasure) } },
        responses: { 200: { description: 'Erased; you are signed out.', ...json(erased) } },
      }),
      async (c) => {
        const context = contextOf(c);
        const id = requirePerson(context.actor);
        await countAttempt(c.get('limits'), c.get('address'), passwordOf(id));
        const { password } = c.req.valid('json');
        const done = await erasePerson(context, c.get('services').authSecret, id, { by: 'self', password });
        setCookies(c, await c.get('auth').api.signOut({ headers: plainHeaders(c), asResponse: true }));
        c.header('Cache-Control', noStore);
        return c.json(done, 200);
      },
    )
    .openapi(
      route(secretariat, {
        method: 'get',
        path: '/api/people/{id}/erasure',
        summary: 'What erasing a person would do, and what would stay',
        request: { params },
        responses: { 200: { description: 'Before it is done.', ...json(erasurePreview) } },
      }),
      async (c) => {
        c.header('Cache-Control', noStore);
        return c.json(await previewErasure(contextOf(c), c.req.valid('param').id, 'secretariat'), 200);
      },
    )
    .openapi(
      route(secretariat, {
        method: 'post',
        path: '/api/people/{id}/erase',
        summary: 'Erase a person: account, sessions and contacts go, what they did stays under a number',
        request: { params, body: { required: true, ...json(erasure) } },
        responses: { 200: { description: 'Erased.', ...json(erased) } },
      }),
      async (c) => {
        const { authSecret } = c.get('services');
        const { id } = c.req.valid('param');
        const wanted = { by: 'secretariat', ...c.req.valid('json') } as const;
        c.header('Cache-Control', noStore);
        return c.json(await erasePerson(contextOf(c), authSecret, id, wanted), 200);
      },
    );
}
