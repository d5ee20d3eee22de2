import { z } from 'zod';
import {
  competences,
  instruments,
  recordKinds,
  regionalAreas,
  roundPhases,
  routeRoles,
  submissionActions,
  submissionKinds,
  submissionStates,
  visibilities,
} from '../../drizzle/vocabulary.ts';
import { flowAnswers } from './flow.ts';
import { needAnswers } from './need.ts';
import { said } from './said.ts';
import { nutsCode, uuid, words } from './fields.ts';
import { practiceAnswers, practiceContact } from './practice.ts';

/** The complete answers each kind of report must hold when it is submitted. A draft may hold fewer. */
export const answersOf = { need: needAnswers, flow: flowAnswers, practice: practiceAnswers } as const;

/** Answers while they are being written: any of the fields, checked only at submission. */
export const draftAnswers = z.record(z.string().max(60), z.unknown());

export const newSubmission = z.strictObject({
  kind: z.enum(submissionKinds),
  region: nutsCode,
  /** Of a questionnaire: the round it answers. */
  round: uuid.optional(),
  /** The region's questionnaire of an earlier round, to begin with its answers; those given here take their place. */
  from: uuid.optional(),
  answers: draftAnswers.default({}),
  contact: practiceContact.optional(),
});

/** A change of some fields of a draft: null takes an answer away, a missing key leaves it. */
export const draftChange = z.strictObject({
  answers: draftAnswers.optional(),
  contact: practiceContact.optional(),
});

/** A change of some answers of a draft, without reading the whole of it back. */
export const answersChange = z.strictObject({ answers: draftAnswers });

/** How a draft stands after some answers were written. */
export const savedDraft = z.object({
  revision: z.number().int(),
  version: z.number().int(),
  answered: z.number().int().nullable().describe('Of a questionnaire: percent of its questions answered'),
  updatedAt: z.iso.datetime(),
});
export type SavedDraft = z.infer<typeof savedDraft>;

/** A question is about one answer: its field, in a questionnaire also `needs.<id of the entry>.title`; null = the whole. */
export const newQuestion = z.strictObject({ field: z.string().max(120).nullable(), text: words(2000) });

/** What a decision carries: questions for `return`, a reason for `reject` (and, if one likes, for the others). */
export const decision = z.strictObject({
  reason: words(2000).optional(),
  questions: z.array(newQuestion).max(100).optional(),
});

/** What a publication carries: a note that is public, with the release. */
export const publication = z.strictObject({ note: words(300).optional() });

export const reply = z.strictObject({ reply: words(2000) });

export const questionView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  field: z.string().nullable(),
  text: z.string(),
  askedAt: z.iso.datetime(),
  reply: z.string().nullable(),
  repliedAt: z.iso.datetime().nullable(),
});

/** Who of the region has a draft open now. */
export const present = z.object({
  people: z.array(z.object({ name: z.string(), isMe: z.boolean(), seenAt: z.iso.datetime() })),
});
export type Present = z.infer<typeof present>;

/** The questions of the version a questionnaire was given: SurveyJS JSON. */
export const instrumentOf = z.object({
  instrument: z.enum(instruments),
  version: z.number().int(),
  definition: draftAnswers,
});
export type InstrumentOf = z.infer<typeof instrumentOf>;

/** The same region's answers in the round before, in the version of the questionnaire they were given in. */
const previous = z.object({
  submission: z.uuid(),
  round: z.object({ id: z.uuid(), title: z.string() }),
  instrumentVersion: z.number().int(),
  version: z.number().int(),
  submittedAt: z.iso.datetime().nullable(),
  answers: draftAnswers,
});
export type Previous = z.infer<typeof previous>;
export const previousAnswer = z.object({ previous: previous.nullable() });

/** A question as people know it, in the languages of its questionnaire. */
const localised = z.union([z.string(), z.record(z.string(), z.string())]);
const titled = z.object({ field: z.string(), group: localised.nullable(), title: localised });

/** The questionnaire of an earlier round whose answers a questionnaire began with. */
const begunWith = previous.omit({ answers: true, instrumentVersion: true }).extend({
  leftOut: z.array(titled).describe('Answered then, and no longer asked, or not in this form'),
  anew: z.array(titled).describe('Answered then, to be answered anew: persons, agreements, files'),
});
export type BegunWith = z.infer<typeof begunWith>;

/** What may be a slip of the pen, by field as in a difference. */
const remark = said.extend({ field: z.string() });
export type Remark = z.infer<typeof remark>;
export const remarkList = z.object({ remarks: z.array(remark) });

/** Questionnaires to accept together. */
export const acceptMany = z.strictObject({
  reports: z
    .array(z.strictObject({ id: uuid, revision: z.number().int().min(1) }))
    .min(1)
    .max(100),
});
export const acceptedMany = z.object({ accepted: z.number().int() });

