import type { AttachmentType } from '../../drizzle/vocabulary.ts';

/* How much is taken and given, and in which forms: numbers and names only, so that a page says them without the contract's rules. */

const MEGABYTE = 1024 * 1024;
/** The largest file, and how much of them is kept. */
export const MOST_MEGABYTES = 10;
export const MOST_BYTES = MOST_MEGABYTES * MEGABYTE;
export const MOST_PER_REPORT = 50;
export const MOST_PER_ASSESSMENT = 100;
export const MOST_REGION_MEGABYTES = 500;
export const MOST_REGION_BYTES = MOST_REGION_MEGABYTES * MEGABYTE;
/** Files of one question, where it does not say itself, and of one fact. */
export const MOST_PER_QUESTION = 5;
export const LONGEST_NAME = 120;

/** What a file is called on the wire, by what its bytes are. */
export const mediaTypes = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
} as const satisfies Record<AttachmentType, string>;

/** The largest file that is brought into a draft: an export of many filled forms says each of its keys in full. */
export const MOST_IMPORT_MEGABYTES = 8;

/** Where a file that is brought into a draft comes from. */
export const importForms = ['copy', 'kobo', 'odk'] as const;

/** What bringing it would do to one answer. */
export const importStates = ['new', 'changed', 'several', 'same', 'files', 'refused'] as const;

/** The forms in which one version of a report is taken away, and the languages of those that are to be read. */
export const copyForms = ['json', 'csv', 'pdf'] as const;
export type CopyForm = (typeof copyForms)[number];
export const copyLanguages = ['en', 'fr'] as const;
export type CopyLanguage = (typeof copyLanguages)[number];
