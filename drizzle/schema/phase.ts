import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { assessmentInstruments, assessmentKinds, phaseStates } from '../vocabulary.ts';
import { oneOf, rule } from './checks.ts';
import { moment } from './columns.ts';
import { instrumentVersion } from './instrument.ts';
import { person } from './person.ts';
import { region } from './region.ts';

/** A round of MIPEX-REG assessments with one version of an instrument: it opens once enough regions are ready. */
export const phase = pgTable(
  'phase',
  {
    id: uuid().primaryKey().defaultRandom(),
    title: text().notNull(),
    /** The code its scores bear, such as `mipex-reg-2026`: no two phases share a series. */
    edition: text().notNull().unique(),
    year: smallint().notNull(),
    instrument: text({ enum: assessmentInstruments }).notNull(),
    instrumentVersion: integer('instrument_version').notNull(),
    kind: text({ enum: assessmentKinds }).notNull(),
    minimumRegions: smallint('minimum_regions').notNull().default(6),
    minimumCountries: smallint('minimum_countries').notNull().default(3),
    state: text({ enum: phaseStates }).notNull().default('preparing'),
    openedAt: moment('opened_at'),
    openedBy: uuid('opened_by').references(() => person.id),
    revision: integer().notNull().default(1),
    demonstration: boolean().notNull().default(false),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => person.id),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: 'phase_instrument',
      columns: [table.instrument, table.instrumentVersion],
      foreignColumns: [instrumentVersion.instrument, instrumentVersion.version],
    }),
    oneOf('phase_instrument_name', table.instrument, assessmentInstruments),
    oneOf('phase_kind', table.kind, assessmentKinds),
    oneOf('phase_state', table.state, phaseStates),
    rule('phase_minimum_regions', sql`${table.minimumRegions} between 6 and 8`),
    rule('phase_minimum_countries', sql`${table.minimumCountries} between 1 and ${table.minimumRegions}`),
    rule('phase_opened', sql`(${table.state} = 'preparing') = (${table.openedAt} is null)`),
  ],
);

/** A region that may take part, and what is known of its readiness. */
export const phaseRegion = pgTable(
  'phase_region',
  {
    phase: uuid()
      .notNull()
      .references(() => phase.id),
    region: text()
      .notNull()
      .references(() => region.code),
    interestConfirmed: boolean('interest_confirmed').notNull().default(false),
    fundingChecked: boolean('funding_checked').notNull().default(false),
    /** Where the money comes from. */
    fundingSource: text('funding_source'),
    addedAt: moment('added_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.phase, table.region] }),
    rule('phase_region_funding', sql`not ${table.fundingChecked} or ${table.fundingSource} is not null`),
    index('phase_region_region').on(table.region),
  ],
);

/** Somebody proposed as an expert of a region, with an account or without: personal, and so a row that can be erased. */
export const proposedExpert = pgTable(
  'proposed_expert',
  {
    id: uuid().primaryKey().defaultRandom(),
    phase: uuid().notNull(),
    region: text().notNull(),
    name: text(),
    email: text(),
    /** What makes them one: institution, field, languages. */
    background: text(),
    proposedBy: uuid('proposed_by')
      .notNull()
      .references(() => person.id),
    proposedAt: moment('proposed_at').notNull().defaultNow(),
    erasedAt: moment('erased_at'),
  },
  (table) => [
    foreignKey({
      name: 'proposed_expert_region',
      columns: [table.phase, table.region],
      foreignColumns: [phaseRegion.phase, phaseRegion.region],
    }),
    rule('proposed_expert_named', sql`(${table.name} is null) = (${table.erasedAt} is not null)`),
    index('proposed_expert_place').on(table.phase, table.region),
  ],
);
