import { z } from 'zod';
import { attachmentTypes } from '../../drizzle/vocabulary.ts';
import { uuid } from './fields.ts';
import { LONGEST_NAME, MOST_BYTES } from './taken.ts';

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