/** What a region is given for a submit. */
export const receipt = z.object({
  number: z.string().describe('As in ES51-2026-0007'),
  version: z.number().int(),
  at: z.iso.datetime(),
});
export type Receipt = z.infer<typeof receipt>;

/** The round a questionnaire answers, as it is for its region now. */
const roundOf = z.object({
  id: z.uuid(),
  title: z.string(),
  instrument: z.enum(instruments),
  instrumentVersion: z.number().int(),
  opensOn: z.iso.date(),
  closesOn: z.iso.date(),
  reopenedUntil: z.iso.date().nullable(),
  phase: z.enum(roundPhases),
});

export const submissionSummary = z.object({
  id: z.uuid(),
  kind: z.enum(submissionKinds),
  region: z.string(),
  regionName: z.string(),
  state: z.enum(submissionStates),
  version: z.number().int(),
  publishedVersion: z.number().int().nullable(),
  revision: z.number().int(),
  title: z.string().nullable(),
  visibility: z.enum(visibilities),
  demonstration: z.boolean(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  openQuestions: z.number().int(),
  /** When the version at hand was submitted: how long it waits. */
  submittedAt: z.iso.datetime().nullable(),
  round: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  answered: z.number().int().nullable().describe('Of a questionnaire: percent of its questions answered'),
  changes: z
    .number()
    .int()
    .nullable()
    .describe('Of a submitted questionnaire: answers that differ from the last time; null = no last time'),
});
export type SubmissionSummary = z.infer<typeof submissionSummary>;

/** A page of reports, the newest change first. A report that changes meanwhile comes first again. */
export const submissionList = z.object({
  submissions: z.array(submissionSummary),
  total: z.number().int().describe('How many there are on all pages'),
  next: z.string().nullable().describe('The address of the next page; null on the last'),
});
export type SubmissionList = z.infer<typeof submissionList>;

export const versionView = z.object({
  version: z.number().int(),
  answers: draftAnswers,
  visibility: z.enum(visibilities),
  createdAt: z.iso.datetime(),
  submittedAt: z.iso.datetime().nullable(),
});

/** One step of the report's story. Who acted is given as a role, never as a name. */
export const storyStep = z.object({
  at: z.iso.datetime(),
  act: z.string(),
  by: z.string(),
  detail: draftAnswers,
});

export const submissionView = submissionSummary.extend({
  round: roundOf.nullable(),
  begunWith: begunWith.nullable().describe('Null: it began empty'),
  receipts: z.array(receipt).describe('One for each submit, oldest first'),
  answers: draftAnswers,
  contact: practiceContact.nullable(),
  questions: z.array(questionView),
  signers: z
    .array(z.string())
    .describe('Of a questionnaire, for people of its region: who can sign it off, by name; else empty'),
  /** What the reader may do now. */
  actions: z.array(z.enum([...submissionActions, 'edit', 'reply'])),
  /** Why something they might expect is not possible (for example: they wrote it themselves). */
  hindrances: z.array(z.object({ action: z.string(), reason: z.string() })),
  story: z.array(storyStep),
});
export type SubmissionView = z.infer<typeof submissionView>;

/** What a version says of whom to ask: null = nobody. */
const versionContact = z.union([practiceContact, z.literal('erased')]).nullable();

/** What changed between two versions, field by field. */
export const difference = z.object({
  from: z.number().int(),
  to: z.number().int(),
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  /** A practice's contact before and after, where it changed. */
  contact: z.object({ before: versionContact, after: versionContact }).nullable(),
});
export type Difference = z.infer<typeof difference>;

/** What a report would look like when published, and to whom. */
export const preview = z.object({
  /** Of a quick report, its own; of a questionnaire, of what the region declares of itself. */
  audience: z.enum(visibilities),
  /** Each record says its own `visibility`. */
  records: z.array(draftAnswers),
  /** Of each record, in the same order, the counts that only DG HOME, the secretariat and the own region see. */
  exact: z.array(draftAnswers),
  /** The kind of each record, in the same order. */
  kinds: z.array(z.enum(recordKinds)),
  /** What the region declares of itself, for everybody; null where it is not public, or nothing is declared. */
  declared: z
    .object({
      routes: z.array(z.enum(routeRoles)),
      competences: z.array(z.object({ area: z.enum(regionalAreas), competence: z.enum(competences) })),
    })
    .nullable(),
  /** Whom to ask about a practice: shown to whoever is signed in and may see the practice. */
  contacts: z.array(z.object({ record: z.string(), contact: practiceContact })),
  /** How many records are not published because the region's questionnaire of a later round speaks for them. */
  saidLater: z.number().int(),
  /** How many published records of earlier rounds these take the place of. */
  replaces: z.number().int(),
});
export type Preview = z.infer<typeof preview>;
