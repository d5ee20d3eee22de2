import { asc, eq, type SQL, sql } from 'drizzle-orm';
import { attachment } from '../../drizzle/schema/attachment.ts';
import { account } from '../../drizzle/schema/person.ts';
import type { Context } from '../context.ts';
import type { AttachmentView } from '../contract/attachment.ts';
import { load } from '../submissions/load.ts';

/** The files kept with a report, of all its versions, oldest first; for whoever may read the report. */
export async function listAttachments(context: Context, submission: string): Promise<AttachmentView[]> {
  await load(context, submission);
  return read(context, eq(attachment.submission, submission));
}

export async function viewAttachment(context: Context, id: string): Promise<AttachmentView> {
  const [found] = await read(context, eq(attachment.id, id));
  if (!found) throw new Error(`there is no attachment ${id}`);
  return found;
}

async function read({ db }: Context, where: SQL): Promise<AttachmentView[]> {
  const { id, name, type, size, addedAt } = attachment;
  // Whatever is of a questionnaire has one.
  const question = sql<string>`${attachment.question}`;
  const rows = await db
    .select({ id, name, type, size, question, addedBy: account.name, addedAt })
    .from(attachment)
    .leftJoin(account, eq(account.id, attachment.addedBy))
    .where(where)
    .orderBy(asc(addedAt), asc(id));
  return rows.map((row) => ({ ...row, addedAt: row.addedAt.toISOString() }));
}
