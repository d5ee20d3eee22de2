import { and, eq, inArray } from 'drizzle-orm';
import { attachment } from '../../drizzle/schema/attachment.ts';
import type { Context } from '../context.ts';
import { say } from '../contract/sentences.ts';
import { refusal } from '../problem.ts';
import type { Answers } from '../submissions/entries.ts';
import { type FileAt, filesIn } from '../submissions/files.ts';

/**
 * In the transaction that writes answers: the files they newly name must be kept with this very report, at this question
 * and as the answer calls them. They are in use from now on, also for a sweep that is just under way.
 */
export async function useFiles(
  { db }: Context,
  submission: string,
  before: Answers,
  now: Answers,
): Promise<void> {
  const known = new Set(filesIn(before).map(keyOf));
  const added = filesIn(now).filter((one) => !known.has(keyOf(one)));
  if (added.length === 0) return;
  const rows = await db
    .update(attachment)
    .set({ unusedSince: null })
    .where(
      and(
        eq(attachment.submission, submission),
        inArray(
          attachment.id,
          added.map(({ file }) => file.id),
        ),
      ),
    )
    .returning();
  const kept = new Set(rows.map((row) => keyOf({ question: row.question, file: row })));
  const odd = added.filter((one) => !kept.has(keyOf(one)));
  if (odd.length === 0) return;
  throw refusal(
    'invalid',
    odd.map(({ field, file }) => ({ field, ...say('file-not-here', { name: file.name }) })),
  );
}

type Named = Pick<FileAt, 'file'> & { question: string | null };
const keyOf = ({ question, file: { id, name, type, size } }: Named) =>
  JSON.stringify([question, id, name, type, size]);
