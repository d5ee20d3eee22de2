import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../access.ts';
import { regionCard } from '../contract/region-card.ts';
import { publicAnswers } from '../public-answers.ts';
import { regionCardOf } from './card.ts';

export function regionRoutes() {
  const app = new OpenAPIHono<Env>();
  app.use('/api/regions/*', publicAnswers);
  return app.openapi(
    route('anyone', {
      method: 'get',
      path: '/api/regions/{code}',
      summary: 'All that is publicly known of a region, and what is not known and why',
      tags: ['Figures'],
      request: {
        params: z.object({ code: z.string().openapi({ example: 'ES51', description: 'NUTS 2021 code' }) }),
      },
      responses: {
        200: { description: 'The region.', content: { 'application/json': { schema: regionCard } } },
      },
    }),
    async (c) => c.json(await regionCardOf(contextOf(c).db, c.req.valid('param').code), 200),
  );
}
