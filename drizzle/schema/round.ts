import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instruments, letterKinds } from '../vocabulary.ts';
import { oneOf, rule } from './checks.ts';
import { moment } from './columns.ts';
import { instrumentVersion } from './instrument.ts';
import { person } from './person.ts';
import { region } from './region.ts';

/** A collecting period: one version of an instrument, from the first to the last day on which regions may submit. */
export const round = pgTable(
  'round',
  {
    id: uuid().primaryKey().defaultRandom(),
    title: text().notNull(),
    instrument: text({ enum: instruments }).notNull(),
    instrumentVersion: integer('instrument_version').notNull(),
    opensOn: date('opens_on').notNull(),
    /** The last day, wholly: Brussels time. */
    closesOn: date('closes_on').notNull(),
    /** How many days before the end those behind are to be reminded. */
    remindersBefore: smallint('reminders_before').array().notNull(),
    revision: integer().notNull().default(1),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => person.id),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: 'round_instrument',
      columns: [table.instrument, table.instrumentVersion],
      foreignColumns: [instrumentVersion.instrument, instrumentVersion.version],
    }),
    rule('round_days', sql`${table.opensOn} <= ${table.closesOn}`),
  ],
);

/** A region asked to take part in a round; any region can be, a member of the CPMR or not. */
export const roundRegion = pgTable(
  'round_region',
  {
    round: uuid()
      .notNull()
      .references(() => round.id),
    region: text()
      .notNull()
      .references(() => region.code),
    invitedAt: moment('invited_at').notNull().defaultNow(),
    /** Set by the secretariat's `reopen`: this region may submit until the end of this day, though the round is closed. */
    reopenedUntil: date('reopened_until'),
  },
  (table) => [
    primaryKey({ columns: [table.round, table.region] }),
    index('round_region_region').on(table.region),
  ],
);

/** A letter to a person. The address is read from the account when it is sent, so that an erased person gets none. */
export const outboxLetter = pgTable(
  'outbox_letter',
  {
    id: uuid().primaryKey().defaultRandom(),
    person: uuid()
      .notNull()
      .references(() => person.id),
    round: uuid().references(() => round.id),
    region: text().references(() => region.code),
    kind: text({ enum: letterKinds }).notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    /** The same occasion writes to a person once (a reminder of a day, say). */
    occasion: text().notNull(),
    writtenBy: uuid('written_by').references(() => person.id),
    writtenAt: moment('written_at').notNull().defaultNow(),
    /** Written while no mail server was set: somebody copies it, and it is never mailed later by surprise. */
    byHand: boolean('by_hand').notNull(),
    sentAt: moment('sent_at'),
    attempts: integer().notNull().default(0),
    /** When it was last given to the mail server: the next try waits. */
    triedAt: moment('tried_at'),
    /** What the mail server said when it last refused. */
    fault: text(),
  },
  (table) => [
    // Found by what still has to be sent, oldest first.
    index('outbox_letter_waiting')
      .on(table.writtenAt)
      .where(sql`${table.sentAt} is null and not ${table.byHand}`),
    index('outbox_letter_round').on(table.round, table.region, table.writtenAt),
    uniqueIndex('outbox_letter_once').on(table.person, table.occasion),
    oneOf('outbox_letter_kind', table.kind, letterKinds),
    rule('outbox_letter_attempts', sql`${table.attempts} >= 0`),
  ],
);
