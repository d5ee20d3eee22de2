import { z } from 'zod';
import { importForms, importStates } from './taken.ts';
import { said } from './said.ts';

/** Of one answer: what stands in the draft (`draft`), or which of the answers offered, counted from 0. */
const choice = z.union([z.literal('draft'), z.number().int().min(0).max(10_000)]);
export type ImportChoices = Record<string, z.infer<typeof choice>>;

/** A JSON file as it is: a copy of a report, or what KoboToolbox or ODK Central export. */
export const wantedCheck = z.strictObject({ file: z.unknown() });
export const wantedImport = z.strictObject({
  file: z.unknown(),
  /** By field as in the report. What is not chosen comes from the file. */
  choices: z.record(z.string().max(200), choice).default({}),
});

/** One answer of the file beside the draft's: `needs.<id>.title`, or `needs.<id>` of an entry that is new. */
const importLine = z.object({
  field: z.string(),
  state: z
    .enum(importStates)
    .describe(
      'several: the rows differ, choose; files: attached files do not travel; refused: nothing is taken until it is mended',
    ),
  before: z.unknown().describe('What the draft has'),
  offers: z.array(z.object({ value: z.unknown(), rows: z.array(z.number().int()) })),
  fault: said.nullable(),
});
export type ImportLine = z.infer<typeof importLine>;

/** One row of the export: a filled form. A copy has one row. */
const importRow = z.object({
  row: z.number().int().describe('Counted from 1'),
  id: z.string().nullable(),
  answers: z.number().int().describe('Single answers'),
  entries: z.number().int().describe('Entries of groups'),
  faults: z.array(said.extend({ field: z.string() })),
});
export type ImportRow = z.infer<typeof importRow>;

/** What bringing the file would do; nothing is written. */
export const importReport = z.object({
  form: z.enum(importForms),
  /** The draft it was compared with: If-Match of the import. */
  revision: z.number().int(),
  rows: z.array(importRow),
  lines: z.array(importLine),
  /** The draft's answers as they would be, where nothing is chosen otherwise. */
  answers: z.record(z.string(), z.unknown()),
});
export type ImportReport = z.infer<typeof importReport>;
