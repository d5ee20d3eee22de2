import { z } from 'zod';
import {
  cooperationKinds,
  horizons,
  needStatuses,
  offerDirections,
  outcomes,
  practiceStatuses,
  sectors,
  strands,
  targetGroups,
  visibilities,
} from '../../drizzle/vocabulary.ts';

/** What comes first among practices: regions that are most alike, or those that are nearest. */
export const matchOrders = ['similar', 'near'] as const;
export type MatchOrder = (typeof matchOrders)[number];

const record = z.object({
  id: z.string(),
  region: z.string(),
  regionName: z.string(),
  title: z.string(),
  demonstration: z.boolean(),
  visibility: z.enum(visibilities),
});

export const matchNeed = record.extend({
  strand: z.enum(strands),
  sector: z.enum(sectors),
  horizon: z.enum(horizons),
  severity: z.number().int(),
  targetGroups: z.array(z.enum(targetGroups)),
  status: z.enum(needStatuses),
});
export type MatchNeed = z.infer<typeof matchNeed>;

export const matchPractice = record.extend({
  /** Every region it belongs to. */
  regions: z.array(z.string()),
  strand: z.enum(strands),
  sectors: z.array(z.enum(sectors)),
  /** Empty: not known. */
  targetGroups: z.array(z.enum(targetGroups)),
  status: z.enum(practiceStatuses).nullable(),
  /** Null: not known. What did not work is shown like everything else. */
  outcome: z.enum(outcomes).nullable(),
  source: z.string().nullable(),
});
export type MatchPractice = z.infer<typeof matchPractice>;

export const matchOffer = record.extend({
  direction: z.enum(offerDirections),
  kind: z.enum(cooperationKinds),
  sectors: z.array(z.enum(sectors)),
  validTo: z.string().nullable(),
});
export type MatchOffer = z.infer<typeof matchOffer>;

const match = z.object({
  practice: matchPractice,
  /** Which of its regions is meant here: the one that comes first in the order asked for. */
  region: z.string(),
  /** `cross-cutting`: one of the two is for every strand. */
  strand: z.enum(['same', 'cross-cutting']),
  /** Whom both are for; null where the practice does not say whom it is for. */
  targetGroups: z.array(z.enum(targetGroups)).nullable(),
  /** 1 = the region most like the need's; null = not known. */
  similarity: z.number().int().nullable(),
  /** Great circle between the centres of the two regions. */
  kilometres: z.number().int(),
});
export type Match = z.infer<typeof match>;

/** Practices that may help with a need, the first first. */
export const matches = z.object({
  need: matchNeed,
  order: z.enum(matchOrders),
  likeness: z.object({
    /** How many regions that have a practice could be ranked by how like they are to the need's. */
    ranked: z.number().int(),
    /** Whether it rests on anything invented. */
    demonstration: z.boolean(),
  }),
  practices: z.array(match),
  /** What fits too and is the region's own already. */
  own: z.array(matchPractice),
});
export type Matches = z.infer<typeof matches>;

const sectorRow = z.object({
  sector: z.enum(sectors),
  /** Open needs of the regions, by horizon. */
  needs: z.record(z.enum(horizons), z.number().int()),
  practices: z.object({ here: z.number().int(), elsewhere: z.number().int() }),
  /** There are open needs, and these regions have no practice. */
  needsWithoutPractice: z.boolean(),
  /** There are practices here, and no open need. */
  practicesWithoutNeed: z.boolean(),
});
export type SectorRow = z.infer<typeof sectorRow>;

/** Needs against practices by sector, for some regions with their parts. */
export const needsPractices = z.object({
  /** Null: every region. */
  regions: z.array(z.string()).nullable(),
  sectors: z.array(sectorRow),
  /** Each record once, whatever its sectors. */
  totals: z.object({ needs: z.number().int(), here: z.number().int(), elsewhere: z.number().int() }),
  /** Asked for, and without any open need published: that is not to say that they have none. */
  withoutNeeds: z.array(z.string()),
  needs: z.array(matchNeed),
  here: z.array(matchPractice),
  elsewhere: z.array(matchPractice),
});
export type NeedsPractices = z.infer<typeof needsPractices>;

/** What a region needs or seeks, and what a region that it touches across a border of countries has for it. */
const borderPair = z.object({
  /** One of the two: an open need, or cooperation that is sought. */
  need: matchNeed.nullable(),
  seeks: matchOffer.nullable(),
  region: z.string(),
  neighbour: z.string(),
  practices: z.array(matchPractice),
  offers: z.array(matchOffer),
});
export type BorderPair = z.infer<typeof borderPair>;

export const crossBorder = z.object({ regions: z.array(z.string()).nullable(), pairs: z.array(borderPair) });
export type CrossBorder = z.infer<typeof crossBorder>;
