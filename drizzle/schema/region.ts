import { sql } from 'drizzle-orm';
import {
  boolean,
  doublePrecision,
  index,
  pgTable,
  point,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { commissions, competences, regionalAreas, routeRoles } from '../vocabulary.ts';
import { oneOf, rule, someOf } from './checks.ts';
import { source } from './source.ts';

/** One NUTS 2021 code of level 0-3. */
export const region = pgTable(
  'region',
  {
    code: text().primaryKey(),
    level: smallint().notNull(),
    country: text().notNull(),
    parent: text(),
    name: text().notNull(),
    ownName: text('own_name').notNull(),
    centre: point({ mode: 'tuple' }).notNull(),
    west: doublePrecision().notNull(),
    south: doublePrecision().notNull(),
    east: doublePrecision().notNull(),
    north: doublePrecision().notNull(),
    /** Number of empty attributes: collections list the fullest records first. */
    empties: smallint().notNull().default(0),
  },
  (table) => [
    rule('region_level', sql`${table.level} between 0 and 3`),
    rule('region_country', sql`${table.country} = left(${table.code}, 2)`),
    rule('region_code', sql`length(${table.code}) = ${table.level} + 2`),
    rule(
      'region_parent',
      sql`(${table.level} = 0) = (${table.parent} is null) and (${table.parent} is null or ${table.parent} = left(${table.code}, length(${table.code}) - 1))`,
    ),
    index('region_page').on(table.empties, table.code),
    index('region_country_level').on(table.country, table.level),
    index('region_bbox').using(
      'gist',
      sql`box(point(${table.west}, ${table.south}), point(${table.east}, ${table.north}))`,
    ),
  ],
);

/** What the Task Force knows of its regions: attributes, never a gate. */
export const taskforceRegion = pgTable(
  'taskforce_region',
  {
    region: text()
      .primaryKey()
      .references(() => region.code),
    name: text().notNull(),
    commissions: text().array().notNull(),
    mipexRegInterest: boolean('mipex_reg_interest').notNull(),
    note: text(),
    source: text()
      .notNull()
      .references(() => source.id),
  },
  (table) => [someOf('taskforce_region_commissions', table.commissions, commissions)],
);

/** A region's role on the migration route, as the region declares it. */
export const regionRoute = pgTable(
  'region_route',
  {
    region: text()
      .notNull()
      .references(() => region.code),
    role: text({ enum: routeRoles }).notNull(),
    demonstration: boolean().notNull().default(false),
    /** The questionnaire that declared it. */
    submission: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.region, table.role] }),
    oneOf('region_route_role', table.role, routeRoles),
  ],
);

/** Which policy areas a region is competent for. */
export const regionCompetence = pgTable(
  'region_competence',
  {
    region: text()
      .notNull()
      .references(() => region.code),
    area: text({ enum: regionalAreas }).notNull(),
    competence: text({ enum: competences }).notNull(),
    demonstration: boolean().notNull().default(false),
    /** The questionnaire that declared it. */
    submission: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.region, table.area] }),
    oneOf('region_competence_area', table.area, regionalAreas),
    oneOf('region_competence_word', table.competence, competences),
  ],
);
