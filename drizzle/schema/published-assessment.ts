import { sql } from 'drizzle-orm';
import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { assessmentInstruments } from '../vocabulary.ts';
import type { Competences, Source } from './assessment.ts';
import { rule } from './checks.ts';
import { moment } from './columns.ts';
import { region } from './region.ts';

/** What the public may know of an assessment: a copy, so that no public query can reach what the experts wrote. */
export const publishedAssessment = pgTable(
  'published_assessment',
  {
    id: uuid().primaryKey(),
    region: text()
      .notNull()
      .references(() => region.code),
    phaseTitle: text('phase_title').notNull(),
    edition: text().notNull(),
    year: smallint().notNull(),
    instrument: text({ enum: assessmentInstruments }).notNull(),
    instrumentVersion: integer('instrument_version').notNull(),
    version: integer().notNull(),
    /** The public number of the release. */
    release: integer().notNull(),
    publishedAt: moment('published_at').notNull(),
    competences: jsonb().$type<Competences>().notNull(),
    demonstration: boolean().notNull(),
    /** Since then there are no answers, only the notices. */
    withdrawnAt: moment('withdrawn_at'),
  },
  (table) => [index('published_assessment_series').on(table.edition, table.region)],
);

/** The final answer to an indicator, with the sources of both experts. */
export const publishedAnswer = pgTable(
  'published_answer',
  {
    assessment: uuid()
      .notNull()
      .references(() => publishedAssessment.id),
    indicator: text().notNull(),
    /** The code of an option, or `not-applicable`. */
    option: text().notNull(),
    /** 0..100; null exactly when it does not apply. */
    value: doublePrecision(),
    sources: jsonb().$type<Source[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.assessment, table.indicator] }),
    rule('published_answer_value', sql`(${table.option} = 'not-applicable') = (${table.value} is null)`),
    rule('published_answer_range', sql`${table.value} between 0 and 100`),
  ],
);

/** What the editors say publicly of a publication, a correction or a withdrawal; never changed. */
export const assessmentNotice = pgTable(
  'assessment_notice',
  {
    assessment: uuid()
      .notNull()
      .references(() => publishedAssessment.id),
    at: moment('at').notNull(),
    version: integer().notNull(),
    /** The public number of the release; null = withdrawn. */
    release: integer(),
    note: text(),
  },
  (table) => [primaryKey({ columns: [table.assessment, table.at] })],
);
