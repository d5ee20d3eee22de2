import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { assessmentInstruments, instruments } from '../vocabulary.ts';
import { oneOf } from './checks.ts';
import { person } from './person.ts';

/** Questionnaires that regions answer, and what experts answer about a region. */
const every = [...instruments, ...assessmentInstruments] as const;

/** A published version of a questionnaire. It never changes (a trigger keeps it so): answers keep the version they were given in. */
export const instrumentVersion = pgTable(
  'instrument_version',
  {
    instrument: text({ enum: every }).notNull(),
    version: integer().notNull(),
    /** Texts in every language: SurveyJS JSON, or for MIPEX-REG indicators (api/contract/indicator.ts). */
    definition: jsonb().$type<Record<string, unknown>>().notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull().defaultNow(),
    /** Null = came with the product. */
    publishedBy: uuid('published_by').references(() => person.id),
  },
  (table) => [
    primaryKey({ columns: [table.instrument, table.version] }),
    oneOf('instrument_version_instrument', table.instrument, every),
  ],
);
