import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  type AssessedArea,
  assessedAreas,
  assessmentStates,
  type Competence,
  competences,
  expertRoles,
  resolutionChoices,
} from '../vocabulary.ts';
import { oneOf, rule } from './checks.ts';
import { moment } from './columns.ts';
import { person } from './person.ts';
import { phase } from './phase.ts';
import { region } from './region.ts';

const whoever = (name: string) => uuid(name).references(() => person.id);

/** What somebody cites: a title, and where it is found. */
export interface Source {
  title: string | null;
  url: string | null;
  date: string | null;
  page: string | null;
}
export type Competences = Partial<Record<AssessedArea, Competence>>;

/** The assessment of one region in a phase. What the experts say is in its versions. */
export const assessment = pgTable(
  'assessment',
  {
    id: uuid().primaryKey().defaultRandom(),
    phase: uuid()
      .notNull()
      .references(() => phase.id),
    region: text()
      .notNull()
      .references(() => region.code),
    state: text({ enum: assessmentStates }).notNull().default('declaring'),
    /** The version being written, checked or reviewed. */
    version: integer().notNull().default(1),
    /** The version the public sees; stays while a correction is under way. */
    publishedVersion: integer('published_version'),
    /** Grows with every change but a fact's: the ETag. */
    revision: integer().notNull().default(1),
    demonstration: boolean().notNull().default(false),
    createdBy: whoever('created_by').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [
    oneOf('assessment_state', table.state, assessmentStates),
    rule(
      'assessment_versions',
      sql`${table.version} >= 1 and (${table.publishedVersion} is null or ${table.publishedVersion} <= ${table.version})`,
    ),
    rule(
      'assessment_published',
      sql`${table.state} <> 'published' or ${table.publishedVersion} = ${table.version}`,
    ),
    uniqueIndex('assessment_once').on(table.phase, table.region).where(sql`${table.state} <> 'withdrawn'`),
    index('assessment_region').on(table.region),
  ],
);

/** The experts of an assessment. Independent of the region and of each other: kept by a trigger too, also against later roles. */
export const assessmentExpert = pgTable(
  'assessment_expert',
  {
    assessment: uuid()
      .notNull()
      .references(() => assessment.id),
    role: text({ enum: expertRoles }).notNull(),
    person: whoever('person').notNull(),
    appointedBy: whoever('appointed_by').notNull(),
    appointedAt: moment('appointed_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.assessment, table.role] }),
    oneOf('assessment_expert_role', table.role, expertRoles),
    index('assessment_expert_person').on(table.person),
  ],
);

/** What the region is competent for, as its coordinator declares for this assessment. */
export const assessmentCompetence = pgTable(
  'assessment_competence',
  {
    assessment: uuid()
      .notNull()
      .references(() => assessment.id),
    area: text({ enum: assessedAreas }).notNull(),
    competence: text({ enum: competences }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.assessment, table.area] }),
    oneOf('assessment_competence_area', table.area, assessedAreas),
    oneOf('assessment_competence_word', table.competence, competences),
  ],
);

/** What the coordinator gives the experts: a link, a text, files, or several of them; at least one (a trigger too). */
export const assessmentFact = pgTable(
  'assessment_fact',
  {
    id: uuid().primaryKey().defaultRandom(),
    assessment: uuid()
      .notNull()
      .references(() => assessment.id),
    area: text({ enum: assessedAreas }).notNull(),
    title: text().notNull(),
    url: text(),
    text: text(),
    addedBy: whoever('added_by').notNull(),
    addedAt: moment('added_at').notNull().defaultNow(),
  },
  (table) => [
    oneOf('assessment_fact_area', table.area, assessedAreas),
    index('assessment_fact_assessment').on(table.assessment),
    // For the files of a fact, which are of the same assessment.
    unique('assessment_fact_place').on(table.id, table.assessment),
  ],
);

