import { eq } from 'drizzle-orm';
import { attachment } from '../../drizzle/schema/attachment.ts';
import { requireFileReader } from '../assessments/file-reader.ts';
import type { Context } from '../context.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { load } from '../submissions/load.ts';

export type AttachmentRow = typeof attachment.$inferSelect;

/**
 * A file, for whoever may read the questionnaire or the assessment it belongs to; for others there is none, and nothing
 * tells that there is.
 */
export async function loadAttachment(context: Context, id: string): Promise<AttachmentRow> {
  const none = new Problem('not-found', say('no-such-file'));
  const [file] = await context.db.select().from(attachment).where(eq(attachment.id, id));
  if (!file) throw none;
  const { submission, assessment, fact } = file;
  try {
    if (submission !== null) await load(context, submission);
    if (assessment !== null) await requireFileReader(context, assessment, fact !== null);
  } catch (error) {
    throw error instanceof Problem && error.code === 'not-found' ? none : error;
  }
  return file;
}
