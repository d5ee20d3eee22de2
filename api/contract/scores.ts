import { z } from 'zod';
import { said } from './sentences.ts';
import { scoreScopes, scoreStandings, valueStates } from '../../drizzle/vocabulary.ts';

/**
 * Scores as columns for the choropleth: `ids[i]` has `values[area][i]` (null unless its state is `value`).
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
  source: z.object({
    title: z.string(),
    credit: z.string(),
    licence: z.string(),
    url: z.string().nullable(),
  }),
});
export type ScoreColumns = z.infer<typeof scoreColumns>;

/** Which editions and years exist, so that the picker offers only what there is. */
export const scoreSeries = z.object({
  series: z.array(
    z.object({
      scope: z.enum(scoreScopes),
      edition: z.string(),
      year: z.number().int(),
      areas: z.array(z.string()),
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
  years: z.array(z.number().int()),
  source: z.object({
    title: z.string(),
    credit: z.string(),
    licence: z.string(),
    url: z.string().nullable(),
  }),
});
export type IndicatorColumns = z.infer<typeof indicatorColumns>;
