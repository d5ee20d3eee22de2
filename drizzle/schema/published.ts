import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  point,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import {
  cooperationKinds,
  evaluations,
  flowEnds,
  flowMethods,
  flowTypes,
  flowUnits,
  horizons,
  needStatuses,
  offerDirections,
  outcomes,
  practiceRoles,
  practiceStatuses,
  processPhases,
  sectors,
  strands,
  targetGroups,
  valueStates,
  visibilities,
} from '../vocabulary.ts';
import { oneOf, someOf } from './checks.ts';
import { moment } from './columns.ts';

/*
 * What is published, compiled from accepted answers; public and restricted records in tables of their own, so that a
 * public query cannot reach a restricted row. Each noun has one set of columns and two tables. Counts of people follow the small-numbers rule in
 * the public table; the restricted one keeps the exact value beside the rounded.
 */

/** Columns of every published record. */
const common = () => ({
  id: text().primaryKey(),
  region: text().notNull(),
  regionName: text('region_name').notNull(),
  country: text().notNull(),
  level: smallint().notNull(),
  visibility: text({ enum: visibilities }).notNull(),
  demonstration: boolean().notNull(),
  version: integer().notNull(),
  release: integer().notNull(),
  publishedAt: moment('published_at').notNull(),
  /** Credit line: the reporting region, or the source a reference record was taken from. */
  source: text(),
  position: point({ mode: 'tuple' }).notNull(),
  /** Number of empty properties when it was first published: collections list the fullest records first. */
  empties: smallint().notNull(),
});

const needColumns = () => ({
  ...common(),
  title: text().notNull(),
  description: text(),
  strand: text({ enum: strands }).notNull(),
  sector: text({ enum: sectors }).notNull(),
  horizon: text({ enum: horizons }).notNull(),
  severity: smallint().notNull(),
  targetGroups: text('target_groups').array().notNull(),
  peopleAffected: integer('people_affected'),
  peopleAffectedState: text('people_affected_state', { enum: valueStates }).notNull(),
  placesNeeded: integer('places_needed'),
  placesAvailable: integer('places_available'),
  staffNeeded: integer('staff_needed'),
  staffAvailable: integer('staff_available'),
  fundingGapEur: doublePrecision('funding_gap_eur'),
  validFrom: date('valid_from'),
  validTo: date('valid_to'),
  status: text({ enum: needStatuses }).notNull(),
  wouldHelp: text('would_help'),
});

const flowColumns = () => ({
  ...common(),
  type: text({ enum: flowTypes }).notNull(),
  fromKind: text('from_kind', { enum: flowEnds }),
  from: text('from_place'),
  fromName: text('from_name'),
  toKind: text('to_kind', { enum: flowEnds }),
  to: text('to_place'),
  toName: text('to_name'),
  /** Both ends of the arc; null where an end has no place on the map. */
  fromPosition: point('from_position', { mode: 'tuple' }),
  toPosition: point('to_position', { mode: 'tuple' }),
  period: text().notNull(),
  periodStart: date('period_start').notNull(),
  periodEnd: date('period_end').notNull(),
  number: integer(),
  numberMin: integer('number_min'),
  numberMax: integer('number_max'),
  numberState: text('number_state', { enum: valueStates }).notNull(),
  unit: text({ enum: flowUnits }).notNull(),
  method: text({ enum: flowMethods }).notNull(),
  confidence: smallint().notNull(),
  countedBy: text('counted_by'),
  remark: text(),
});

const practiceColumns = () => ({
  ...common(),
  title: text().notNull(),
  summary: text(),
  regions: text().array().notNull(),
  place: text(),
  placeIsCentre: boolean('place_is_centre').notNull(),
  role: text({ enum: practiceRoles }),
  lead: text(),
  partners: text(),
  strand: text({ enum: strands }).notNull(),
  sectors: text().array().notNull(),
  targetGroups: text('target_groups').array().notNull(),
  phase: text({ enum: processPhases }),
  validFrom: text('valid_from'),
  validTo: text('valid_to'),
  status: text({ enum: practiceStatuses }),
  outcome: text({ enum: outcomes }),
  problem: text(),
  whatWasDone: text('what_was_done'),
  budgetEur: doublePrecision('budget_eur'),
  euContributionEur: doublePrecision('eu_contribution_eur'),
  staff: doublePrecision(),
  fundingInstruments: text('funding_instruments'),
  peopleReached: integer('people_reached'),
  peopleReachedState: text('people_reached_state', { enum: valueStates }).notNull(),
  beneficiaries: text(),
  evidence: text(),
  evaluation: text({ enum: evaluations }),
  difficulties: text(),
  lessons: text(),
  transferTips: text('transfer_tips'),
  links: text().array().notNull(),
});

