import { z } from 'zod';
import { assessmentInstruments, instruments } from '../../drizzle/vocabulary.ts';
import { said } from './said.ts';

const version = z.number().int().min(1);
/** SurveyJS JSON; api/instruments/definition.ts says what it may hold. */
const definition = z.record(z.string(), z.unknown());

/** A published version: who published it is said by role, `product` where it came with the product. */
export const versionView = z.object({
  version,
  publishedAt: z.string(),
  publishedBy: z.enum(['product', 'editor']),
});
export type VersionView = z.infer<typeof versionView>;

/** Every questionnaire with its versions, newest first. */
export const instrumentList = z.object({
  instruments: z.array(z.object({ id: z.enum(instruments), versions: z.array(versionView) })),
});
export type InstrumentList = z.infer<typeof instrumentList>;

export const versionWhole = z.object({ id: z.enum(instruments), ...versionView.shape, definition });
export type VersionWhole = z.infer<typeof versionWhole>;

export const finding = z.object({ place: z.string(), ...said.partial().required({ message: true }).shape });
export const reworded = z.object({
  path: z.string(),
  language: z.string(),
  before: z.string(),
  after: z.string(),
});
const changed = z.object({ path: z.string(), before: z.string(), after: z.string() });

/** What a definition changes against the last version. */
const difference = z.object({
  languages: z.array(z.string()),
  added: z.array(z.string()),
  removed: z.array(z.string()),
  retyped: z.array(changed),
  moved: z.array(changed),
  titles: z.array(reworded),
  helps: z.array(reworded),
  codesAdded: z.array(z.string()),
  codesRemoved: z.array(z.string()),
  codesReworded: z.array(reworded),
  settings: z.array(
    z.object({
      of: z.enum(['questionnaire', 'page', 'group', 'question']),
      path: z.string(),
      setting: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
});

export const wantedCheck = z.strictObject({ definition: z.unknown() });

/** What was found; `last` is the version it was compared with, 0 where there is none. */
export const checkView = z.object({
  last: z.number().int().min(0),
  refused: z.array(finding),
  toConfirm: z.array(finding),
  difference: difference.nullable(),
});
export type CheckView = z.infer<typeof checkView>;

/** One change that the editor takes upon themselves: the words of a place in a language. */
const confirmation = z.strictObject({ place: z.string().max(200), language: z.string().max(10) });
export type Confirmation = z.infer<typeof confirmation>;

export const newVersion = z.strictObject({
  id: z.enum(instruments),
  ...wantedCheck.shape,
  /** The version that the editor compared with (0 = none): somebody else may have published since. */
  last: z.number().int().min(0).max(1_000_000),
  confirmed: z.array(confirmation).max(1000),
});
export type NewVersion = z.infer<typeof newVersion>;

/** The MIPEX-REG instruments with their versions, newest first. */
export const assessedList = z.object({
  instruments: z.array(z.object({ id: z.enum(assessmentInstruments), versions: z.array(versionView) })),
});
export type AssessedList = z.infer<typeof assessedList>;