/** A version of what the experts say, and how far it came. What it has been submitted with never changes (triggers). */
export const assessmentVersion = pgTable(
  'assessment_version',
  {
    assessment: uuid()
      .notNull()
      .references(() => assessment.id),
    version: integer().notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    submittedAt: moment('submitted_at'),
    submittedBy: whoever('submitted_by'),
    /** What was declared when it was submitted: areas without competence are not asked. */
    competences: jsonb().$type<Competences>(),
    clearedAt: moment('cleared_at'),
    clearedBy: whoever('cleared_by'),
    reviewedAt: moment('reviewed_at'),
    reviewedBy: whoever('reviewed_by'),
    publishedAt: moment('published_at'),
    publishedBy: whoever('published_by'),
  },
  (table) => [
    primaryKey({ columns: [table.assessment, table.version] }),
    rule(
      'assessment_version_submitted',
      sql`num_nulls(${table.submittedAt}, ${table.competences}) in (0, 2)`,
    ),
    rule(
      'assessment_version_order',
      sql`(${table.clearedAt} is null or ${table.submittedAt} is not null)
        and (${table.reviewedAt} is null or ${table.clearedAt} is not null)
        and (${table.publishedAt} is null or ${table.reviewedAt} is not null)`,
    ),
  ],
);

const ofVersion = (name: string, columns: { assessment: AnyPgColumn; version: AnyPgColumn }) =>
  foreignKey({
    name,
    columns: [columns.assessment, columns.version],
    foreignColumns: [assessmentVersion.assessment, assessmentVersion.version],
  });

/** The assessor's answer to one indicator. */
export const assessmentAnswer = pgTable(
  'assessment_answer',
  {
    assessment: uuid().notNull(),
    version: integer().notNull(),
    indicator: text().notNull(),
    /** The code of an option, or `not-applicable`. */
    option: text(),
    /** Why it does not apply. */
    reason: text(),
    comment: text(),
    /** Of an explorative assessment: the answer itself. */
    text: text(),
    sources: jsonb().$type<Source[]>().notNull(),
    writtenBy: whoever('written_by').notNull(),
    writtenAt: moment('written_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.assessment, table.version, table.indicator] }),
    ofVersion('assessment_answer_version', table),
  ],
);

/** What the editor asks back about an answer of a version, or (indicator null) about the whole. */
export const assessmentQuestion = pgTable(
  'assessment_question',
  {
    id: uuid().primaryKey().defaultRandom(),
    assessment: uuid().notNull(),
    version: integer().notNull(),
    indicator: text(),
    text: text().notNull(),
    askedBy: whoever('asked_by').notNull(),
    askedAt: moment('asked_at').notNull().defaultNow(),
  },
  (table) => [
    ofVersion('assessment_question_version', table),
    index('assessment_question_place').on(table.assessment, table.version),
  ],
);

/** The reviewer's word on one answer; `agrees` null = not decided yet. */
export const assessmentReview = pgTable(
  'assessment_review',
  {
    assessment: uuid().notNull(),
    version: integer().notNull(),
    indicator: text().notNull(),
    agrees: boolean(),
    /** Where they differ: the code of another option, or `not-applicable`. */
    option: text(),
    comment: text(),
    sources: jsonb().$type<Source[]>().notNull(),
    writtenBy: whoever('written_by').notNull(),
    writtenAt: moment('written_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.assessment, table.version, table.indicator] }),
    ofVersion('assessment_review_version', table),
    rule('assessment_review_differs', sql`${table.agrees} is false or ${table.option} is null`),
  ],
);

/** How the editor resolved a difference. */
export const assessmentResolution = pgTable(
  'assessment_resolution',
  {
    assessment: uuid().notNull(),
    version: integer().notNull(),
    indicator: text().notNull(),
    choice: text({ enum: resolutionChoices }).notNull(),
    /** Of a third answer: the code of an option, or `not-applicable`. */
    option: text(),
    reason: text().notNull(),
    resolvedBy: whoever('resolved_by').notNull(),
    resolvedAt: moment('resolved_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.assessment, table.version, table.indicator] }),
    ofVersion('assessment_resolution_version', table),
    oneOf('assessment_resolution_choice', table.choice, resolutionChoices),
    rule('assessment_resolution_third', sql`(${table.choice} = 'third') = (${table.option} is not null)`),
  ],
);