const offerColumns = () => ({
  ...common(),
  direction: text({ enum: offerDirections }).notNull(),
  kind: text({ enum: cooperationKinds }).notNull(),
  title: text().notNull(),
  description: text(),
  sectors: text().array().notNull(),
  partnersWanted: text('partners_wanted'),
  validTo: date('valid_to'),
});

/** Kept beside the rounded counts, for audiences that may see exact values. */
const exactNeed = () => ({ exactPeopleAffected: integer('exact_people_affected') });
const exactFlow = () => ({
  exactNumber: integer('exact_number'),
  exactNumberMin: integer('exact_number_min'),
  exactNumberMax: integer('exact_number_max'),
});
const exactPractice = () => ({ exactPeopleReached: integer('exact_people_reached') });
/** What was published for restricted audiences alone is in no numbered release. */
const maybeNumbered = () => ({ release: integer() });

export const publishedNeed = pgTable('published_need', needColumns(), (table) => [
  oneOf('published_need_public', table.visibility, ['public']),
  oneOf('published_need_sector', table.sector, sectors),
  oneOf('published_need_strand', table.strand, strands),
  oneOf('published_need_horizon', table.horizon, horizons),
  someOf('published_need_groups', table.targetGroups, targetGroups),
  index('published_need_page').on(table.empties, table.id),
  index('published_need_region').on(table.region),
  index('published_need_position').using('gist', sql`${table.position}`),
]);

export const restrictedNeed = pgTable(
  'restricted_need',
  { ...needColumns(), ...exactNeed(), ...maybeNumbered() },
  (table) => [
    oneOf('restricted_need_visibility', table.visibility, visibilities),
    index('restricted_need_page').on(table.empties, table.id),
    index('restricted_need_region').on(table.region),
  ],
);

export const publishedFlow = pgTable('published_flow', flowColumns(), (table) => [
  oneOf('published_flow_public', table.visibility, ['public']),
  oneOf('published_flow_type', table.type, flowTypes),
  oneOf('published_flow_unit', table.unit, flowUnits),
  index('published_flow_page').on(table.empties, table.id),
  index('published_flow_region').on(table.region),
  index('published_flow_position').using('gist', sql`${table.position}`),
]);

export const restrictedFlow = pgTable(
  'restricted_flow',
  { ...flowColumns(), ...exactFlow(), ...maybeNumbered() },
  (table) => [
    oneOf('restricted_flow_visibility', table.visibility, visibilities),
    index('restricted_flow_page').on(table.empties, table.id),
    index('restricted_flow_region').on(table.region),
  ],
);

export const publishedPractice = pgTable('published_practice', practiceColumns(), (table) => [
  oneOf('published_practice_public', table.visibility, ['public']),
  oneOf('published_practice_strand', table.strand, strands),
  someOf('published_practice_sectors', table.sectors, sectors),
  someOf('published_practice_groups', table.targetGroups, targetGroups),
  index('published_practice_page').on(table.empties, table.id),
  index('published_practice_region').on(table.region),
  index('published_practice_position').using('gist', sql`${table.position}`),
]);

export const restrictedPractice = pgTable(
  'restricted_practice',
  { ...practiceColumns(), ...exactPractice(), ...maybeNumbered() },
  (table) => [
    oneOf('restricted_practice_visibility', table.visibility, visibilities),
    index('restricted_practice_page').on(table.empties, table.id),
    index('restricted_practice_region').on(table.region),
  ],
);

export const publishedOffer = pgTable('published_offer', offerColumns(), (table) => [
  oneOf('published_offer_public', table.visibility, ['public']),
  oneOf('published_offer_direction', table.direction, offerDirections),
  oneOf('published_offer_kind', table.kind, cooperationKinds),
  someOf('published_offer_sectors', table.sectors, sectors),
  index('published_offer_region').on(table.region),
]);

export const restrictedOffer = pgTable(
  'restricted_offer',
  { ...offerColumns(), ...maybeNumbered() },
  (table) => [
    oneOf('restricted_offer_visibility', table.visibility, visibilities),
    index('restricted_offer_region').on(table.region),
  ],
);
