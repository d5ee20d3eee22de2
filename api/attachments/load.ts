import { eq } from 'drizzle-orm';
import { attachment } from '../../drizzle/schema/attachment.ts';
import type { Context } from '../context.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { type Loaded, load } from '../submissions/load.ts';

export type AttachmentRow = typeof attachment.$inferSelect;

/** A file and its report, for whoever may read the report; for others there is none, and nothing tells that there is. */
export async function loadAttachment(
  context: Context,
  id: string,
): Promise<{ file: AttachmentRow; found: Loaded }> {
  const none = new Problem('not-found', say('no-such-file'));
  const [file] = await context.db.select().from(attachment).where(eq(attachment.id, id));
  if (!file) throw none;
  const found = await load(context, file.submission).catch((error: unknown) => {
    throw error instanceof Problem && error.code === 'not-found' ? none : error;
  });
  return { file, found };
}
