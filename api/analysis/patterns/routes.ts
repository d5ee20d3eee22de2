import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../../access.ts';
import { wholeNumber } from '../../collections/request.ts';
import {
  autocorrelation,
  hotspots,
  MOST_KM,
  MOST_NEAREST,
  MOST_SEED,
  permutationCounts,
  rowForms,
  standardisings,
  weightings,
} from '../../contract/spatial.ts';
import { jsonAnswer } from '../../json.ts';
import { publicAnswers } from '../../public-answers.ts';
import { countriesAsked, variableAsked } from '../asked.ts';
import { findPatterns } from './find.ts';

const oneOf = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words, { error: () => `is one of: ${words.join(', ')}.` });
const variable = z.string().min(1).max(120);
const counts = permutationCounts.map(String);

const asked = z.object({
  variable: variable.openapi({ example: 'net-migration@2017' }),
  level: wholeNumber(0, 3).default(2).openapi({ description: 'NUTS level of the regions' }),
  country: z
    .string()
    .min(2)
    .max(120)
    .optional()
    .openapi({ description: 'Regions of these countries only (NUTS codes: EL, UK)' }),
  weights: oneOf(weightings).default('queen').openapi({
    description:
      'Who is a neighbour: who touches (queen), who shares a stretch of border (rook), the nearest centres, centres within a distance, regions at the same sea',
  }),
  nearest: wholeNumber(1, MOST_NEAREST).default(8).openapi({ description: 'How many, with weights=nearest' }),
  km: wholeNumber(1, MOST_KM).default(200).openapi({ description: 'Within how many, with weights=distance' }),
  rows: oneOf(rowForms).default('standardised').openapi({
    description: 'Whether the neighbours of a region weigh 1 together, or each 1',
  }),
  standardise: oneOf(standardisings).default('none').openapi({
    description: 'bayes: numbers of people become rates, by Empirical Bayes standardisation',
  }),
  permutations: oneOf(counts).default('9999').transform(Number).openapi({ type: 'string', enum: counts }),
  seed: wholeNumber(1, MOST_SEED).default(1).openapi({ description: 'The same seed gives the same answer' }),
});
type Query = z.infer<typeof asked>;

const methodOf = ({ country, level, variable, ...rest }: Query) => ({
  ...rest,
  variable: variableAsked(variable),
  level: level as 0 | 1 | 2 | 3,
  country: countriesAsked(country),
});

const refusals =
  'Refused, with the reason by parameter: fewer than 30 regions with a figure, more than a third of them without a neighbour, values that do not vary, national scores at another level than 0, plain counts. Reckoned in a thread of its own, one at a time; the answer is kept until something is published.';

/** Spatial statistics of any published variable, as the page of comparisons makes them itself. */
export function patternRoutes() {
  const app = new OpenAPIHono<Env>();
  for (const path of ['/api/analysis/autocorrelation', '/api/analysis/hotspots'])
    app.use(path, publicAnswers);
  return app
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/api/analysis/autocorrelation',
        summary: 'Whether like lies beside like: Moran’s I, Geary’s C, and the local Moran of each region',
        description: `With a second variable (with=) bivariate: the first here beside the second next door. ${refusals}`,
        tags: ['Analysis'],
        request: {
          query: asked.extend({ with: variable.optional().openapi({ example: 'population-change@2017' }) }),
        },
        responses: jsonAnswer('The statistics of all regions together and of each.', autocorrelation),
      }),
      async (c) => {
        const { with: second, ...query } = c.req.valid('query');
        const other = second === undefined ? null : variableAsked(second, 'with');
        const statistic = other ? ('bivariate' as const) : ('moran' as const);
        const wish = { ...methodOf(query), statistic, with: other };
        const { found, ...about } = await findPatterns(contextOf(c).db, wish, c.get('address'));
        if (found.statistic === 'hotspots') throw new Error('Autocorrelation was asked for.');
        const { statistic: _, ...figures } = found;
        return c.json({ ...about, ...figures }, 200);
      },
    )
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/api/analysis/hotspots',
        summary: 'Where high values lie together, and where low ones: Getis and Ord’s Gi* of each region',
        description: refusals,
        tags: ['Analysis'],
        request: { query: asked },
        responses: jsonAnswer('The statistic of each region.', hotspots),
      }),
      async (c) => {
        const wish = { ...methodOf(c.req.valid('query')), statistic: 'hotspots' as const, with: null };
        const { found, with: _none, ...about } = await findPatterns(contextOf(c).db, wish, c.get('address'));
        if (found.statistic !== 'hotspots') throw new Error('Hotspots were asked for.');
        const { statistic: _, ...figures } = found;
        return c.json({ ...about, ...figures }, 200);
      },
    );
}
