import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../access.ts';
import { wholeNumber } from '../collections/request.ts';
import { arounds, MOST_REGIONS, MOST_VARIABLES, rankAnswer } from '../contract/analysis.ts';
import { jsonAnswer } from '../json.ts';
import { publicAnswers } from '../public-answers.ts';
import { countriesAsked, regionsAsked, variablesAsked } from './asked.ts';
import { rankOf } from './rank.ts';

const path = '/api/analysis/rank';
const asked = z.object({
  variable: z
    .string()
    .min(1)
    .max(600)
    .openapi({
      description: `1 to ${MOST_VARIABLES}, separated by commas`,
      example: 'mipex:national:education@2020:2019,net-migration@2017',
    }),
  region: z
    .string()
    .min(1)
    .max(100)
    .openapi({
      description: `1 to ${MOST_REGIONS} NUTS codes of any level, separated by commas`,
      example: 'ES51,ITI1,SE224',
    }),
  level: wholeNumber(0, 3).optional().openapi({ description: 'Compare with regions of this level only' }),
  country: z.string().min(2).max(120).optional().openapi({
    description: 'Compare with regions of these countries only (NUTS codes: EL, UK)',
  }),
  around: z
    .enum(arounds, { error: () => `is one of: ${arounds.join(', ')}.` })
    .default('touching')
    .openapi({ description: 'What the neighbourhood is' }),
  nearest: wholeNumber(1, 50).default(8).openapi({ description: 'How many regions are nearest' }),
});

/** Where regions stand: among each other, in their countries, in their neighbourhoods. */
export function rankRoutes() {
  const app = new OpenAPIHono<Env>();
  app.use(path, publicAnswers);
  return app.openapi(
    route('anyone', {
      method: 'get',
      path,
      summary: 'Where regions stand in three contexts: the chosen ones, their country, their neighbourhood',
      description:
        'For each region and variable the value, and n, unweighted mean, median, rank (shared by ties) and percentile in each context. Neighbours have the region’s own level. National scores count countries. What is not comparable is said and not compared.',
      tags: ['Analysis'],
      request: { query: asked },
      responses: jsonAnswer('The standings, in the order of the regions asked for.', rankAnswer),
    }),
    async (c) => {
      const { variable, region, level, country, around, nearest } = c.req.valid('query');
      const answer = await rankOf(contextOf(c).db, {
        variables: variablesAsked(variable, MOST_VARIABLES),
        regions: regionsAsked(region, MOST_REGIONS),
        around: around === 'nearest' ? { kind: around, k: nearest } : { kind: around },
        restriction: { level: (level ?? null) as 0 | 1 | 2 | 3 | null, countries: countriesAsked(country) },
      });
      return c.json(answer, 200);
    },
  );
}
