import { z } from 'zod';
import { valueStates } from '../../drizzle/vocabulary.ts';
import { said } from './said.ts';
import { credit } from './scores.ts';

/** Who is a neighbour: touching at a point or more, along a border, the k nearest centres, centres within so many km, or the same sea basin. */
export const weightings = ['queen', 'rook', 'nearest', 'distance', 'basin'] as const;
export type Weighting = (typeof weightings)[number];
/** `standardised`: a region's neighbours weigh 1 together; `binary`: each of them weighs 1. */
export const rowForms = ['standardised', 'binary'] as const;
/** `bayes`: numbers of people become rates, those of small populations drawn towards the rest (Assunção and Reis 1999). */
export const standardisings = ['none', 'bayes'] as const;
/** The most takes seconds; it may tell apart what the correction for many tests leaves unmarked with fewer. */
export const mostPermutations = 99_999;
export const permutationCounts = [99, 999, 9999, mostPermutations] as const;
export const MOST_NEAREST = 50;
export const MOST_KM = 5000;
export const MOST_SEED = 9999;

/** What a region is, beside what chance would do: `high-low` = high among low ones; `cut-off` = its neighbours have no figure. */
const alone = ['not-significant', 'island', 'cut-off'] as const;
export const moranClusters = ['high-high', 'low-low', 'high-low', 'low-high', ...alone] as const;
export const hotspotClusters = ['hot', 'cold', ...alone] as const;

const number = z.number();
const p = z.number().describe('Two-sided');

/** What was asked, and what is known of the figures. */
const asked = {
  variable: z.string(),
  level: z.number().int(),
  country: z.array(z.string()),
  standardise: z.enum(standardisings),
  weights: z.object({
    by: z.enum(weightings),
    nearest: z.number().int().nullable(),
    km: z.number().int().nullable(),
    rows: z.enum(rowForms),
  }),
  permutations: z.number().int(),
  seed: z.number().int(),
  unit: z.string().describe('standardised = standard deviations of the region’s own rate'),
  year: z.number().int().nullable(),
  edition: z.string().nullable(),
  source: credit,
  leftOut: z.array(z.object({ region: z.string(), state: z.enum(valueStates), reason: said.nullable() })),
  demonstrations: z.array(z.string()).describe('Regions whose figure is invented, wholly or in part'),
};

/** Which regions were reckoned with, and what so many permutations can show of them. */
const reckoned = {
  n: z.number().int().describe('Regions with a figure, those without a neighbour included'),
  linked: z.number().int().describe('Regions that have a neighbour among them'),
  links: z.number().int().describe('From a region to a neighbour, each direction counted'),
  islands: z.array(z.string()).describe('Regions with a figure that have no neighbour at all'),
  cutOff: z.array(z.string()).describe('Regions with a figure whose neighbours have none'),
  floor: z.object({
    alpha: number,
    tests: z.number().int().describe('One for each region with a neighbour'),
    smallestP: number.describe('No p of permutations can be smaller'),
    needed: z
      .number()
      .int()
      .describe('So many regions must reach the smallest p together before the correction marks any of them'),
    couldMark: z.boolean().describe('False: the correction could mark nothing, whatever the figures are'),
    reached: z.number().int().describe('So many regions reached the smallest p'),
    hidden: z.boolean().describe('Some reached it and none is marked: more permutations might mark them'),
  }),
};

/** One statistic of all regions. Where theory has no answer (bivariate), the permutations alone give p. */
const statistic = z.object({
  n: z.number().int(),
  value: number,
  expectation: number.nullable(),
  variance: number.nullable().describe('Under randomisation'),
  z: number.nullable(),
  p: p.nullable(),
  permutedP: p.nullable(),
});
export type GlobalStatistic = z.infer<typeof statistic>;

const local = {
  region: z.string(),
  value: number.describe('With standardise=bayes, the standardised rate'),
  lag: number
    .nullable()
    .describe('Of the neighbours: their mean, or with binary weights their sum; null = no neighbour'),
  statistic: number.nullable().describe('Local Moran’s I, or Gi* as a standard score; null = no neighbour'),
  p: p.nullable().describe('By conditional permutation'),
  correctedP: p.nullable().describe('After Benjamini and Hochberg'),
};

export const autocorrelationFound = z.object({
  ...reckoned,
  global: statistic.describe('Moran’s I of the regions that have neighbours'),
  withIslands: statistic.nullable().describe('The same, regions without neighbours counted in n'),
  geary: statistic.nullable().describe('Geary’s C'),
  regions: z.array(
    z.object({
      ...local,
      other: number.nullable().describe('The second variable; null = there is none'),
      expectation: number.nullable().describe('Given the region’s own value'),
      variance: number.nullable(),
      cluster: z.enum(moranClusters),
      correctedCluster: z.enum(moranClusters),
    }),
  ),
});
export type AutocorrelationFound = z.infer<typeof autocorrelationFound>;

/** Whether like lies beside like. */
export const autocorrelation = z.object({
  ...asked,
  with: z.string().nullable().describe('The second variable, whose values next door are looked at'),
  ...autocorrelationFound.shape,
});

export const hotspotsFound = z.object({
  ...reckoned,
  regions: z.array(
    z.object({
      ...local,
      cluster: z.enum(hotspotClusters),
      correctedCluster: z.enum(hotspotClusters),
    }),
  ),
});
export type HotspotsFound = z.infer<typeof hotspotsFound>;

/** Where high values lie together, and where low ones. */
export const hotspots = z.object({ ...asked, ...hotspotsFound.shape });
