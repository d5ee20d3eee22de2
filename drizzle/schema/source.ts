import { pgTable, text } from 'drizzle-orm/pg-core';

/** Where a figure comes from. Every reference row names one; the credit is shown beside the figure. */
export const source = pgTable('source', {
  id: text().primaryKey(),
  title: text().notNull(),
  credit: text().notNull(),
  licence: text().notNull(),
  url: text(),
  note: text(),
});
