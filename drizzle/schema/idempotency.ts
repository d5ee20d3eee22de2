import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * The answer given to a POST that creates, kept for a day so that the same key and body get the same answer. It is
 * sealed by the server (api/idempotent.ts): an answer may hold a contact or the link of an invitation.
 */
export const idempotency = pgTable(
  'idempotency',
  {
    actor: uuid().notNull(),
    key: text().notNull(),
    request: text().notNull(),
    status: integer(),
    answer: jsonb(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.actor, table.key] }),
    index('idempotency_age').on(table.createdAt),
  ],
);
