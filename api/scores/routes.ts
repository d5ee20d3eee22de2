import { OpenAPIHono, z } from '@hono/zod-openapi';
import { scoreScopes } from '../../drizzle/vocabulary.ts';
import { contextOf, type Env, route } from '../access.ts';
import { wholeNumber } from '../collections/request.ts';
import { scoreColumns, scoreSeries } from '../contract/scores.ts';
import { publicAnswers } from '../public-answers.ts';
import { readScores } from './read.ts';
import { listSeries } from './series.ts';

const oneOfScopes = `is one of: ${scoreScopes.join(', ')}.`;
const asked = z.object({
  scope: z.enum(scoreScopes, { error: () => oneOfScopes }).default('national'),
  edition: z.string().min(1).max(40).optional().openapi({ example: '2020' }),
  year: wholeNumber(1900, 2100).optional(),
  area: z.string().min(1).max(60).default('all').openapi({ description: 'One area, or all' }),
  level: wholeNumber(0, 3).optional(),
});
const json = <T extends z.ZodType>(description: string, schema: T) => ({
  200: { description, content: { 'application/json': { schema } } },
});

/** MIPEX scores as columns for the choropleth, and which of them exist. */
export function scoreRoutes() {
  const app = new OpenAPIHono<Env>();
  app.use('/api/scores/*', publicAnswers);
  return app
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/api/scores/series',
        summary: 'Which scopes, editions, years and areas have scores',
        tags: ['Figures'],
        responses: json('The series, newest first.', scoreSeries),
      }),
      async (c) => c.json({ series: await listSeries(contextOf(c).db) }, 200),
    )
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/api/scores',
        summary: 'Scores of one scope, edition and year as columns',
        description: 'Without edition or year, the newest. National scores have countries as ids.',
        tags: ['Figures'],
        request: { query: asked },
        responses: json('The columns.', scoreColumns),
      }),
      async (c) => c.json(await readScores(contextOf(c).db, c.req.valid('query')), 200),
    );
}
