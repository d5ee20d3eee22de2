import { z } from 'zod';
import { valueStates } from '../../drizzle/vocabulary.ts';
import { said } from './sentences.ts';
import { credit } from './scores.ts';

/** Who is a neighbour: touching at a point or more, along a border, the k nearest centres, centres within so many km, or the same sea basin. */
export const weightings = ['queen', 'rook', 'nearest', 'distance', 'basin'] as const;
export type Weighting = (typeof weightings)[number];
/** `standardised`: a region's neighbours weigh 1 together; `binary`: each of them weighs 1. */
export const rowForms = ['standardised', 'binary'] as const;
/** `bayes`: numbers of people become rates, those of small populations drawn towards the rest (Assunção and Reis 1999). */
export const standardisings = ['none', 'bayes'] as const;
export const permutationCounts = [99, 999, 9999] as const;
export const MOST_NEAREST = 50;
export const MOST_KM = 5000;
export const MOST_SEED = 9999;

/** Below this many regions nothing is reckoned. */
export const LEAST_REGIONS = 30;
/** Nor where more than this share of them has no neighbour. */
export const MOST_ALONE = 1 / 3;
/** What p is called significant. */
export const ALPHA = 0.05;

/** What a region is: like its neighbours or not, or nothing that chance would not do as well. */
export const moranClusters = ['high-high', 'low-low', 'high-low', 'low-high', 'none', 'island'] as const;
export const hotspotClusters = ['hot', 'cold', 'none', 'island'] as const;

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
  unit: z.string(),
  year: z.number().int().nullable(),
  edition: z.string().nullable(),
  source: credit,
  leftOut: z.array(z.object({ region: z.string(), state: z.enum(valueStates), reason: said.nullable() })),
  demonstrations: z.array(z.string()).describe('Regions whose figure is invented, wholly or in part'),
};

/** Which regions were reckoned with, and what so many permutations can show of them. */
const reckoned = {
  n: z.number().int().describe('Regions with a figure, those without a neighbour included'),
  links: z.number().int().describe('From a region to a neighbour, each direction counted'),
  islands: z.array(z.string()).describe('Regions with a figure that have no neighbour at all'),
  cutOff: z.array(z.string()).describe('Regions with a figure whose neighbours have none'),
  tests: z.object({
    number: z.number().int().describe('One for each region with a neighbour'),
    alpha: number,
    smallestP: number.describe('No p of permutations can be smaller'),
    together: z
      .number()
      .int()
      .describe('So many regions must reach the smallest p together before the correction marks any of them'),
    silent: z.boolean().describe('The correction could mark nothing, whatever the figures are'),
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
  expectation: number.nullable(),
  variance: number.nullable(),
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
      i: number.nullable().describe('Local Moran’s I'),
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
      g: number.nullable().describe('Getis and Ord’s Gi*, as a standard score'),
      cluster: z.enum(hotspotClusters),
      correctedCluster: z.enum(hotspotClusters),
    }),
  ),
});
export type HotspotsFound = z.infer<typeof hotspotsFound>;

/** Where high values lie together, and where low ones. */
export const hotspots = z.object({ ...asked, ...hotspotsFound.shape });
