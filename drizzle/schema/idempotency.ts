import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** The answer given to a POST that creates, kept so that the same key and body get the same answer once. */
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
