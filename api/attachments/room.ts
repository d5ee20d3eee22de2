import { count, eq, inArray, or, sql, sum } from 'drizzle-orm';
import { assessment } from '../../drizzle/schema/assessment.ts';
import { attachment } from '../../drizzle/schema/attachment.ts';
import { submission } from '../../drizzle/schema/submission.ts';
import type { Context } from '../context.ts';
import {
  MOST_PER_ASSESSMENT,
  MOST_PER_REPORT,
  MOST_REGION_BYTES,
  MOST_REGION_MEGABYTES,
} from '../contract/taken.ts';
import { say } from '../contract/sentences.ts';
import { refusal } from '../problem.ts';

/** Where a file belongs: a questionnaire or an assessment, of a region. */
type Place = { region: string } & ({ submission: string } | { assessment: string });

const no = (said: ReturnType<typeof say>) => refusal('invalid', [{ field: 'file', ...said }]);

/** Files of one region are counted one at a time, so that two at once cannot both be the last. */
export async function lockRoom({ db }: Context, region: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext(${`attachments ${region}`}))`);
}

/** Refuses a file for which its place, or the region, has no room left; says how much there is. */
export async function requireRoom({ db }: Context, place: Place, size: number): Promise<void> {
  const isHere =
    'submission' in place
      ? eq(attachment.submission, place.submission)
      : eq(attachment.assessment, place.assessment);
  const ofRegion = (table: typeof submission | typeof assessment) =>
    db.select({ id: table.id }).from(table).where(eq(table.region, place.region));
  const [kept] = await db
    .select({
      bytes: sum(attachment.size).mapWith(Number),
      files: count(sql`case when ${isHere} then 1 end`),
    })
    .from(attachment)
    .where(
      or(
        inArray(attachment.submission, ofRegion(submission)),
        inArray(attachment.assessment, ofRegion(assessment)),
      ),
    );
  const files = kept?.files ?? 0;
  if ('submission' in place && files >= MOST_PER_REPORT)
    throw no(say('files-many', { most: MOST_PER_REPORT }));
  if ('assessment' in place && files >= MOST_PER_ASSESSMENT)
    throw no(say('fact-files-many', { most: MOST_PER_ASSESSMENT }));
  const room = MOST_REGION_BYTES - (kept?.bytes ?? 0);
  if (size <= room) return;
  const left = Math.max(0, Math.floor((room / 1024 / 1024) * 10) / 10);
  throw no(say('files-region', { most: MOST_REGION_MEGABYTES, left }));
}
