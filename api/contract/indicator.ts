import { z } from 'zod';
import {
  assessedAreas,
  assessmentInstruments,
  assessmentKinds,
  governanceElements,
  indicatorGroups,
  processPhases,
} from '../../drizzle/vocabulary.ts';

const MOST_LANGUAGES = 30;
export const MOST_INDICATORS = 400;

/**
 * A mean is a sum from which the weights of what is not answered were taken: beside much larger ones a tiny weight would
 * be lost in the last digits of that sum, and its answer with it.
 */
export const weights = { least: 0.01, most: 100 };

/** A text by language: English and French at least. */
export const inLanguages = <Text extends z.ZodType<string, string>>(text: Text) =>
  z
    .object({ en: text, fr: text })
    .catchall(text)
    .refine((given) => Object.keys(given).length <= MOST_LANGUAGES, {
      error: `At most ${MOST_LANGUAGES} languages.`,
    })
    .refine((given) => Object.keys(given).every((key) => /^[a-z]{2,3}(-[A-Z]{2})?$/.test(key)), {
      error: 'A text stands under the code of its language, as in "en" or "pt-BR".',
    });

/** A text in every language of the instrument. */
export const spoken = inLanguages(z.string().min(1));
export type Spoken = z.infer<typeof spoken>;

/** A short stable name within an instrument: `lm-01`, or an option's `a`. It never changes its meaning. */
const code = z.string().regex(/^[a-z][a-z0-9-]{0,23}$/);

/** No codes of options: the answer that nothing applies, and the texts that stand at `lm-01.title` and the like. */
const reserved = ['not-applicable', 'title', 'question', 'guidance', 'evidence'];

/** One answer that may be chosen, worth 0..100. */
export const indicatorOption = z.strictObject({
  code: code.refine((one) => !reserved.includes(one), { error: 'has a meaning of its own.' }),
  value: z.number().min(0).max(100),
  text: spoken,
});
export type IndicatorOption = z.infer<typeof indicatorOption>;

/** A question of a MIPEX-REG instrument, with its place on the four axes. Options: none where the instrument is explorative. */
export const indicator = z.strictObject({
  code,
  area: z.enum(assessedAreas),
  element: z.enum(governanceElements),
  phase: z.enum(processPhases),
  group: z.enum(indicatorGroups),
  /** Asks about people without a residence permit. */
  irregular: z.boolean().optional(),
  /** How much it weighs in its means; 1 where it is not said. */
  weight: z.number().min(weights.least).max(weights.most).optional(),
  /** No longer asked; its past answers stay readable. */
  retired: z.boolean().optional(),
  title: spoken,
  question: spoken,
  guidance: spoken,
  /** What to cite. */
  evidence: spoken,
  options: z.array(indicatorOption).max(9),
});
export type Indicator = z.infer<typeof indicator>;

/** A version of a MIPEX-REG instrument: data, from which the form is drawn, answers are checked and scores are reckoned. */
export const assessmentInstrument = z.strictObject({
  id: z.enum(assessmentInstruments),
  version: z.number().int().min(1),
  kind: z.enum(assessmentKinds),
  title: spoken,
  introduction: spoken,
  indicators: z.array(indicator).min(1).max(MOST_INDICATORS),
});
export type AssessmentInstrument = z.infer<typeof assessmentInstrument>;
