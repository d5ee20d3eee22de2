import { z } from 'zod';
import { scoreStandings, valueStates } from '../../drizzle/vocabulary.ts';
import { said } from './said.ts';
import { credit } from './scores.ts';
import { units } from './variable.ts';

/** What a region's neighbourhood is. */
export const arounds = ['touching', 'basin', 'commission', 'nearest'] as const;
export const MOST_REGIONS = 6;
export const MOST_VARIABLES = 6;

const number = z.number().nullable();

/** Where one value stands among others; the mean is unweighted. */
const standing = z.object({
  n: z.number().int().describe('How many have a value'),
  mean: number.describe('Unweighted: each region, or country, counts once'),
  median: number,
  min: number,
  max: number,
  rank: z
    .object({ place: z.number().int(), shared: z.boolean() })
    .nullable()
    .describe('From the highest down; shared = others have the same value'),
  percentile: number.describe('Mid-rank; none where n is below 5'),
});

const context = z.object({
  codes: z.array(z.string()).describe('Who has a value, the region itself included'),
  without: z.array(z.string()).describe('Who belongs here and has none: left out, never zero'),
  barred: said.nullable().describe('Why nothing is compared'),
  notes: z.array(said).describe('What whoever compares must know'),
  demonstrations: z.number().int().describe('How many of those with a value have an invented one'),
  standing: standing.nullable(),
});

/** Where regions stand by some variables among the chosen ones, in their countries, and in their neighbourhoods. */
export const rankAnswer = z.object({
  variables: z.array(
    z.object({
      variable: z.string().describe('With the edition and year its figures are of'),
      unit: z.enum(units),
      nature: z.enum(['score', 'rate', 'count']),
      observed: z.enum(['country', 'every-level', 'own-level']),
      edition: z.string().nullable(),
      year: z.number().int().nullable(),
      years: z.array(z.number().int()),
      standing: z.enum(scoreStandings).nullable(),
      source: credit,
    }),
  ),
  /** What the variables are not alike in. */
  differences: z.array(said),
  regions: z.array(
    z.object({
      region: z.string(),
      name: z.string(),
      /** In the order of the variables. */
      figures: z.array(
        z.object({
          of: z.string().describe('Whose figure it is: the region, or its country'),
          value: number,
          state: z.enum(valueStates),
          reason: said.nullable(),
          sum: z
            .object({ covered: z.number().int(), parts: z.number().int() })
            .nullable()
            .describe('Where the value is the sum of the region’s parts: of how many'),
          demonstrations: z.number().int().describe('How many of the records counted are demonstrations'),
          peers: context,
          country: context,
          around: context,
        }),
      ),
    }),
  ),
});
export type RankAnswer = z.infer<typeof rankAnswer>;
