import { z } from 'zod';
import {
  assessedAreas,
  assessmentActions,
  assessmentInstruments,
  assessmentKinds,
  competences,
  expertRoles,
  kappaGaps,
  resolutionChoices,
  shownAssessmentStates,
} from '../../drizzle/vocabulary.ts';
import { attached } from './attachment.ts';
import { MOST_PER_QUESTION } from './taken.ts';
import { draftWords, nutsCode, uuid, webLink, words } from './fields.ts';
import { indicator } from './indicator.ts';
import { phaseView } from './phase.ts';
import { said } from './said.ts';
import { fault } from './sentences.ts';

/* What is sent. */

/** An answer that says that the question does not apply; every other answer is the code of an option. */
export const NOT_APPLICABLE = 'not-applicable';

/** The code of an indicator, in an address. */
export const indicatorCode = indicator.shape.code;
const optionCode = z.string().max(24);

/** The editor begins an assessment by appointing its experts; an explorative one has no reviewer. */
export const newAssessment = z.strictObject({
  phase: uuid,
  region: nutsCode,
  assessor: uuid,
  reviewer: uuid.nullable().default(null),
});
export type NewAssessment = z.infer<typeof newAssessment>;

export const appointment = z.strictObject({ person: uuid });

/** The coordinator says for every area what the region is competent for. */
export const declaration = z.strictObject({
  competences: z.record(z.enum(assessedAreas), z.enum(competences)),
});
export type Declaration = z.infer<typeof declaration>;

/** A link, a text, files, or several of them. Files are sent before (`/attachments`) and named here by their ids. */
export const newFact = z
  .strictObject({
    area: z.enum(assessedAreas),
    title: words(300),
    url: webLink.nullable().default(null),
    text: words(10_000).nullable().default(null),
    files: z.array(uuid).max(MOST_PER_QUESTION).default([]),
  })
  .refine(({ url, text, files }) => url !== null || text !== null || files.length > 0, {
    path: ['text'],
    message: fault('link-text-or-file'),
  });
export type NewFact = z.infer<typeof newFact>;

/** A source while it is being written: when answers are submitted, the title is needed, the link must be one, and the date a date. */
const draftSource = z.strictObject({
  title: draftWords(300),
  url: draftWords(500),
  date: draftWords(30).describe('A year, a month or a day: 2016, 2016-01, 2016-01-21'),
  page: draftWords(60),
});
const sources = z.array(draftSource).max(20).default([]);

/** The whole answer to one indicator, as far as it is written. Complete it is when it is submitted. */
export const newAnswer = z.strictObject({
  option: optionCode
    .nullable()
    .default(null)
    .describe('The code of an option, or not-applicable; null = none yet'),
  reason: draftWords(4000).describe('Why it does not apply'),
  comment: draftWords(10_000),
  text: draftWords(20_000).describe('The answer itself, where the instrument is explorative'),
  sources,
});
export type NewAnswer = z.infer<typeof newAnswer>;

const question = z.strictObject({
  indicator: indicatorCode.nullable().describe('Null: about the whole'),
  text: words(2000),
});
/** What the editor asks back: at least one question. */
export const clarification = z.strictObject({ questions: z.array(question).min(1).max(400) });
export type Clarification = z.infer<typeof clarification>;

/** The reviewer's word on one answer; where they differ, complete when it is submitted: another option and a comment. */
export const newReview = z.strictObject({
  agrees: z.boolean().nullable().default(null),
  option: optionCode
    .nullable()
    .default(null)
    .describe('Where they differ: another option, or not-applicable'),
  comment: draftWords(10_000),
  sources,
});
export type NewReview = z.infer<typeof newReview>;

/** The editor's word on a difference, always with a reason; a third answer is an option of the editor's own. */
export const newResolution = z.strictObject({
  choice: z.enum(resolutionChoices),
  option: optionCode.nullable().default(null).describe('Of a third answer only'),
  reason: words(4000),
});
export type NewResolution = z.infer<typeof newResolution>;

/** The public note of a publication: needed when it corrects an earlier one. */
export const assessmentPublication = z.strictObject({ note: words(300).nullable().default(null) });
/** Why it is withdrawn: public where it was published. */
export const assessmentWithdrawal = z.strictObject({ note: words(300) });
export const nothing = z.strictObject({});

/* What is answered. */

const moment = z.iso.datetime();
const source = z.object({
  title: z.string().nullable(),
  url: z.string().nullable(),
  date: z.string().nullable(),
  page: z.string().nullable(),
});

