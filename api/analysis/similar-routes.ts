import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../access.ts';
import { wholeNumber } from '../collections/request.ts';
import {
  amongWords,
  MOST_PARTS,
  type ProfilePart,
  readProfile,
  traitNames,
  usualProfile,
} from '../contract/profile.ts';
import { similarRegions } from '../contract/similar.ts';
import { readVariable, type Variable } from '../contract/variable.ts';
import { jsonAnswer } from '../json.ts';
import { type FieldError, refusal } from '../problem.ts';
import { publicAnswers } from '../public-answers.ts';
import { resolveCode } from '../region-code.ts';
import { readSimilar } from './similar.ts';

const USUAL_LIMIT = 10;

const asked = z.object({
  region: z.string().min(2).max(40).openapi({ example: 'ES51', description: 'NUTS code' }),
  profile: z
    .string()
    .min(1)
    .max(2000)
    .optional()
    .openapi({
      example: 'population,density,coast,mipex:regional:language*2',
      description: `By what regions are similar: up to ${MOST_PARTS} of ${traitNames.join(', ')} and scores or rates; *2 counts double. Without, the traits.`,
    }),
  level: z
    .enum(amongWords, { error: () => `is one of: ${amongWords.join(', ')}.` })
    .optional()
    .openapi({
      description:
        'The level of the regions to look at, or own: those that take part, each at its own. Without, the level of the region',
    }),
  limit: wholeNumber(1, 100).optional(),
  ahead: z.string().min(1).max(100).optional().openapi({
    example: 'mipex:regional:language',
    description: 'A score in which to look for similar regions that are ahead, with their practices',
  }),
});

/** Regions like one, by a chosen profile. */
export function similarRoutes() {
  const app = new OpenAPIHono<Env>();
  app.use('/api/analysis/similar', publicAnswers);
  return app.openapi(
    route('anyone', {
      method: 'get',
      path: '/api/analysis/similar',
      summary: 'The regions most similar to one, by a standardised profile',
      description:
        'Numbers differ by standard deviations over the regions looked at (national scores: over their countries), marks by the share that only one of two regions has. The distance is the weighted mean over the parts that both have; the contributions of the parts add up to it. Who shares no more than half of the parts is not ranked.',
      tags: ['Analysis'],
      request: { query: asked },
      responses: jsonAnswer('The regions, the most similar first.', similarRegions),
    }),
    async (c) => {
      const { limit = USUAL_LIMIT, level, ...texts } = c.req.valid('query');
      const found = await readSimilar(contextOf(c).db, { ...readTexts(texts), among: level, limit });
      return c.json(found, 200);
    },
  );
}

/** What the texts of a request name; all that is wrong with them is said at once, by field. */
function readTexts({ region, profile, ahead }: Pick<z.infer<typeof asked>, 'region' | 'profile' | 'ahead'>) {
  const errors: FieldError[] = [];
  const found = resolveCode(region);
  if ('refused' in found) errors.push({ field: 'region', ...found.refused });
  const parts: readonly ProfilePart[] = profile === undefined ? usualProfile : (readProfile(profile) ?? []);
  if (parts.length === 0)
    errors.push({ field: 'profile', message: 'names no such parts, each once: see the description.' });
  const variable: Variable | undefined = ahead === undefined ? undefined : readVariable(ahead);
  if (ahead !== undefined && variable?.measure.kind !== 'score')
    errors.push({ field: 'ahead', message: 'is a score, as in mipex:regional:language@demo-2026.' });
  if (errors.length > 0 || 'refused' in found) throw refusal('bad-parameter', errors);
  return { region: found.code, profile: parts, ahead: variable };
}
