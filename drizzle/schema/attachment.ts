import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { attachmentTypes } from '../vocabulary.ts';
import { oneOf, rule } from './checks.ts';
import { person } from './person.ts';
import { submission } from './submission.ts';

/**
 * A file of a questionnaire. Its bytes are kept apart under its id; which versions have it, their answers say. A row is
 * there only once the bytes are safe, and goes with them.
 */
export const attachment = pgTable(
  'attachment',
  {
    id: uuid().primaryKey(),
    submission: uuid()
      .notNull()
      .references(() => submission.id),
    /** The question it was added to, as in `practices.documents`. */
    question: text().notNull(),
    name: text().notNull(),
    /** What its bytes are, whatever it was called. */
    type: text({ enum: attachmentTypes }).notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    addedBy: uuid('added_by')
      .notNull()
      .references(() => person.id),
    addedAt: timestamp('added_at', { withTimezone: true }).notNull(),
    /** Since when no version that counts names it (api/attachments/sweep.ts); null while one does. */
    unusedSince: timestamp('unused_since', { withTimezone: true }),
  },
  (table) => [
    oneOf('attachment_type', table.type, attachmentTypes),
    rule('attachment_size', sql`${table.size} between 1 and 10485760`),
    index('attachment_submission').on(table.submission),
  ],
);