export const factView = z.object({
  id: z.uuid(),
  area: z.enum(assessedAreas),
  title: z.string(),
  url: z.string().nullable(),
  text: z.string().nullable(),
  files: z.array(z.object(attached.shape)).describe('To download at /api/attachments/{id}'),
  addedAt: moment,
});
export type FactView = z.infer<typeof factView>;
export const answerView = z.object({
  indicator: z.string(),
  option: z.string().nullable(),
  reason: z.string().nullable(),
  comment: z.string().nullable(),
  text: z.string().nullable(),
  sources: z.array(source),
});
export type AnswerView = z.infer<typeof answerView>;
const reviewView = z.object({
  indicator: z.string(),
  agrees: z.boolean().nullable(),
  option: z.string().nullable(),
  comment: z.string().nullable(),
  sources: z.array(source),
});
export type ReviewView = z.infer<typeof reviewView>;
const resolutionView = z.object({
  indicator: z.string(),
  choice: z.enum(resolutionChoices),
  option: z.string().nullable(),
  reason: z.string(),
});
export type ResolutionView = z.infer<typeof resolutionView>;
const questionView = z.object({
  id: z.uuid(),
  version: z.number().int().describe('The version asked about; the next one answers'),
  indicator: z.string().nullable(),
  text: z.string(),
  askedAt: moment,
});
const areas = z.partialRecord(z.enum(assessedAreas), z.enum(competences));

/** How far two experts agree after the second has read the first: never to be called independent coding. */
export const agreementView = z.object({
  label: z.literal('agreement after review, not independent coding'),
  compared: z.number().int().describe('Indicators that both hold applicable'),
  agreed: z.number().int(),
  rate: z.number().nullable().describe('agreed / compared; null when nothing is compared'),
  notApplicable: z
    .object({ both: z.number().int(), assessorOnly: z.number().int(), reviewerOnly: z.number().int() })
    .describe('Counted apart: in no rate and no kappa'),
  kappa: z
    .object({
      value: z.number().describe('Quadratic weighted kappa of the values 0..100'),
      standardError: z.number(),
      lower: z.number().nullable().describe('Null: the large-sample formula gives no width here'),
      upper: z.number().nullable(),
      level: z.literal(0.95),
    })
    .nullable(),
  undefinedBecause: z.enum(kappaGaps).nullable().describe('Why there is no kappa'),
});
export type AgreementView = z.infer<typeof agreementView>;

/**
 * An assessment in a list. Whoever reviews it blind is told `in-progress`, and null for all that could tell of the
 * assessor's work: version, revision, counts, moments.
 */
export const assessmentSummary = z.object({
  id: z.uuid(),
  phase: phaseView.pick({
    id: true,
    title: true,
    edition: true,
    year: true,
    kind: true,
    instrument: true,
    instrumentVersion: true,
  }),
  region: z.string(),
  regionName: z.string(),
  parts: z
    .array(z.enum(['coordinator', 'assessor', 'reviewer', 'editor']))
    .describe('What the reader is to it'),
  state: z.enum(shownAssessmentStates),
  version: z.number().int().nullable(),
  publishedVersion: z.number().int().nullable(),
  revision: z.number().int().nullable(),
  answered: z.number().int().nullable().describe('Indicators with an option or text; for experts and editor'),
  asked: z.number().int().nullable().describe('Indicators asked: of areas the region is competent for'),
  demonstration: z.boolean(),
  updatedAt: moment.nullable(),
});
export type AssessmentSummary = z.infer<typeof assessmentSummary>;
export const assessmentList = z.object({ assessments: z.array(assessmentSummary) });
export type AssessmentList = z.infer<typeof assessmentList>;

const storyStep = z.object({
  at: moment,
  act: z.string(),
  by: z.string().describe('A part, never a name'),
  version: z.number().int().nullable(),
});

/** What each reader may see of an assessment; null = not for this reader now. */
export const assessmentView = assessmentSummary.extend({
  competences: areas.describe('As declared: empty until it is'),
  suggested: areas
    .nullable()
    .describe('For the coordinator: what the region has published of its competences, to begin with'),
  facts: z.array(factView),
  answers: z.array(answerView).nullable().describe('Editor, assessor; the reviewer once they are cleared'),
  questions: z.array(questionView).nullable().describe('Editor and assessor, oldest first'),
  reviews: z.array(reviewView).nullable().describe('Editor, reviewer'),
  resolutions: z.array(resolutionView).nullable().describe('Editor'),
  differences: z
    .array(z.string())
    .nullable()
    .describe('Editor, once reviewed: indicators on which the experts differ'),
  agreement: agreementView.nullable().describe('Editor, once reviewed'),
  experts: z
    .array(z.object({ role: z.enum(expertRoles), person: z.uuid(), name: z.string().nullable() }))
    .nullable()
    .describe('Editor; name null: erased'),
  actions: z.array(z.enum(assessmentActions)).describe('What the reader may do now'),
  hindrances: z
    .array(said.extend({ action: z.enum(assessmentActions) }))
    .describe('What a colleague may do now, and why the reader may not'),
  story: z.array(storyStep).nullable(),
});
export type AssessmentView = z.infer<typeof assessmentView>;

