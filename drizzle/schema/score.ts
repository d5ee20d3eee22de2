import { sql } from 'drizzle-orm';
import { boolean, doublePrecision, index, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { nationalAreas, regionalScores, scoreScopes, scoreStandings, valueStates } from '../vocabulary.ts';
import { oneOf, rule } from './checks.ts';
import { region } from './region.ts';
import { source } from './source.ts';

/**
 * A published MIPEX score of one region (a country for the national index), edition, year and area. A regional one may also
 * be of a value of another axis (a governance element, a process phase, a target group): `area` then holds that code.
 */
export const score = pgTable(
  'score',
  {
    scope: text({ enum: scoreScopes }).notNull(),
    edition: text().notNull(),
    year: smallint().notNull(),
    region: text()
      .notNull()
      .references(() => region.code),
    area: text().notNull(),
    /** 0..100, full precision; null exactly when the state is not `value`. */
    value: doublePrecision(),
    state: text({ enum: valueStates }).notNull(),
    answered: smallint(),
    applicable: smallint(),
    standing: text({ enum: scoreStandings }).notNull(),
    /** Recomputed here from published indicators, because no score of this country and year was published. */
    computed: boolean().notNull().default(false),
    source: text()
      .notNull()
      .references(() => source.id),
  },
  (table) => [
    primaryKey({ columns: [table.scope, table.edition, table.year, table.area, table.region] }),
    oneOf('score_scope', table.scope, scoreScopes),
    oneOf('score_state', table.state, valueStates),
    oneOf('score_standing', table.standing, scoreStandings),
    oneOf('score_area', table.area, [...new Set([...nationalAreas, ...regionalScores])]),
    rule('score_value', sql`(${table.state} = 'value') = (${table.value} is not null)`),
    rule('score_range', sql`${table.value} is null or ${table.value} between 0 and 100`),
    rule(
      'score_coverage',
      sql`${table.answered} is null or ${table.answered} between 0 and ${table.applicable}`,
    ),
    index('score_region').on(table.region),
  ],
);

/** A published value of one indicator of the national index. Countries outside NUTS have them too. */
export const nationalIndicator = pgTable(
  'national_indicator',
  {
    edition: text().notNull(),
    year: smallint().notNull(),
    country: text().notNull(),
    indicator: text().notNull(),
    value: doublePrecision().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.edition, table.year, table.country, table.indicator] }),
    rule('national_indicator_country', sql`length(${table.country}) = 2`),
    rule('national_indicator_range', sql`${table.value} between 0 and 100`),
  ],
);

/** What comes out of the indicators of a country and year: stands beside the published score, never in its place. */
export const recomputedScore = pgTable(
  'recomputed_score',
  {
    edition: text().notNull(),
    year: smallint().notNull(),
    country: text().notNull(),
    area: text({ enum: nationalAreas }).notNull(),
    value: doublePrecision(),
    state: text({ enum: valueStates }).notNull(),
    answered: smallint().notNull(),
    applicable: smallint().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.edition, table.year, table.country, table.area] }),
    oneOf('recomputed_score_area', table.area, nationalAreas),
    oneOf('recomputed_score_state', table.state, valueStates),
    rule('recomputed_score_value', sql`(${table.state} = 'value') = (${table.value} is not null)`),
    rule('recomputed_score_coverage', sql`${table.answered} between 0 and ${table.applicable}`),
  ],
);
