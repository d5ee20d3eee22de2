import { z } from 'zod';
import { fault } from './sentences.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const isPlain = (text: string) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text);

/** Signs that are there and that nobody sees: a title of these alone would be a link without a name. */
const unseen = /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}]+$/u;
const text = () =>
  z
    .string()
    .trim()
    .overwrite((given) => (unseen.test(given) ? '' : given));

/** Text from people: only ever text. Trimmed, no control characters, empty means not answered. */
export const words = (max: number) => text().min(1).max(max).refine(isPlain, fault('control-characters'));

/** Text that need not be there: an empty one is none. */
export const wordsOrNone = (max: number) =>
  text()
    .max(max)
    .refine(isPlain, fault('control-characters'))
    .transform((written) => written || null)
    .nullable();

/** Text that is being written: none yet is null. */
export const draftWords = (max: number) => wordsOrNone(max).default(null);

/** Text that is being written and may be empty: it stays as it is typed. */
export const typed = (max: number) => z.string().max(max).refine(isPlain, fault('control-characters'));

export const count = z.number().int().min(0).max(100_000_000);
export const euros = z.number().min(0).max(1e12);
/** The years that reports speak of: what is outside is a slip of the pen (0016 for 2016). */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** True also of what is no day or period at all: that is said by another rule. */
const isInside = (text: string) => {
  const year = /^\d{4}/.exec(text)?.[0];
  return year === undefined || (Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR);
};

export const day = z.iso.date().refine(isInside, fault('outside-years'));
export const year = z.number().int().min(FIRST_YEAR).max(LAST_YEAR);

/** An id in an address. One spelling, as the audit names records by their ids. */
export const uuid = z.uuid().toLowerCase();

export const nutsCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}[0-9A-Z]{0,3}$/, fault('nuts-code'));

export const webLink = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(500);

const isoWeek = /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/;
const isoMonth = /^\d{4}-(0[1-9]|1[0-2])$/;
const isoYear = /^\d{4}$/;

/** An ISO week (2016-W03), month (2016-01) or year (2016). */
export const period = z
  .string()
  .trim()
  .refine((text) => isoWeek.test(text) || isoMonth.test(text) || isoYear.test(text), fault('period'))
  .refine(isInside, fault('outside-years'));
