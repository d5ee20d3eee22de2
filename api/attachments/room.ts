import { count, eq, sql, sum } from 'drizzle-orm';
import { attachment } from '../../drizzle/schema/attachment.ts';
import { submission } from '../../drizzle/schema/submission.ts';
import type { Context } from '../context.ts';
import { MOST_PER_REPORT, MOST_REGION_BYTES, MOST_REGION_MEGABYTES } from '../contract/attachment.ts';
import { say } from '../contract/sentences.ts';
import { refusal } from '../problem.ts';
import type { Loaded } from '../submissions/load.ts';

/** Files of one region are counted one at a time, so that two at once cannot both be the last. */
export async function lockRoom({ db }: Context, { submission: { region } }: Loaded): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext(${`attachments ${region}`}))`);
}

/** Refuses a file for which the questionnaire, or its region, has no room left; says how much there is. */
export async function requireRoom({ db }: Context, found: Loaded, size: number): Promise<void> {
  const { id, region } = found.submission;
  const [kept] = await db
    .select({
      bytes: sum(attachment.size).mapWith(Number),
      files: count(sql`case when ${attachment.submission} = ${id} then 1 end`),
    })
    .from(attachment)
    .innerJoin(submission, eq(submission.id, attachment.submission))
    .where(eq(submission.region, region));
  if ((kept?.files ?? 0) >= MOST_PER_REPORT) {
    throw refusal('invalid', [{ field: 'file', ...say('files-many', { most: MOST_PER_REPORT }) }]);
  }
  const room = MOST_REGION_BYTES - (kept?.bytes ?? 0);
  if (size <= room) return;
  const left = Math.max(0, Math.floor((room / 1024 / 1024) * 10) / 10);
  throw refusal('invalid', [
    { field: 'file', ...say('files-region', { most: MOST_REGION_MEGABYTES, left }) },
  ]);
}
