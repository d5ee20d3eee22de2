import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { rule } from './checks.ts';
import { moment } from './columns.ts';
import { person } from './person.ts';

/** A comparison that somebody saved: theirs alone, unless they share it by its link. Erased with its owner. */
export const comparison = pgTable(
  'comparison',
  {
    id: uuid().primaryKey().defaultRandom(),
    owner: uuid()
      .notNull()
      .references(() => person.id),
    title: text().notNull(),
    note: text(),
    /** The query of /compare, every setting written out. */
    address: text().notNull(),
    /** Whether every signed-in person who has the link reads title, note and the owner's name. */
    shared: boolean().notNull().default(false),
    revision: integer().notNull().default(1),
    createdAt: moment('created_at').notNull().defaultNow(),
    changedAt: moment('changed_at').notNull().defaultNow(),
  },
  (table) => [
    rule('comparison_title', sql`char_length(${table.title}) between 1 and 100`),
    rule('comparison_note', sql`char_length(${table.note}) between 1 and 2000`),
    rule('comparison_address', sql`char_length(${table.address}) between 1 and 4000`),
    index('comparison_owner').on(table.owner, table.changedAt),
  ],
);
