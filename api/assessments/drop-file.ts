import { and, eq, isNull } from 'drizzle-orm';
import { attachment } from '../../drizzle/schema/attachment.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { load } from './load.ts';
import { requireStep } from './step.ts';

/** The coordinator changes her mind about a file before it is given with a fact. True: its bytes may go. */
export async function dropFile(context: Context, assessment: string, id: string): Promise<true> {
  const found = await load(context, assessment, true);
  requireStep(context, found, 'add-fact', undefined);
  const gone = await context.db
    .delete(attachment)
    .where(and(eq(attachment.id, id), isNull(attachment.fact)))
    .returning({ id: attachment.id });
  if (gone.length === 0) throw new Problem('wrong-state', say('file-of-fact'));
  await record(context, 'detach', 'assessment', assessment, { attachment: id, by: 'coordinator' });
  return true;
}
