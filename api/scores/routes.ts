import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import { scoreScopes } from '../../drizzle/vocabulary.ts';
import { contextOf, type Env, route } from '../access.ts';
import { csv } from '../collections/csv.ts';
import { CSV } from '../collections/links.ts';
import { addressesOf, wholeNumber } from '../collections/request.ts';
import { scoreAnswers } from '../contract/score-answers.ts';
import { regionalParts } from '../contract/regional-parts.ts';
import { scoreColumns, scoreCube, scoreParts, scoreSeries } from '../contract/scores.ts';
import { jsonAnswer } from '../json.ts';
import { publicAnswers } from '../public-answers.ts';
import { readAnswers } from './answers.ts';
import { csvColumns, csvRows, cubeOf } from './export.ts';
import { readExported, readScores } from './read.ts';
import { listSeries } from './series.ts';
import { readWhy } from './why.ts';

const forms = ['json', 'csv', 'json-stat'] as const;
const oneOf = (words: readonly string[]) => ({ error: () => `is one of: ${words.join(', ')}.` });
const edition = z.string().min(1).max(40).openapi({ example: '2020' });
const year = wholeNumber(1900, 2100);
const asked = z.object({
  scope: z.enum(scoreScopes, oneOf(scoreScopes)).default('national'),
  edition: edition.optional(),
  year: year.optional(),
  area: z.string().min(1).max(60).default('all').openapi({
    description:
      'One area, or a governance element, process phase or target group of the regional index; or all',
  }),
  level: wholeNumber(0, 3).optional(),
  f: z.enum(forms, oneOf(forms)).default('json').openapi({ description: 'The form of the answer' }),
});
const askedParts = z.object({
  scope: z.enum(scoreScopes, oneOf(scoreScopes)).default('national'),
  edition,
  year,
  region: z.string().min(2).max(5).openapi({
    description: 'The country (NUTS or ISO code), or the region (NUTS code)',
    example: 'SE',
  }),
  area: z.string().min(1).max(60).openapi({
    description: 'An area; or a governance element, process phase or target group of the regional index',
    example: 'education',
  }),
});

/** MIPEX scores as columns for the choropleth and as files, which of them exist, and what makes one. */
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
        responses: jsonAnswer('The series, newest first.', scoreSeries),
      }),
      async (c) => c.json({ series: await listSeries(contextOf(c).db) }, 200),
    )
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/api/scores/indicators',
        summary: 'What makes a score, down to its indicators',
        description:
          'Of a national one the mean at each step, and the published score beside the recomputed one; countries outside NUTS have one too. Of a regional one the published answers, what each is worth, and their sources.',
        tags: ['Figures'],
        request: { query: askedParts },
        responses: jsonAnswer('The score and its parts.', z.union([scoreParts, regionalParts])),
      }),
      async (c) => c.json(await readWhy(contextOf(c).db, c.req.valid('query')), 200),
    )
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/api/scores/answers',
        summary: 'Every published answer of one scope, edition and year, and how answers become scores',
        description:
          'For whoever recombines indicators or re-weighs areas. Without edition or year, the newest. National answers hold countries outside NUTS too; scores that were published without answers have none.',
        tags: ['Figures'],
        request: { query: asked.pick({ scope: true, edition: true, year: true }) },
        responses: jsonAnswer('The answers, by region.', scoreAnswers),
      }),
      async (c) => c.json(await readAnswers(contextOf(c).db, c.req.valid('query')), 200),
    )
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/api/scores',
        summary: 'Scores of one scope, edition and year as columns, as CSV or as JSON-stat',
        description:
          'Without edition or year, the newest. National scores have countries as ids. f=json-stat is a JSON-stat 2.0 dataset.',
        tags: ['Figures'],
        request: { query: asked },
        responses: {
          200: {
            description: 'The columns, or a file with the same scores.',
            content: {
              'application/json': { schema: z.union([scoreColumns, scoreCube]) },
              [CSV]: { schema: z.string() },
            },
          },
        },
      }),
      async (c) => {
        const { f, ...wanted } = c.req.valid('query');
        if (f === 'json') return c.json(await readScores(contextOf(c).db, wanted), 200);
        return (await file(c, f, wanted)) as never;
      },
    );
}

async function file(
  c: HonoContext<Env>,
  form: Exclude<(typeof forms)[number], 'json'>,
  wanted: Omit<z.infer<typeof asked>, 'f'>,
): Promise<Response> {
  const exported = await readExported(contextOf(c).db, wanted, addressesOf(c).self);
  const { scope, edition: of, year: when } = exported.columns;
  const name = `mipex-${scope}-${of}-${when}`;
  if (form === 'json-stat') {
    c.header('Content-Disposition', `attachment; filename="${name}.json"`);
    return c.json(cubeOf(exported), 200);
  }
  return c.body(csv(csvColumns, csvRows(exported)), 200, {
    'Content-Type': `${CSV}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="${name}.csv"`,
  });
}
