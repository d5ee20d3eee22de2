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
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { releasedKinds, visibilities } from '../vocabulary.ts';
import { oneOf, rule } from './checks.ts';
import { moment } from './columns.ts';
import { person } from './person.ts';

/** A publication. Its contents are read through the tombstones. */
export const release = pgTable(
  'release',
  {
    /** The order of all publications; never shown, because its gaps would tell of restricted ones. */
    number: bigserial({ mode: 'number' }).primaryKey(),
    /** The number people know the release by; null = nothing in it was public. */
    publicNumber: integer('public_number'),
    at: moment('at').notNull().defaultNow(),
    by: uuid().references(() => person.id),
    /** Written to be public, and only for a release that has a public number. */
    note: text(),
  },
  (table) => [unique('release_public_number').on(table.publicNumber)],
);

/** What a release holds: record, version and the hash of its compiled bytes. */
export const releaseRecord = pgTable(
  'release_record',
  {
    release: bigint({ mode: 'number' })
      .notNull()
      .references(() => release.number),
    kind: text({ enum: releasedKinds }).notNull(),
    record: text().notNull(),
    version: integer().notNull(),
    /** Of this version: a manifest for the public names public ones alone. */
    visibility: text({ enum: visibilities }).notNull(),
    hash: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.release, table.kind, table.record] }),
    oneOf('release_record_kind', table.kind, releasedKinds),
    oneOf('release_record_visibility', table.visibility, visibilities),
    index('release_record_record').on(table.record),
  ],
);

/** A record taken off every public answer; withdrawing adds a row and deletes nothing of the history. */
export const tombstone = pgTable(
  'tombstone',
  {
    kind: text({ enum: releasedKinds }).notNull(),
    record: text().notNull(),
    version: integer().notNull(),
    at: moment('at').notNull().defaultNow(),
    by: uuid().references(() => person.id),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.record, table.version] }),
    oneOf('tombstone_kind', table.kind, releasedKinds),
  ],
);

/**
 * One row: grows with every change of what is public, and with nothing else. The ETag of every public answer;
 * `NOTIFY publication` tells every server process, so that a 304 reads no row.
 */
export const publicationCounter = pgTable(
  'publication_counter',
  { id: smallint().primaryKey().default(1), value: bigint({ mode: 'number' }).notNull().default(1) },
  (table) => [rule('publication_counter_one', sql`${table.id} = 1`)],
);
