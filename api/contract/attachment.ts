import { z } from 'zod';
import { type AttachmentType, attachmentTypes } from '../../drizzle/vocabulary.ts';
import { uuid } from './fields.ts';

const MEGABYTE = 1024 * 1024;
/** The largest file, and how much of them is kept: said in refusals and on the pages. */
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

/** A file as an answer names it; its bytes are elsewhere and never part of an answer. */
export const attached = z.strictObject({
  id: uuid,
  name: z
    .string()
    .min(1)
    .max(LONGEST_NAME)
    .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text)),
  type: z.enum(attachmentTypes),
  size: z.number().int().min(1).max(MOST_BYTES),
});
export type Attached = z.infer<typeof attached>;

export const attachmentView = z.object({
  ...attached.shape,
  /** The question it was added to, as in `practices.documents`. */
  question: z.string(),
  /** Null: the person was erased. */
  addedBy: z.string().nullable(),
  addedAt: z.string(),
});
export type AttachmentView = z.infer<typeof attachmentView>;

export const attachmentList = z.object({ attachments: z.array(attachmentView) });
export type AttachmentList = z.infer<typeof attachmentList>;
