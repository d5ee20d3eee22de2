import { z } from 'zod';

/**
 * What a questionnaire may consist of: a closed part of SurveyJS JSON. Whatever is not named here (raw HTML, choices
 * from an address, triggers, scripts) is refused by name when a definition is uploaded, and never reaches a page.
 */

/** A text in every language of the instrument; `default` is English. A bare string is English only. */
const localised = z.union([
  z.string().max(2000),
  z.record(z.string().regex(/^(default|[a-z]{2}(-[A-Z]{2})?)$/), z.string().max(2000)),
]);
export type Localised = z.infer<typeof localised>;

/** Names become keys of objects: nothing that every object has already. */
const name = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,59}$/, 'is not a name: a small letter, then letters and digits, at most 60')
  .refine((text) => !(text in Object.prototype), 'is a word of the language the program is written in');

const code = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'is not a code: small letters, digits and hyphens, at most 60')
  .refine((text) => !(text in Object.prototype), 'is a word of the language the program is written in');
const choice = z.strictObject({ value: z.union([code, z.number().int()]), text: localised });
export type Choice = z.infer<typeof choice>;
const choices = z.array(choice).min(1).max(300);
const rows = z
  .array(z.strictObject({ value: code, text: localised }))
  .min(1)
  .max(100);

const expression = z.string().min(1).max(500);
const validator = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('expression'), expression, text: localised }),
  z.strictObject({ type: z.literal('regex'), regex: z.string().min(1).max(120), text: localised }),
]);

const element = { name, title: localised, visibleIf: expression.optional() };
const question = {
  ...element,
  description: localised,
  isRequired: z.boolean().optional(),
  validators: z.array(validator).max(5).optional(),
  /** A personal answer: kept apart, never part of a record. */
  personal: z.boolean().optional(),
  /** How long an answer takes, where the usual time of its type does not fit. */
  seconds: z.number().int().min(1).max(3600).optional(),
  /** The list a page may offer for what is written as a code. */
  lookup: z.enum(['regions', 'countries']).optional(),
};
const unwanted = z.never().optional();
const length = z.number().int().min(1).max(10_000).optional();

const simpleQuestion = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    ...question,
    inputType: z.enum(['text', 'number', 'date', 'email', 'url', 'tel']).optional(),
    maxLength: length,
    min: z.number().optional(),
    max: z.number().optional(),
    /** 1: whole numbers only. */
    step: z.literal(1).optional(),
  }),
  z.strictObject({ type: z.literal('comment'), ...question, maxLength: length }),
  z.strictObject({
    type: z.literal('boolean'),
    ...question,
    labelTrue: localised,
    labelFalse: localised,
    renderAs: z.literal('radio').optional(),
  }),
  z.strictObject({ type: z.enum(['radiogroup', 'dropdown']), ...question, choices }),
  z.strictObject({
    type: z.enum(['checkbox', 'tagbox']),
    ...question,
    choices,
    maxSelectedChoices: z.number().int().min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('matrix'),
    ...question,
    columns: choices,
    rows,
    eachRowRequired: z.boolean().optional(),
  }),
  /** Files: the answer names them, their bytes are kept apart. Never personal: what is personal has no place in a file. */
  z.strictObject({
    type: z.literal('file'),
    ...question,
    ...{ personal: unwanted, validators: unwanted, lookup: unwanted },
    maxFiles: z.number().int().min(1).max(10).optional(),
  }),
]);
export type SimpleQuestion = z.infer<typeof simpleQuestion>;

const panel = z.strictObject({
  type: z.literal('panel'),
  ...element,
  elements: z.array(simpleQuestion).min(1).max(100),
});

/** Questions that are asked once for each need, flow, practice … */
const group = z.strictObject({
  type: z.literal('paneldynamic'),
  ...question,
  minPanelCount: z.number().int().min(0).max(1).optional(),
  maxPanelCount: z.number().int().min(1).max(100),
  panelAddText: localised,
  panelRemoveText: localised,
  templateElements: z
    .array(z.discriminatedUnion('type', [simpleQuestion, panel]))
    .min(1)
    .max(100),
});
export type Group = z.infer<typeof group>;

const page = z.strictObject({
  name,
  title: localised,
  description: localised,
  elements: z
    .array(z.discriminatedUnion('type', [simpleQuestion, panel, group]))
    .min(1)
    .max(100),
});

export const definitionShape = z.strictObject({
  title: localised,
  description: localised,
  pages: z.array(page).min(1).max(50),
});
export type Definition = z.infer<typeof definitionShape>;
