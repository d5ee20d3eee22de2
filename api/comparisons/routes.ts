import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import { contextOf, type Env, route } from '../access.ts';
import { requirePerson } from '../actor.ts';
import { comparisonChange, comparisonList, comparisonView, newComparison } from '../contract/comparison.ts';
import { uuid } from '../contract/fields.ts';
import { createOnce } from '../create-once.ts';
import { idempotencyKey } from '../idempotent.ts';
import { json } from '../json.ts';
import { etagOf, ifMatch, revisionOf, withRevision } from '../revision.ts';
import { changeComparison, deleteComparison } from './change.ts';
import { createComparison } from './create.ts';
import { listComparisons, viewComparison } from './read.ts';

const tags = ['Comparisons'];
const params = z.object({ id: uuid });
const one = { 200: { description: 'The comparison as it is now.', ...json(comparisonView) } };
const all = { 200: { description: 'The last changed first.', ...json(comparisonList) } };

const show = async (c: HonoContext<Env>, id: string) =>
  withRevision(c, await viewComparison(contextOf(c), id));

const list = async (c: HonoContext<Env>) => {
  c.header('Cache-Control', 'private, no-store');
  return { comparisons: await listComparisons(contextOf(c)) };
};

/** Comparisons that people save for themselves, and share by a link. */
export function comparisonRoutes() {
  return new OpenAPIHono<Env>()
    .openapi(
      route('signed-in', {
        method: 'get',
        path: '/api/comparisons',
        summary: 'Your saved comparisons',
        tags,
        responses: all,
      }),
      async (c) => c.json(await list(c), 200),
    )
    .openapi(
      route('signed-in', {
        method: 'post',
        path: '/api/comparisons',
        summary: 'Save a comparison',
        tags,
        parameters: [idempotencyKey],
        request: { body: { required: true, ...json(newComparison) } },
        responses: { 201: { description: 'The comparison.', ...json(comparisonView) } },
      }),
      async (c) => {
        const body = c.req.valid('json');
        return createOnce(c, {
          body,
          allow: ({ actor }) => requirePerson(actor),
          make: async (inside) => {
            const view = await viewComparison(inside, await createComparison(inside, body));
            const headers = { Location: `/api/comparisons/${view.id}`, ETag: etagOf(view.revision ?? 1) };
            return { body: view, headers };
          },
        });
      },
    )
    .openapi(
      route('signed-in', {
        method: 'get',
        path: '/api/comparisons/{id}',
        summary: 'One of your comparisons, or one that its owner shares',
        tags,
        request: { params },
        responses: one,
      }),
      async (c) => c.json(await show(c, c.req.valid('param').id), 200),
    )
    .openapi(
      route('signed-in', {
        method: 'patch',
        path: '/api/comparisons/{id}',
        summary: 'Change one of your comparisons: title, note, what it compares, whether it is shared',
        tags,
        parameters: [ifMatch],
        request: { params, body: { required: true, ...json(comparisonChange) } },
        responses: one,
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        await changeComparison(contextOf(c), id, revisionOf(c), c.req.valid('json'));
        return c.json(await show(c, id), 200);
      },
    )
    .openapi(
      route('signed-in', {
        method: 'delete',
        path: '/api/comparisons/{id}',
        summary: 'Delete one of your comparisons; answers with those that are left',
        tags,
        parameters: [ifMatch],
        request: { params },
        responses: all,
      }),
      async (c) => {
        await deleteComparison(contextOf(c), c.req.valid('param').id, revisionOf(c));
        return c.json(await list(c), 200);
      },
    );
}