/** How it stands after one indicator was written. */
export const savedIndicator = z.object({
  indicator: z.string(),
  revision: z.number().int(),
  version: z.number().int(),
  done: z.number().int().describe('Indicators answered, decided on or resolved'),
  of: z.number().int(),
  updatedAt: moment,
});
export type SavedIndicator = z.infer<typeof savedIndicator>;

/** What hinders submitting, by indicator: nothing, when it is complete. */
export const assessmentFaults = z.object({
  faults: z.array(
    said.extend({ indicator: z.string(), field: z.string().describe('As in answers.lm-01.option') }),
  ),
});
export type AssessmentFaults = z.infer<typeof assessmentFaults>;

/** The questions of an assessment. For its reviewer every `value` is null: they see no scores. */
export const assessmentQuestions = z.object({
  id: z.enum(assessmentInstruments),
  version: z.number().int(),
  kind: z.enum(assessmentKinds),
  title: indicator.shape.title,
  introduction: indicator.shape.title,
  indicators: z.array(
    indicator.extend({
      asked: z.boolean().describe('Not where the region has no competence, or it is retired'),
      options: z.array(indicator.shape.options.element.extend({ value: z.number().nullable() })),
    }),
  ),
});
export type AssessmentQuestions = z.infer<typeof assessmentQuestions>;

/** Every version. The editor sees both experts' answers as they were written; the assessor their own. */
export const assessmentVersions = z.object({
  versions: z.array(
    z.object({
      version: z.number().int(),
      createdAt: moment,
      submittedAt: moment.nullable(),
      clearedAt: moment.nullable(),
      reviewedAt: moment.nullable(),
      publishedAt: moment.nullable(),
      competences: areas.nullable(),
      answers: z.array(answerView),
      questions: z.array(questionView),
      reviews: z.array(reviewView).nullable(),
      resolutions: z.array(resolutionView).nullable(),
    }),
  ),
});
export type AssessmentVersions = z.infer<typeof assessmentVersions>;

/** Who may be appointed for a region, and what hinders it. */
export const expertList = z.object({
  experts: z.array(
    z.object({
      person: z.uuid(),
      name: z.string(),
      roles: z.array(z.object({ role: z.enum(expertRoles), region: z.string().nullable() })),
      hindrances: z.object({ assessor: said.nullable(), reviewer: said.nullable() }),
    }),
  ),
});
export type ExpertList = z.infer<typeof expertList>;

/* What is public. */

const notice = z.object({
  at: moment,
  version: z.number().int(),
  release: z.number().int().nullable().describe('Null: withdrawn'),
  note: z.string().nullable(),
});
const publishedSummary = z.object({
  id: z.uuid(),
  region: z.string(),
  regionName: z.string(),
  phaseTitle: z.string(),
  edition: z.string(),
  year: z.number().int(),
  version: z.number().int(),
  release: z.number().int(),
  publishedAt: moment,
  withdrawnAt: moment.nullable(),
  demonstration: z.boolean(),
});
export type PublishedSummary = z.infer<typeof publishedSummary>;
export const publishedList = z.object({ assessments: z.array(publishedSummary) });
export type PublishedList = z.infer<typeof publishedList>;

/** The final answer to one indicator. */
export const publishedIndicator = z.object({
  indicator: z.string(),
  option: z.string(),
  value: z.number().nullable(),
  sources: z.array(source),
  question: indicator
    .pick({ area: true, element: true, phase: true, group: true, title: true, question: true })
    .describe('What was asked'),
  optionText: indicator.shape.title.nullable().describe('Null: not applicable'),
});

/** A published assessment: the final answers with their sources. Of a withdrawn one only the notices are left. */
export const publishedView = publishedSummary.extend({
  instrument: z.enum(assessmentInstruments),
  instrumentVersion: z.number().int(),
  competences: areas,
  answers: z.array(publishedIndicator),
  notices: z.array(notice).describe('Oldest first'),
});
export type PublishedView = z.infer<typeof publishedView>;
