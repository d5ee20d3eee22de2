import { z } from 'zod';
import {
  assessedAreas,
  assessmentInstruments,
  governanceElements,
  indicatorGroups,
  processPhases,
  regionalAreas,
  valueStates,
} from '../../drizzle/vocabulary.ts';
import { typed, uuid } from './fields.ts';
import { inLanguages, indicator, indicatorOption } from './indicator.ts';
import { finding, reworded } from './instrument.ts';

/* The next version of a MIPEX-REG instrument, while editors write it. */

const words = inLanguages(typed(6000));

/** An indicator as far as it is written: texts may be empty. */
export const draftIndicator = indicator.extend({
  title: words,
  question: words,
  guidance: words,
  evidence: words,
  options: z.array(indicatorOption.extend({ text: words })).max(9),
});

/** Title and introduction of the whole. */
export const draftTexts = z.strictObject({ title: words, introduction: words });
export type DraftTexts = z.infer<typeof draftTexts>;

const code = indicator.shape.code;

/** An indicator that begins; its code is given by the server. */
export const newDraftIndicator = z.strictObject({
  area: z.enum(assessedAreas),
  element: z.enum(governanceElements),
  phase: z.enum(processPhases),
  group: z.enum(indicatorGroups),
  from: z
    .strictObject({ assessment: uuid, indicator: code })
    .nullable()
    .default(null)
    .describe('The answer of an explorative assessment that it is proposed from'),
});
export type NewDraftIndicator = z.infer<typeof newDraftIndicator>;
export const begunIndicator = z.object({ indicator: z.string(), revision: z.number().int() });
export type BegunIndicator = z.infer<typeof begunIndicator>;

const proposalView = z.object({
  indicator: z.string().describe('The proposed indicator'),
  assessment: z.uuid(),
  from: z.string().describe('The question of that assessment'),
  region: z.string(),
  regionName: z.string(),
});
export type ProposalView = z.infer<typeof proposalView>;

const about = {
  last: z.number().int().describe('The published version that the draft follows'),
  revision: z.number().int(),
};

/** What differs from the last version, and nothing else. */
export const draftView = z.object({
  instrument: z.enum(assessmentInstruments),
  ...about,
  title: words.nullable().describe('Null: as in the last version'),
  introduction: words.nullable(),
  indicators: z.array(draftIndicator).describe('Changed and new ones, by code'),
  proposals: z.array(proposalView),
  updatedAt: z.iso.datetime().nullable(),
});
export type DraftView = z.infer<typeof draftView>;

export const draftSaved = z.object({ revision: z.number().int(), updatedAt: z.iso.datetime() });
export type DraftSaved = z.infer<typeof draftSaved>;

const changed = z.object({ place: z.string(), before: z.number(), after: z.number() });
const counts = <Word extends string>(values: readonly [Word, ...Word[]]) =>
  z.record(z.enum(values), z.number().int());
const axisCounts = z.object({
  indicators: z.number().int(),
  element: counts(governanceElements),
  phase: counts(processPhases),
  group: counts(indicatorGroups),
  irregular: z.number().int(),
});

/** What hinders publishing the draft, what has to be confirmed, what it changes and how it covers the axes. */
export const draftCheck = z.object({
  ...about,
  refused: z.array(finding),
  toConfirm: z.array(finding.extend({ key: z.string().describe('What is sent to confirm it') })),
  difference: z.object({
    added: z.array(z.string()),
    retired: z.array(z.string()),
    revived: z.array(z.string()),
    removed: z.array(z.string()),
    moved: z.array(z.object({ code: z.string(), axis: z.string(), before: z.string(), after: z.string() })),
    reweighed: z.array(changed),
    reworded: z.array(reworded),
    optionsAdded: z.array(z.string()),
    optionsRemoved: z.array(z.string()),
    revalued: z.array(changed),
  }),
  coverage: z.object({ areas: z.record(z.enum(assessedAreas), axisCounts), whole: axisCounts }),
});
export type DraftCheck = z.infer<typeof draftCheck>;

const side = z.object({
  value: z.number().nullable(),
  state: z.enum(valueStates),
  answered: z.number().int(),
  applicable: z.number().int(),
});
export type PreviewSide = z.infer<typeof side>;
const previewLine = z.object({ area: z.enum(regionalAreas), before: side, after: side });

/** How answers given before would score under the draft. */
export const pastPreview = z.object({
  lines: z.array(previewLine).describe('The overall first'),
  added: z.array(z.string()).describe('Indicators that the answers do not know: unanswered'),
  retired: z.array(z.string()).describe('Answered indicators that would no longer count'),
  revalued: z.array(
    z.object({ indicator: z.string(), option: z.string(), before: z.number(), after: z.number() }),
  ),
});
export type PastPreview = z.infer<typeof pastPreview>;

/** Published assessments one by one; of those in progress counts only. */
export const draftPreview = z.object({
  ...about,
  published: z.array(
    pastPreview.extend({
      id: z.uuid(),
      region: z.string(),
      regionName: z.string(),
      edition: z.string(),
      year: z.number().int(),
      instrumentVersion: z.number().int(),
      demonstration: z.boolean(),
    }),
  ),
  inProgress: z.object({
    assessments: z.number().int(),
    answers: z.number().int(),
    retired: z.number().int().describe('Answers to indicators that the draft retires'),
    revalued: z.number().int().describe('Answers by options that the draft values otherwise'),
  }),
});
export type DraftPreview = z.infer<typeof draftPreview>;

export const draftPublication = z.strictObject({
  last: z.number().int().min(1).max(1_000_000).describe('The version that the editor compared with'),
  confirmed: z.array(z.string().max(200)).max(5000).describe('The keys of the changes confirmed'),
});
export type DraftPublication = z.infer<typeof draftPublication>;
