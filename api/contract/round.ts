import { z } from 'zod';
import {
  instruments,
  letterKinds,
  letterStates,
  roundPhases,
  roundStandings,
} from '../../drizzle/vocabulary.ts';
import { day, nutsCode, words } from './fields.ts';
import { fault } from './sentences.ts';

/** More regions than NUTS 2021 has on one level. */
const MOST_REGIONS = 2000;

const title = words(200).refine((text) => !/[\r\n]/.test(text), fault('one-line'));
const regions = z.array(nutsCode).min(1).max(MOST_REGIONS);
const remindersBefore = z.array(z.number().int().min(0).max(365)).max(10);

export const newRound = z.strictObject({
  title,
  instrument: z.enum(instruments),
  instrumentVersion: z.number().int().min(1).max(100_000),
  regions,
  opensOn: day,
  closesOn: day,
  remindersBefore,
});
export type NewRound = z.infer<typeof newRound>;

export const roundChange = z.strictObject({
  title: title.optional(),
  opensOn: day.optional(),
  closesOn: day.optional(),
  remindersBefore: remindersBefore.optional(),
  addRegions: regions.optional(),
});
export type RoundChange = z.infer<typeof roundChange>;

export const reopening = z.strictObject({ region: nutsCode, until: day });

export const lettersWanted = z.strictObject({
  kind: z.enum(letterKinds),
  regions: regions.optional(),
});
export type LettersWanted = z.infer<typeof lettersWanted>;

/** Where one region stands in a round. */
const boardLine = z.object({
  region: z.string(),
  regionName: z.string(),
  standing: z.enum(roundStandings),
  isBehind: z.boolean().describe('The next step is the region’s'),
  amendment: z
    .enum(roundStandings)
    .nullable()
    .describe('How far the newer version of a published questionnaire is; null: none'),
  isReopenable: z.boolean().describe('More days would let the region submit'),
  answered: z
    .number()
    .int()
    .nullable()
    .describe('Questions answered, in percent; null: nothing begun, or not counted'),
  submission: z.uuid().nullable(),
  changedAt: z.iso.datetime().nullable(),
  reopenedUntil: z.iso.date().nullable(),
  lastDay: z.iso.date().describe('The region’s own last day, wholly, Brussels time'),
  phase: z.enum(roundPhases).describe('Whether the region may submit'),
  daysLeft: z.number().int().nullable().describe('0 on the last day; null when it is over'),
  coordinators: z.number().int().nullable().describe('How many it has; for the secretariat only'),
  lastLetterAt: z.iso.datetime().nullable().describe('For the secretariat only'),
});
export type BoardLine = z.infer<typeof boardLine>;

const round = z.object({
  id: z.uuid(),
  title: z.string(),
  instrument: z.enum(instruments),
  instrumentVersion: z.number().int(),
  opensOn: z.iso.date(),
  closesOn: z.iso.date(),
  remindersBefore: z.array(z.number().int()),
  revision: z.number().int(),
  demonstration: z.boolean(),
  phase: z.enum(roundPhases),
  daysLeft: z.number().int().nullable(),
});

/** `lines`: for the secretariat every region invited; for a region’s people the own. */
export const roundView = round.extend({ lines: z.array(boardLine) });
export type RoundView = z.infer<typeof roundView>;

/** A region's questionnaire of an earlier round, with whose answers it can begin. */
const earlier = z.object({
  submission: z.uuid(),
  round: z.object({ id: z.uuid(), title: z.string() }),
  submittedAt: z.iso.datetime().nullable(),
});
export type Earlier = z.infer<typeof earlier>;

const counts = z.record(z.enum(roundStandings), z.number().int());

export const roundList = z.object({
  rounds: z.array(
    roundView.extend({
      lines: z.array(
        boardLine.extend({
          earlier: earlier.nullable().describe('Where nothing is begun: what it can begin with'),
        }),
      ),
      counts: counts
        .nullable()
        .describe('Regions per standing; for the secretariat only, who gets no lines here'),
      behind: z.number().int().nullable().describe('How many regions are behind; for the secretariat only'),
    }),
  ),
});
export type RoundList = z.infer<typeof roundList>;
export type RoundSummary = RoundList['rounds'][number];

/** What the form of a new round offers. */
export const roundChoices = z.object({
  instruments: z.array(z.object({ instrument: z.enum(instruments), version: z.number().int() })),
  taskforce: z.array(z.string()).describe('The regions of the Task Force'),
});
export type RoundChoices = z.infer<typeof roundChoices>;

const named = z.object({ region: z.string(), regionName: z.string() });

export const letterView = named.extend({
  id: z.uuid(),
  kind: z.enum(letterKinds),
  name: z.string().nullable().describe('Null: the person was erased'),
  email: z.string().nullable(),
  subject: z.string(),
  text: z.string(),
  writtenAt: z.iso.datetime(),
  /** False: the reminders set for the round. */
  byPerson: z.boolean(),
  state: z.enum(letterStates),
  sentAt: z.iso.datetime().nullable(),
  attempts: z.number().int(),
  willRetry: z.boolean(),
  fault: z.string().nullable(),
});
export type LetterView = z.infer<typeof letterView>;

/** `mail`: whether letters are sent from here; otherwise somebody copies them. */
export const outbox = z.object({
  mail: z.boolean(),
  letters: z.array(letterView).describe('The newest first; the newest 500 where there are more'),
  total: z.number().int(),
});
export type Outbox = z.infer<typeof outbox>;

export const lettersPreview = z.object({
  mail: z.boolean(),
  recipients: z.array(
    named.extend({
      name: z.string(),
      email: z.string(),
      isWritten: z.boolean().describe('The same letter was written already'),
    }),
  ),
  without: z.array(named).describe('Regions that nobody coordinates yet'),
  example: z.object({ subject: z.string(), text: z.string() }).nullable(),
});
export type LettersPreview = z.infer<typeof lettersPreview>;

export const lettersMade = z.object({
  letters: z.array(letterView),
  without: z.array(named),
});
export type LettersMade = z.infer<typeof lettersMade>;
