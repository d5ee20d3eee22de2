import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { attachmentTypes } from '../vocabulary.ts';
import { assessment, assessmentFact } from './assessment.ts';
import { oneOf, rule } from './checks.ts';
import { person } from './person.ts';
import { submission } from './submission.ts';

/**
 * A file of a questionnaire, or one that a region gives the experts of its assessment. Its bytes are kept apart under its
 * id. Which versions of a questionnaire have it, their answers say; which fact has it, `fact`. A row is there only once
 * the bytes are safe, and goes with them.
 */
export const attachment = pgTable(
  'attachment',
  {
    id: uuid().primaryKey(),
    /** Of a questionnaire; else it belongs to an assessment. */
    submission: uuid().references(() => submission.id),
    /** The question it was added to, as in `practices.documents`. */
    question: text(),
    assessment: uuid().references(() => assessment.id),
    /** The fact that has it: one for ever; null until it is given. */
    fact: uuid(),
    name: text().notNull(),
    /** What its bytes are, whatever it was called. */
    type: text({ enum: attachmentTypes }).notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    addedBy: uuid('added_by')
      .notNull()
      .references(() => person.id),
    addedAt: timestamp('added_at', { withTimezone: true }).notNull(),
    /** Since when no version that counts, and no fact, has it (api/attachments/sweep.ts); null while one does. */
    unusedSince: timestamp('unused_since', { withTimezone: true }),
  },
  (table) => [
    oneOf('attachment_type', table.type, attachmentTypes),
    rule('attachment_size', sql`${table.size} between 1 and 10485760`),
    rule(
      'attachment_place',
      sql`case when ${table.assessment} is null then num_nonnulls(${table.submission}, ${table.question}) = 2 and ${table.fact} is null
        else num_nonnulls(${table.submission}, ${table.question}) = 0 end`,
    ),
    foreignKey({
      name: 'attachment_fact_place',
      columns: [table.fact, table.assessment],
      foreignColumns: [assessmentFact.id, assessmentFact.assessment],
    }),
    index('attachment_submission').on(table.submission),
    index('attachment_assessment').on(table.assessment),
  ],
);
