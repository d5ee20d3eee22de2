import { bigserial, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { person } from './person.ts';

/** Who did what, when. Written in the transaction of the act; the detail holds ids and words, never personal fields. */
export const audit = pgTable(
  'audit',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    actor: uuid().references(() => person.id),
    act: text().notNull(),
    noun: text().notNull(),
    nounId: text('noun_id').notNull(),
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (table) => [index('audit_noun').on(table.noun, table.nounId, table.id)],
);
