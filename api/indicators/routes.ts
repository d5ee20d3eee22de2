import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../access.ts';
import { wholeNumber } from '../collections/request.ts';
import { indicatorColumns } from '../contract/scores.ts';
import { publicAnswers } from '../public-answers.ts';
import { indicatorNames } from './names.ts';
import { readIndicator } from './read.ts';

const asked = z.object({ year: wholeNumber(1900, 2100).optional(), level: wholeNumber(0, 3).optional() });
const error = () => `is one of: ${indicatorNames.join(', ')}.`;

/** Indicators other than scores, as columns for the choropleth. */
export function indicatorRoutes() {
  const app = new OpenAPIHono<Env>();
  app.use('/api/indicators/*', publicAnswers);
  return app.openapi(
    route('anyone', {
      method: 'get',
      path: '/api/indicators/{indicator}',
      summary: 'An indicator of every region as columns',
      description:
        'population-change and net-migration (official), arrivals by sea (official, summed upward), needs (published ones, each region at its own level). Without a year, the newest; without a level, every level.',
      tags: ['Figures'],
      request: { params: z.object({ indicator: z.enum(indicatorNames, { error }) }), query: asked },
      responses: {
        200: { description: 'The columns.', content: { 'application/json': { schema: indicatorColumns } } },
      },
    }),
    async (c) => {
      const columns = await readIndicator(
        contextOf(c).db,
        c.req.valid('param').indicator,
        c.req.valid('query'),
      );
      return c.json(columns, 200);
    },
  );
}
