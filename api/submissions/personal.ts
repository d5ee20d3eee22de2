import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { personalAnswers } from '../../drizzle/schema/submission.ts';
import type { Context } from '../context.ts';
import type { Answers } from './entries.ts';

/** The personal answers of every version that still has them. */
export async function personalOf({ db }: Context, submission: string): Promise<Map<number, Answers>> {
  const rows = await db
    .select()
    .from(personalAnswers)
    .where(and(eq(personalAnswers.submission, submission), isNull(personalAnswers.erasedAt)));
  return new Map(rows.map((row) => [row.version, row.answers]));
}

/** Erases the personal answers of every version: of a withdrawn questionnaire nobody asks. */
export async function forgetPersonal({ db, now }: Context, submission: string): Promise<void> {
  await db
    .update(personalAnswers)
    .set({ answers: {}, erasedAt: now })
    .where(and(eq(personalAnswers.submission, submission), isNull(personalAnswers.erasedAt)));
}

/** Erases the personal answers of other versions that differ from the published one's: nobody needs them any more. */
export async function forgetOtherPersonal(
  { db, now }: Context,
  submission: string,
  published: number,
): Promise<void> {
  const kept = sql`(select k.answers from ${personalAnswers} k
    where k.submission = ${submission} and k.version = ${published})`;
  await db
    .update(personalAnswers)
    .set({ answers: {}, erasedAt: now })
    .where(
      and(
        eq(personalAnswers.submission, submission),
        ne(personalAnswers.version, published),
        isNull(personalAnswers.erasedAt),
        sql`${personalAnswers.answers} is distinct from ${kept}`,
      ),
    );
}
