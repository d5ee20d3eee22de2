import { z } from 'zod';
import { assessedAreas, regionalScores, valueStates } from '../../drizzle/vocabulary.ts';
import { publishedIndicator } from './assessment.ts';
import { credit } from './scores.ts';

const score = {
  value: z.number().nullable(),
  state: z.enum(valueStates),
  answered: z.number().int().nullable(),
  applicable: z.number().int().nullable(),
};

/** What makes a regional score: the published answers behind it, what each is worth and the sources it was taken from. */
export const regionalParts = z.object({
  scope: z.enum(['regional']),
  edition: z.string(),
  year: z.number().int(),
  region: z.string().describe('NUTS code'),
  area: z.enum(regionalScores).describe('An area, or a value of another axis'),
  ...score,
  assessment: z.uuid().describe('The published assessment that holds all its answers'),
  version: z.number().int(),
  release: z.number().int(),
  demonstration: z.boolean(),
  /** Of an overall, which is their mean: each with its own score. */
  areas: z.array(z.object({ area: z.enum(assessedAreas), ...score })),
  notCompetent: z
    .array(z.enum(assessedAreas))
    .describe('The region has no competence for these: their indicators count nowhere'),
  /** In the order of the instrument. The mean of those with a value is the score of an area, and of an axis. */
  indicators: z.array(
    publishedIndicator.extend({
      option: z.string().nullable().describe('`not-applicable` leaves the mean; null: not answered'),
      weight: z.number().describe('In its means; 1 = as much as any other'),
    }),
  ),
  source: credit,
});
export type RegionalParts = z.infer<typeof regionalParts>;
