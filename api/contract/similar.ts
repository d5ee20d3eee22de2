import { z } from 'zod';
import { outcomes, scoreStandings, sectors, strands, valueStates } from '../../drizzle/vocabulary.ts';
import { amongWords, weights } from './profile.ts';
import { credit } from './scores.ts';
import { said } from './said.ts';

/** What is known of a region in one part: a number, or the marks it has (an empty list = none); else why neither. */
const known = z.object({
  number: z.number().nullable(),
  marks: z.array(z.string()).nullable(),
  state: z.enum(valueStates),
  reason: said.nullable(),
  demonstration: z.boolean(),
});
export type Known = z.infer<typeof known>;

const region = { code: z.string(), name: z.string() };

/** A part of the profile as it was reckoned. */
const part = z.object({
  name: z
    .string()
    .describe('As in the profile; of a score or rate with the edition and year that were taken'),
  year: z.number().int().nullable(),
  weight: z.union(weights.map((weight) => z.literal(weight))),
  kind: z.enum(['number', 'marks']),
  scale: z.enum(['plain', 'logarithm']).describe('On a logarithm twice as much is as far as half as much'),
  of: z
    .enum(['region', 'country'])
    .describe('Whose it is: a national score is of the country, each country once'),
  n: z.number().int().describe('Regions (or countries) whose numbers it is standardised over'),
  mean: z.number().nullable().describe('On its scale; null for marks, and where the numbers do not vary'),
  deviation: z.number().nullable(),
  unknown: z.number().int().describe('Regions looked at that it is not known of'),
  own: known,
  standing: z.enum(scoreStandings).nullable(),
  source: credit.nullable(),
});
export type SimilarPart = z.infer<typeof part>;

const similar = z.object({
  ...region,
  place: z.number().int().describe('1 = the most similar; equal distances share a place'),
  distance: z.number(),
  shared: z.number().int().describe('Parts that are known of both'),
  parts: z.array(
    z.object({
      known,
      difference: z.number().nullable().describe('In standard deviations, or the share of marks'),
      contribution: z.number().nullable().describe('What it adds to the distance'),
    }),
  ),
});
export type SimilarRegion = z.infer<typeof similar>;

const practice = z.object({
  id: z.string(),
  title: z.string(),
  region: z.string(),
  regionName: z.string(),
  outcome: z.enum(outcomes).nullable(),
  demonstration: z.boolean(),
});
export type AheadPractice = z.infer<typeof practice>;

/** Similar regions with a higher score in an area, and what they published that they do there. */
const ahead = z.object({
  variable: z.string().describe('With the edition and year that were taken'),
  of: z.enum(['region', 'country']).describe('A national score compares countries only'),
  standing: z.enum(scoreStandings),
  source: credit,
  own: known,
  practised: z
    .union([z.object({ sector: z.enum(sectors) }), z.object({ strand: z.enum(strands) })])
    .nullable(),
  known: z.number().int().describe('Ranked regions that have a score'),
  higher: z.number().int().describe('How many of them have a higher one'),
  practising: z.number().int().describe('How many of those published practices of the sector or strand'),
  regions: z
    .array(
      z.object({
        ...region,
        place: z.number().int(),
        distance: z.number(),
        known,
        practices: z.array(practice),
      }),
    )
    .describe('Those with practices first, then by similarity'),
});
export type Ahead = z.infer<typeof ahead>;

/** The regions most similar to one, by a profile, with what each part adds to the distance. */
export const similarRegions = z.object({
  region: z.object(region),
  among: z.enum(amongWords),
  looked: z.number().int().describe('Other regions looked at'),
  telling: z.number().int().describe('Parts that tell regions apart'),
  least: z
    .number()
    .int()
    .describe('How many of those must be known of both for a region to be ranked: more than half'),
  parts: z.array(part),
  ranked: z.number().int(),
  notRanked: z.number().int().describe('Share fewer parts with the region than that'),
  similar: z.array(similar),
  ahead: ahead.nullable(),
});
export type SimilarRegions = z.infer<typeof similarRegions>;
