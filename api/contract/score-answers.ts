import { z } from 'zod';
import { scoreScopes } from '../../drizzle/vocabulary.ts';
import { spoken } from './indicator.ts';

const weight = z.number().positive().optional();

/** How an edition makes scores of answers, as api/scores/edition.ts reads it: without the texts of options. */
const scoredEdition = z.object({
  id: z.string(),
  areas: z.array(
    z.object({
      code: z.string(),
      weight,
      dimensionWeights: z.record(z.string(), z.number()).optional(),
      apart: z.boolean().optional().describe('Counts in no overall and on no axis'),
    }),
  ),
  overalls: z.array(z.object({ code: z.string(), areas: z.array(z.string()) })),
  axes: z.array(z.object({ code: z.string(), values: z.array(z.string()) })),
  indicators: z.array(
    z.object({
      code: z.string(),
      area: z.string(),
      dimension: z.string().optional(),
      weight,
      places: z.record(z.string(), z.string()).optional(),
      title: spoken.nullable().describe('null = the index publishes codes alone'),
    }),
  ),
});
export type ScoredEdition = z.infer<typeof scoredEdition>;

/** Every published answer of one edition and year, so that whoever reads them can recombine the index. */
export const scoreAnswers = z.object({
  scope: z.enum(scoreScopes),
  edition: z.string(),
  year: z.number().int(),
  editions: z
    .array(scoredEdition)
    .describe('How answers become scores; several where regions answered several versions, the newest last'),
  regions: z.array(
    z.object({
      id: z.string().describe('NUTS code; of a country outside NUTS its ISO code'),
      edition: z.number().int().describe('Which of the editions it answered, from 0'),
      answers: z
        .array(z.union([z.number(), z.literal('not-applicable'), z.null()]))
        .describe(
          'In the order of the indicators of its edition: 0 to 100, not applicable, or null = not answered',
        ),
      notCompetent: z.array(z.string()).describe('Areas that are not its competence'),
    }),
  ),
  series: z
    .array(z.object({ edition: z.string(), year: z.number().int() }))
    .describe('Which editions and years of this index have published answers, the newest first'),
});
export type ScoreAnswers = z.infer<typeof scoreAnswers>;
