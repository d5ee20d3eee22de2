import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  point,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import { reasons } from '../vocabulary.ts';
import { oneOf, rule } from './checks.ts';
import { region } from './region.ts';
import { source } from './source.ts';

/** Official population and net migration of a NUTS 2021 region, carried over only between equal territories. */
export const population = pgTable(
  'population',
  {
    region: text()
      .notNull()
      .references(() => region.code),
    year: smallint().notNull(),
    population: integer(),
    netMigration: integer('net_migration'),
    /** The NUTS 2016 codes summed to this figure; one code when the territory is the same. */
    parts: text().array().notNull(),
    source: text()
      .notNull()
      .references(() => source.id),
  },
  (table) => [primaryKey({ columns: [table.region, table.year] })],
);

/** Figures that may be missing each on its own. */
const populationFigures = ['population', 'net-migration'] as const;

/** Why a region has no population figure of a year, or no net migration: a reason with its parameters. */
export const populationGap = pgTable(
  'population_gap',
  {
    region: text()
      .notNull()
      .references(() => region.code),
    year: smallint().notNull(),
    figure: text({ enum: populationFigures }).notNull(),
    reason: text({ enum: reasons }).notNull(),
    params: jsonb().$type<Record<string, string | number | string[]>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.region, table.year] }),
    oneOf('population_gap_figure', table.figure, populationFigures),
    oneOf('population_gap_reason', table.reason, reasons),
  ],
);

/** People arriving by sea at a place, as an official source published them (exact figures). */
export const arrival = pgTable(
  'arrival',
  {
    id: text().primaryKey(),
    /** Null when the place lies in several regions. */
    region: text().references(() => region.code),
    place: text().notNull(),
    position: point({ mode: 'tuple' }).notNull(),
    year: smallint().notNull(),
    monthsCovered: smallint('months_covered').notNull(),
    persons: integer().notNull(),
    source: text()
      .notNull()
      .references(() => source.id),
    empties: smallint().notNull().default(0),
  },
  (table) => [
    rule('arrival_months', sql`${table.monthsCovered} between 1 and 12`),
    rule('arrival_persons', sql`${table.persons} >= 0`),
    index('arrival_page').on(table.empties, table.id),
    index('arrival_position').using('gist', sql`${table.position}`),
    index('arrival_region').on(table.region, table.year),
  ],
);

/** People relocated from one country to another, up to a day (national figures, exact). */
export const relocation = pgTable(
  'relocation',
  {
    from: text('from_country')
      .notNull()
      .references(() => region.code),
    to: text('to_country')
      .notNull()
      .references(() => region.code),
    upTo: date('up_to').notNull(),
    persons: integer().notNull(),
    source: text()
      .notNull()
      .references(() => source.id),
  },
  (table) => [primaryKey({ columns: [table.from, table.to, table.upTo] })],
);

/** People in reception. `regions` holds two codes where the source counts two regions together: never split. */
export const reception = pgTable(
  'reception',
  {
    id: text().primaryKey(),
    date: date().notNull(),
    regions: text().array().notNull(),
    name: text().notNull(),
    hotspot: integer(),
    receptionCentres: integer('reception_centres'),
    sai: integer(),
    total: integer(),
    source: text()
      .notNull()
      .references(() => source.id),
  },
  (table) => [index('reception_date').on(table.date)],
);

/** A call or instrument that funds reception or integration. */
export const fundingCall = pgTable('funding_call', {
  id: text().primaryKey(),
  instrument: text().notNull(),
  title: text().notNull(),
  opens: date(),
  deadline: date(),
  budgetEur: integer('budget_eur'),
  eligible: text(),
  subject: text(),
  demonstration: boolean().notNull().default(false),
  source: text()
    .notNull()
    .references(() => source.id),
});
