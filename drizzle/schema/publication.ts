import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { recordKinds } from '../vocabulary.ts';
import { oneOf, rule } from './checks.ts';
import { person } from './person.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** A numbered publication. Its contents are read through the tombstones. */
export const release = pgTable('release', {
  number: bigserial({ mode: 'number' }).primaryKey(),
  at: moment('at').notNull().defaultNow(),
  by: uuid().references(() => person.id),
  note: text(),
});

/** What a release holds: record, version and the hash of its compiled bytes. */
export const releaseRecord = pgTable(
  'release_record',
  {
    release: bigint({ mode: 'number' })
      .notNull()
      .references(() => release.number),
    kind: text({ enum: recordKinds }).notNull(),
    record: text().notNull(),
    version: integer().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.release, table.kind, table.record] }),
    oneOf('release_record_kind', table.kind, recordKinds),
    index('release_record_record').on(table.record),
  ],
);

/** A record taken off every public answer; withdrawing adds a row and deletes nothing of the history. */
export const tombstone = pgTable(
  'tombstone',
  {
    kind: text({ enum: recordKinds }).notNull(),
    record: text().notNull(),
    version: integer().notNull(),
    at: moment('at').notNull().defaultNow(),
    by: uuid().references(() => person.id),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.record, table.version] }),
    oneOf('tombstone_kind', table.kind, recordKinds),
  ],
);

/**
 * One row: grows with every change of what is published. The ETag of every public answer; `NOTIFY publication`
 * tells every server process, so that a 304 reads no row.
 */
export const publicationCounter = pgTable(
  'publication_counter',
  { id: smallint().primaryKey().default(1), value: bigint({ mode: 'number' }).notNull().default(1) },
  (table) => [rule('publication_counter_one', sql`${table.id} = 1`)],
);
