import { z } from 'zod';
import { said } from './said.ts';
import { nationalAreas, scoreScopes, scoreStandings, valueStates } from '../../drizzle/vocabulary.ts';

export const credit = z.object({
  title: z.string(),
  credit: z.string(),
  licence: z.string(),
  url: z.string().nullable(),
});

/**
 * Scores as columns for the choropleth: `ids[i]` has `values[area][i]` (null unless its state is `value`). Regional scores
 * are also by governance element, process phase and target group, under their codes (`resources`).
 * National scores have country codes as ids; a map of regions paints them downward and says so.
 */
export const scoreColumns = z.object({
  scope: z.enum(scoreScopes),
  edition: z.string(),
  year: z.number().int(),
  ids: z.array(z.string()),
  values: z.record(z.string(), z.array(z.number().nullable())),
  states: z.record(z.string(), z.array(z.enum(valueStates))),
  answered: z.record(z.string(), z.array(z.number().int().nullable())),
  applicable: z.record(z.string(), z.array(z.number().int().nullable())),
  standing: z.enum(scoreStandings),
  /** National scores that come out of their indicators otherwise than they were published. The published ones are in `values`. */
  differing: z.array(
    z.object({
      id: z.string(),
      area: z.string(),
      published: z.number().nullable(),
      recomputed: z.number().nullable(),
    }),
  ),
  /** Of these nothing was published: their values were computed here from published indicators. */
  computed: z.array(z.string()),
  source: credit,
});
export type ScoreColumns = z.infer<typeof scoreColumns>;

/** Which editions and years exist, so that the picker offers only what there is. */
export const scoreSeries = z.object({
  series: z.array(
    z.object({
      scope: z.enum(scoreScopes),
      edition: z.string(),
      year: z.number().int(),
      title: z.string().nullable().describe('Of the phase of MIPEX-REG whose scores they are'),
      areas: z.array(z.string()).describe('None: its first assessments go on, and nothing is published yet'),
      regions: z.number().int(),
      standing: z.enum(scoreStandings),
    }),
  ),
});
export type ScoreSeries = z.infer<typeof scoreSeries>;

/**
 * Any other indicator as columns for the choropleth (population change, net migration per 1,000, arrivals, needs):
 * the value, its state, and where there is none, the reason (see sentences.ts).
 */
export const indicatorColumns = z.object({
  indicator: z.string(),
  year: z.number().int().nullable(),
  unit: z.string(),
  ids: z.array(z.string()),
  values: z.array(z.number().nullable()),
  states: z.array(z.enum(valueStates)),
  reasons: z.record(z.string(), said),
  /** How many of the records that a region's value counts are demonstrations; regions without any are left out. */
  demonstrations: z.record(z.string(), z.number().int()),
  /** Regions whose value is the sum of their parts: how many of how many parts have a figure. */
  sums: z.record(z.string(), z.object({ covered: z.number().int(), parts: z.number().int() })),
  years: z.array(z.number().int()),
  source: credit,
});
export type IndicatorColumns = z.infer<typeof indicatorColumns>;

const coverage = { answered: z.number().int(), applicable: z.number().int() };
const recomputed = z.object({ value: z.number().nullable(), state: z.enum(valueStates), ...coverage });

/**
 * What makes a national score: its areas, their dimensions and indicators, the mean at each step. `published` is null
 * where no score was published.
 */
export const scoreParts = z.object({
  scope: z.enum(['national']),
  edition: z.string(),
  year: z.number().int(),
  region: z.string().describe('NUTS code of the country, or its ISO code outside NUTS'),
  area: z.enum(nationalAreas),
  published: z.number().nullable(),
  recomputed,
  differs: z
    .boolean()
    .describe('Published and recomputed differ by more than 0.0001, or only one of them is there'),
  areas: z.array(
    z.object({
      area: z.enum(nationalAreas),
      published: z.number().nullable(),
      recomputed,
      differs: z.boolean(),
      dimensions: z.array(
        z.object({
          dimension: z.string().nullable().describe('null = an area without dimensions'),
          mean: z.number().nullable(),
          ...coverage,
          indicators: z.array(z.object({ indicator: z.string(), value: z.number().nullable() })),
        }),
      ),
    }),
  ),
  source: credit,
});
export type ScoreParts = z.infer<typeof scoreParts>;

const labels = z.record(z.string(), z.string());

/** Scores as a JSON-stat 2.0 dataset (https://json-stat.org/format/): one cube, the area counting fastest. */
export const scoreCube = z.object({
  version: z.literal('2.0'),
  class: z.literal('dataset'),
  label: z.string(),
  source: z.string(),
  href: z.string(),
  note: z.array(z.string()),
  id: z.array(z.string()),
  size: z.array(z.number().int()),
  role: z.object({ time: z.array(z.string()), geo: z.array(z.string()), metric: z.array(z.string()) }),
  dimension: z.record(
    z.string(),
    z.object({
      label: z.string(),
      category: z.object({
        index: z.array(z.string()),
        label: labels,
        unit: z.record(z.string(), z.object({ label: z.string(), decimals: z.number().int() })).optional(),
      }),
    }),
  ),
  value: z.array(z.number().nullable()),
  /** Of every place without a value: why. */
  status: labels,
  /** Lists in the order of `value`. */
  extension: z.object({
    standing: z.enum(scoreStandings),
    licence: z.string(),
    axes: labels.describe('Of each category of `area`: `area`, `element`, `phase` or `group`'),
    answered: z.array(z.number().int().nullable()),
    applicable: z.array(z.number().int().nullable()),
    recomputed: z.array(z.number().nullable()),
    computed: z.array(z.string()),
  }),
});
export type ScoreCube = z.infer<typeof scoreCube>;
