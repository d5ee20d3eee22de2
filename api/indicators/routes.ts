import { OpenAPIHono, z } from '@hono/zod-openapi';
import { horizons, sectors } from '../../drizzle/vocabulary.ts';
import { contextOf, type Env, route } from '../access.ts';
import { wholeNumber } from '../collections/request.ts';
import { indicatorColumns } from '../contract/scores.ts';
import { publicAnswers } from '../public-answers.ts';
import { indicatorNames } from './names.ts';
import { readIndicator } from './read.ts';

const oneOf = (words: readonly string[]) => ({ error: () => `is one of: ${words.join(', ')}.` });
const asked = z.object({
  year: wholeNumber(1900, 2100).optional(),
  level: wholeNumber(0, 3).optional(),
  sector: z.enum(sectors, oneOf(sectors)).optional().openapi({ description: 'Of needs and practices only' }),
  horizon: z.enum(horizons, oneOf(horizons)).optional().openapi({ description: 'Of needs only' }),
});
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
        'Official: population on 1 January, population-change, net-migration, arrivals by sea (summed upward) and people in reception (of regions above the counted ones the sum of their parts, see `sums`); arrivals-rate and reception-rate are per 1,000 inhabitants. Published here, each region at its own level and never summed: needs, also by sector and horizon, and practices, also by sector. Without a year, the newest (`years` has all); without a level, every level.',
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
