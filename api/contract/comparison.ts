import { z } from 'zod';
import { words, wordsOrNone } from './fields.ts';
import { fault } from './sentences.ts';

export const LONGEST_TITLE = 100;
export const LONGEST_NOTE = 2000;
/** What one person may keep. */
export const MOST_COMPARISONS = 200;

const title = words(LONGEST_TITLE).refine((text) => !/[\r\n]/.test(text), fault('one-line'));
const address = z
  .string()
  .max(4000)
  .describe('The query of /compare, as in regions=ES51,ITG1&by=net-migration@2017; only settings it knows');

export const newComparison = z.strictObject({
  title,
  note: wordsOrNone(LONGEST_NOTE).default(null),
  address,
  shared: z.boolean().default(false).describe('Whether every signed-in person who has the link reads it'),
});
export type NewComparison = z.input<typeof newComparison>;

export const comparisonChange = z.strictObject({
  title: title.optional(),
  note: wordsOrNone(LONGEST_NOTE).optional(),
  address: address.optional(),
  shared: z.boolean().optional(),
});
export type ComparisonChange = z.infer<typeof comparisonChange>;

export const comparisonView = z.object({
  id: z.uuid(),
  title: z.string(),
  note: z.string().nullable(),
  address: z.string().describe('The query of /compare, every setting written out'),
  shared: z.boolean(),
  isOwn: z.boolean(),
  owner: z.string().describe('Who saved it, by name'),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  revision: z.number().int().nullable().describe('Null for others than its owner: they do not change it'),
});
export type ComparisonView = z.infer<typeof comparisonView>;

export const comparisonList = z.object({ comparisons: z.array(comparisonView) });
export type ComparisonList = z.infer<typeof comparisonList>;
