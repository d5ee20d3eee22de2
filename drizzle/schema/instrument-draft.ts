import { foreignKey, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { assessmentInstruments } from '../vocabulary.ts';
import { assessment } from './assessment.ts';
import { oneOf } from './checks.ts';
import { moment } from './columns.ts';
import { person } from './person.ts';

type Spoken = { en: string; fr: string } & Record<string, string>;

/** The next version of a MIPEX-REG instrument, while editors write it. */
export const instrumentDraft = pgTable(
  'instrument_draft',
  {
    instrument: text({ enum: assessmentInstruments }).primaryKey(),
    /** Grows with every change, publishing included, and never goes back: the ETag. */
    revision: integer().notNull().default(1),
    /** Null = as in the last version. */
    title: jsonb().$type<Spoken>(),
    introduction: jsonb().$type<Spoken>(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [oneOf('instrument_draft_instrument', table.instrument, assessmentInstruments)],
);

/** An indicator that the draft changes or adds, whole. Those that stay as they are have no row. */
export const draftIndicator = pgTable(
  'draft_indicator',
  {
    instrument: text({ enum: assessmentInstruments })
      .notNull()
      .references(() => instrumentDraft.instrument),
    code: text().notNull(),
    /** As in api/contract/instrument-draft.ts. */
    indicator: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.instrument, table.code] })],
);

/** Which answer of an explorative assessment an indicator was proposed from; it stays when the indicator is published. */
export const indicatorProposal = pgTable(
  'indicator_proposal',
  {
    instrument: text({ enum: assessmentInstruments }).notNull(),
    code: text().notNull(),
    assessment: uuid().notNull(),
    /** The question of that assessment. */
    fromIndicator: text('from_indicator').notNull(),
    proposedBy: uuid('proposed_by')
      .notNull()
      .references(() => person.id),
    proposedAt: moment('proposed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instrument, table.code] }),
    foreignKey({
      name: 'indicator_proposal_assessment',
      columns: [table.assessment],
      foreignColumns: [assessment.id],
    }),
    oneOf('indicator_proposal_instrument', table.instrument, assessmentInstruments),
  ],
);
