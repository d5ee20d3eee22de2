import { z } from 'zod';
import { nationalAreas } from '../../drizzle/vocabulary.ts';
import { said } from './said.ts';

/** The columns of the file, in any order. */
export const importColumns = ['edition', 'country', 'year', 'indicator', 'score'] as const;
/** So many faults are told one by one; of more there is the number. */
export const MOST_IMPORT_FAULTS = 2000;

const importFault = said.extend({
  line: z.number().int().describe('Of the file, the line of names being 1'),
  field: z.string().describe('The column; empty = the whole line'),
});
export type ImportFault = z.infer<typeof importFault>;

/** A recomputed score beside the published one, where they differ by more than 0.0001 or one of them is missing. */
const scoreDifference = z.object({
  edition: z.string(),
  country: z.string(),
  year: z.number().int(),
  area: z.enum(nationalAreas),
  published: z.number().nullable(),
  recomputed: z.number().nullable(),
  answered: z.number().int(),
  applicable: z.number().int(),
});
export type ScoreDifference = z.infer<typeof scoreDifference>;

/** What a file of indicator values brings, and what scores come out of it. */
export const scoreImportReport = z.object({
  dryRun: z.boolean().describe('Nothing was written'),
  rows: z.number().int(),
  countryYears: z.number().int(),
  /** Beside what is kept already. */
  values: z.object({ new: z.number().int(), changed: z.number().int(), same: z.number().int() }),
  faultCount: z.number().int(),
  faults: z
    .array(importFault)
    .describe(`The first ${MOST_IMPORT_FAULTS}; as long as there is one, nothing is taken`),
  /** What the columns may hold. */
  allowed: z.object({ edition: z.array(z.string()), indicator: z.array(z.string()) }),
  scores: z.object({
    recomputed: z.number().int(),
    compared: z.number().int().describe('Recomputed scores that have a published one'),
    equal: z.number().int().describe('To 0.0001'),
    largestDifference: z.number().nullable().describe('Among the equal ones'),
    notPublished: z.number().int().describe('Of countries whose scores are not published here'),
    differing: z.array(scoreDifference).describe('The published score stays; both are shown'),
  }),
});
export type ScoreImportReport = z.infer<typeof scoreImportReport>;
