import { z } from 'zod';
import { said } from './said.ts';
import {
  commissions,
  competences,
  cooperationKinds,
  horizons,
  offerDirections,
  regionalAreas,
  routeRoles,
  scoreStandings,
  sectors,
  valueStates,
} from '../../drizzle/vocabulary.ts';

const credit = z.object({
  title: z.string(),
  credit: z.string(),
  licence: z.string(),
  url: z.string().nullable(),
});
const place = z.object({ code: z.string(), name: z.string() });
const areaScore = z.object({
  /** Of a regional one also a governance element, process phase or target group. */
  area: z.string(),
  value: z.number().nullable(),
  state: z.enum(valueStates),
  answered: z.number().int().nullable(),
  applicable: z.number().int().nullable(),
  /** What comes out of the published indicators, where it is not what was published. */
  differing: z.object({ recomputed: z.number().nullable() }).nullable(),
});
const scores = z.object({
  region: z.string(),
  edition: z.string(),
  year: z.number().int(),
  standing: z.enum(scoreStandings),
  /** No score was published: these were computed here from published indicators. */
  computed: z.boolean(),
  areas: z.array(areaScore),
  source: credit,
});
/** The region's own scores, by other axes too, and how they lie among those of the same edition and year. */
const regionalScores = scores.extend({
  areas: z.array(
    areaScore.extend({
      /** Of all regions that have this score, each counting once; null where none has. */
      mean: z.object({ value: z.number(), regions: z.number().int() }).nullable(),
    }),
  ),
  /** Whether the answers behind them are published: `/api/scores/indicators` says what makes each. */
  explained: z.boolean(),
});

/** All that is publicly known of one region, with date and source, and what is not known and why. */
export const regionCard = z.object({
  code: z.string(),
  name: z.string(),
  ownName: z.string(),
  level: z.number().int(),
  country: z.string(),
  countryName: z.string(),
  /** From the level above up to the country. */
  parents: z.array(place),
  /** Regions of the same level that touch this one. */
  neighbours: z.array(place),
  centre: z.array(z.number()).length(2),
  bbox: z.array(z.number()).length(4),
  taskforce: z
    .object({
      name: z.string(),
      commissions: z.array(z.enum(commissions)),
      mipexRegInterest: z.boolean(),
      note: z.string().nullable(),
      source: credit,
    })
    .nullable(),
  routes: z.array(z.object({ role: z.enum(routeRoles), demonstration: z.boolean() })),
  competences: z.array(
    z.object({ area: z.enum(regionalAreas), competence: z.enum(competences), demonstration: z.boolean() }),
  ),
  population: z.array(
    z.object({
      year: z.number().int(),
      population: z.number().int().nullable(),
      netMigration: z.number().int().nullable(),
      /** Net migration per 1,000 people of the mean population of the year. */
      netMigrationRate: z.number().nullable(),
      /** Codes of NUTS 2016 the figure was summed from. */
      parts: z.array(z.string()),
    }),
  ),
  populationSource: credit.nullable(),
  /** Of the country, newest edition and year: national, not the region's own. */
  nationalScores: scores.nullable(),
  regionalScores: z.array(regionalScores),
  needs: z.object({ total: z.number().int(), byHorizon: z.record(z.enum(horizons), z.number().int()) }),
  flows: z.object({ reported: z.number().int(), from: z.number().int(), to: z.number().int() }),
  practices: z.number().int(),
  /** What the region seeks from others, or can give them. */
  offers: z.array(
    z.object({
      id: z.string(),
      direction: z.enum(offerDirections),
      kind: z.enum(cooperationKinds),
      title: z.string(),
      description: z.string().nullable(),
      sectors: z.array(z.enum(sectors)),
      partnersWanted: z.string().nullable(),
      validTo: z.string().nullable(),
      demonstration: z.boolean(),
    }),
  ),
  arrivals: z.array(
    z.object({
      year: z.number().int(),
      persons: z.number().int(),
      places: z.array(
        z.object({ place: z.string(), persons: z.number().int(), monthsCovered: z.number().int() }),
      ),
    }),
  ),
  arrivalsSource: credit.nullable(),
  reception: z.array(
    z.object({
      date: z.string(),
      /** Two names where the source counts two regions together. */
      name: z.string(),
      regions: z.array(z.string()),
      hotspot: z.number().int().nullable(),
      receptionCentres: z.number().int().nullable(),
      sai: z.number().int().nullable(),
      total: z.number().int().nullable(),
    }),
  ),
  receptionSource: credit.nullable(),
  unknown: z.array(z.object({ subject: z.string(), year: z.number().int().nullable(), reason: said })),
});
export type RegionCard = z.infer<typeof regionCard>;
