import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { roles } from '../vocabulary.ts';
import { oneOf } from './checks.ts';
import { moment } from './columns.ts';
import { region } from './region.ts';

/** Who acted. Holds nothing personal, so that an erased person keeps the act. */
export const person = pgTable('person', {
  id: uuid().primaryKey().defaultRandom(),
  createdAt: moment('created_at').notNull().defaultNow(),
  erasedAt: moment('erased_at'),
  demonstration: boolean().notNull().default(false),
});

/** The person's account (better-auth's `user`): name and e-mail live here only, and can be deleted. */
export const account = pgTable('account', {
  id: uuid()
    .primaryKey()
    .references(() => person.id),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text(),
  createdAt: moment('created_at').notNull().defaultNow(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
});

/** A signed-in browser (better-auth's `session`). Deleting the row ends it at once: there is no cookie cache. */
export const session = pgTable(
  'session',
  {
    id: uuid().primaryKey().defaultRandom(),
    token: text().notNull().unique(),
    userId: uuid('user_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    expiresAt: moment('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('session_user').on(table.userId)],
);

/** How an account signs in (better-auth's `account`): the password's hash. */
export const credential = pgTable(
  'credential',
  {
    id: uuid().primaryKey().defaultRandom(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text(),
    password: text(),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('credential_user').on(table.userId)],
);

/** better-auth's one-time values. */
export const verification = pgTable('verification', {
  id: uuid().primaryKey().defaultRandom(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: moment('expires_at').notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
});

/**
 * What a person may do, for one region or (region null) for all. Independence (no coordinator or contributor of a
 * region is its assessor or reviewer; the two experts are two people) is also kept by the trigger `independence`.
 */
export const grant = pgTable(
  'role_grant',
  {
    id: uuid().primaryKey().defaultRandom(),
    person: uuid()
      .notNull()
      .references(() => person.id),
    role: text({ enum: roles }).notNull(),
    region: text().references(() => region.code),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [
    oneOf('role_grant_role', table.role, roles),
    uniqueIndex('role_grant_once').on(table.person, table.role, sql`coalesce(${table.region}, '')`),
    index('role_grant_region').on(table.region),
  ],
);

/** An invitation: works once, expires, gives exactly its role and region. Only the token's hash is kept. */
export const invitation = pgTable(
  'invitation',
  {
    id: uuid().primaryKey().defaultRandom(),
    tokenHash: text('token_hash').notNull().unique(),
    /** Null = erased: with the person, or because the link went unused. */
    email: text(),
    role: text({ enum: roles }).notNull(),
    region: text().references(() => region.code),
    invitedBy: uuid('invited_by')
      .notNull()
      .references(() => person.id),
    createdAt: moment('created_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    acceptedAt: moment('accepted_at'),
    acceptedBy: uuid('accepted_by').references(() => person.id),
  },
  (table) => [oneOf('invitation_role', table.role, roles)],
);

/** Points used per account and per address, for rate-limiter-flexible; survives a restart, shared by all processes. */
export const rateLimit = pgTable('rate_limit', {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: timestamp({ mode: 'date', withTimezone: true }),
});
