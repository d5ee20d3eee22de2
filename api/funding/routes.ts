import { OpenAPIHono } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../access.ts';
import { fundingList } from '../contract/funding.ts';
import { publicAnswers } from '../public-answers.ts';
import { listFunding } from './list.ts';

export function fundingRoutes() {
  const app = new OpenAPIHono<Env>();
  app.use('/api/funding', publicAnswers);
  return app.openapi(
    route('anyone', {
      method: 'get',
      path: '/api/funding',
      summary: 'Calls and instruments that fund reception or integration',
      tags: ['Figures'],
      responses: {
        200: {
          description: 'The calls, by deadline.',
          content: { 'application/json': { schema: fundingList } },
        },
      },
    }),
    async (c) => c.json({ calls: await listFunding(contextOf(c).db) }, 200),
  );
}
