import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { submissionKinds, submissionStates, visibilities } from '../vocabulary.ts';
import { oneOf, rule } from './checks.ts';
import { moment } from './columns.ts';
import { person } from './person.ts';
import { region } from './region.ts';
import { round } from './round.ts';

/** The identity of a report. Its answers are in the versions, which are never overwritten once submitted. */
export const submission = pgTable(
  'submission',
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: text({ enum: submissionKinds }).notNull(),
    region: text()
      .notNull()
      .references(() => region.code),
    /** The round a questionnaire answers; a quick report has none. */
    round: uuid().references(() => round.id),
    state: text({ enum: submissionStates }).notNull().default('draft'),
    /** The version being written or reviewed. */
    version: integer().notNull().default(1),
    /** The version the public sees; stays while an amendment is under review. */
    publishedVersion: integer('published_version'),
    /** Grows with every change: the ETag. */
    revision: integer().notNull().default(1),
    demonstration: boolean().notNull().default(false),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => person.id),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [
    oneOf('submission_kind', table.kind, submissionKinds),
    oneOf('submission_state', table.state, submissionStates),
    rule(
      'submission_versions',
      sql`${table.version} >= 1 and (${table.publishedVersion} is null or ${table.publishedVersion} <= ${table.version})`,
    ),
    rule(
      'submission_published',
      sql`${table.state} <> 'published' or ${table.publishedVersion} = ${table.version}`,
    ),
    index('submission_region').on(table.region, table.updatedAt),
    index('submission_queue').on(table.state, table.updatedAt),
    // A region has one questionnaire in a round; the board of a round finds it by this.
    uniqueIndex('submission_once_per_round')
      .on(table.round, table.region)
      .where(sql`${table.round} is not null and ${table.state} <> 'withdrawn'`),
    rule('submission_round', sql`(${table.kind} = 'questionnaire') = (${table.round} is not null)`),
  ],
);

/** What was answered. `submittedAt` null = still being written (the only row that may change). */
export const submissionVersion = pgTable(
  'submission_version',
  {
    submission: uuid()
      .notNull()
      .references(() => submission.id),
    version: integer().notNull(),
    answers: jsonb().$type<Record<string, unknown>>().notNull(),
    visibility: text({ enum: visibilities }).notNull(),
    /** Of a questionnaire: the share of its questions that have an answer, in percent. */
    answered: smallint(),
    /** Of a submitted questionnaire: how many answers differ from the last time; null = there was no last time. */
    changes: integer(),
    /** Everybody who wrote in this version: none of them may review or publish it. */
    authors: uuid().array().notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    submittedAt: moment('submitted_at'),
    submittedBy: uuid('submitted_by').references(() => person.id),
  },
  (table) => [
    primaryKey({ columns: [table.submission, table.version] }),
    oneOf('submission_version_visibility', table.visibility, visibilities),
    rule('submission_version_answered', sql`${table.answered} between 0 and 100`),
  ],
);

/**
 * A practice's contact as each version has it: personal, so it never stands in the answers or in what is published, and
 * unlike them can be erased from every version.
 */
export const contact = pgTable(
  'contact',
  {
    submission: uuid().notNull(),
    version: integer().notNull(),
    name: text(),
    email: text(),
    phone: text(),
    erasedAt: moment('erased_at'),
  },
  (table) => [
    primaryKey({ columns: [table.submission, table.version] }),
    foreignKey({
      name: 'contact_version',
      columns: [table.submission, table.version],
      foreignColumns: [submissionVersion.submission, submissionVersion.version],
    }),
  ],
);

/**
 * The personal answers of a questionnaire's version, in the form of its answers (an entry of a group under its id). They
 * never stand in the answers or in what is published, and unlike them can be erased from every version.
 */
export const personalAnswers = pgTable(
  'personal_answers',
  {
    submission: uuid().notNull(),
    version: integer().notNull(),
    answers: jsonb().$type<Record<string, unknown>>().notNull(),
    erasedAt: moment('erased_at'),
  },
  (table) => [
    primaryKey({ columns: [table.submission, table.version] }),
    foreignKey({
      name: 'personal_answers_version',
      columns: [table.submission, table.version],
      foreignColumns: [submissionVersion.submission, submissionVersion.version],
    }),
  ],
);

/** What a region is given for each submit: a number to name it by, `ES51-2026-0007`. */
export const receipt = pgTable(
  'receipt',
  {
    region: text()
      .notNull()
      .references(() => region.code),
    year: smallint().notNull(),
    sequence: integer().notNull(),
    submission: uuid().notNull(),
    version: integer().notNull(),
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.region, table.year, table.sequence] }),
    uniqueIndex('receipt_version').on(table.submission, table.version),
    foreignKey({
      name: 'receipt_of',
      columns: [table.submission, table.version],
      foreignColumns: [submissionVersion.submission, submissionVersion.version],
    }),
  ],
);

/** Who of the region has a draft open: a beat, forgotten after half a minute. */
export const presence = pgTable(
  'presence',
  {
    submission: uuid()
      .notNull()
      .references(() => submission.id),
    person: uuid()
      .notNull()
      .references(() => person.id),
    seenAt: moment('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.submission, table.person] })],
);

/** A question the secretariat asks about one answer (or, field null, about the whole), and the region's reply. */
export const question = pgTable(
  'question',
  {
    id: uuid().primaryKey().defaultRandom(),
    submission: uuid()
      .notNull()
      .references(() => submission.id),
    version: integer().notNull(),
    field: text(),
    text: text().notNull(),
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => person.id),
    askedAt: moment('asked_at').notNull().defaultNow(),
    reply: text(),
    repliedBy: uuid('replied_by').references(() => person.id),
    repliedAt: moment('replied_at'),
  },
  (table) => [index('question_submission').on(table.submission)],
);
