import { and, count, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { region } from '../../drizzle/schema/region.ts';
import { round } from '../../drizzle/schema/round.ts';
import { question, submission, submissionVersion } from '../../drizzle/schema/submission.ts';
import type { SubmissionKind, SubmissionState } from '../../drizzle/vocabulary.ts';
import { holds, requireRole } from '../actor.ts';
import type { Context } from '../context.ts';
import type { SubmissionSummary } from '../contract/submission.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';

export interface Wanted {
  state?: SubmissionState | undefined;
  kind?: SubmissionKind | undefined;
  region?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export const DEFAULT_LIMIT = 100;
export const MOST = 1000;

/** In microseconds, as exact as the database is: what pages are cut by. */
const changed = sql<number>`(extract(epoch from ${submission.updatedAt}) * 1000000)::bigint`.mapWith(Number);

export interface Listed {
  submissions: SubmissionSummary[];
  /** How many there are on all pages. */
  total: number;
  /** The cursor of the next page; null on the last. */
  next: string | null;
}

/** A page of the reports a person works with: those of their regions; for the secretariat all. Newest change first. */
export async function listSubmissions(context: Context, wanted: Wanted): Promise<Listed> {
  requireRole(context.actor, ['contributor', 'coordinator', 'secretariat']);
  const { limit = DEFAULT_LIMIT, cursor } = wanted;
  const asked = and(mine(context), ...narrowed(wanted));
  const from = cursor === undefined ? undefined : after(readCursor(cursor));
  const rows = await pageOf(context, and(asked, from), limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit;
  return {
    submissions: shown.map(summaryOf),
    total: more || from ? await context.db.$count(submission, asked) : shown.length,
    next: more && last ? writeCursor({ changed: last.changed, id: last.submission.id }) : null,
  };
}

const after = (cursor: Cursor) =>
  sql`(${changed}, ${submission.id}) < (${cursor.changed}::bigint, ${cursor.id}::uuid)`;

function pageOf({ db }: Context, where: SQL | undefined, limit: number) {
  const open = db
    .select({ submission: question.submission, open: count().as('open') })
    .from(question)
    .where(isNull(question.reply))
    .groupBy(question.submission)
    .as('open_question');
  return db
    .select({
      submission,
      version: submissionVersion,
      regionName: region.name,
      round: { id: round.id, title: round.title },
      open: open.open,
      changed,
    })
    .from(submission)
    .innerJoin(
      submissionVersion,
      and(eq(submissionVersion.submission, submission.id), eq(submissionVersion.version, submission.version)),
    )
    .innerJoin(region, eq(region.code, submission.region))
    .leftJoin(round, eq(round.id, submission.round))
    .leftJoin(open, eq(open.submission, submission.id))
    .where(where)
    .orderBy(desc(submission.updatedAt), desc(submission.id))
    .limit(limit);
}

function summaryOf(row: Awaited<ReturnType<typeof pageOf>>[number]): SubmissionSummary {
  const { createdBy: _, ...one } = row.submission;
  return {
    ...one,
    regionName: row.regionName,
    round: row.round,
    title: row.round?.title ?? titleOf(row.version.answers),
    ...ofVersion(row.version),
    visibility: row.version.visibility,
    createdAt: one.createdAt.toISOString(),
    updatedAt: one.updatedAt.toISOString(),
    openQuestions: row.open ?? 0,
  };
}

/** What a list says of the version at hand. */
export const ofVersion = (version: typeof submissionVersion.$inferSelect) => ({
  submittedAt: version.submittedAt?.toISOString() ?? null,
  answered: version.answered,
  changes: version.changes,
});

/** A report's name in a list: its title; a flow observation has none and is named by its type. */
export function titleOf(answers: Record<string, unknown>): string | null {
  if (typeof answers.title === 'string') return answers.title;
  return typeof answers.type === 'string' ? answers.type : null;
}

function mine({ actor }: Context): SQL | undefined {
  if (holds(actor, ['secretariat'])) return undefined;
  const own = actor.grants.filter((grant) => grant.role === 'contributor' || grant.role === 'coordinator');
  if (own.some((grant) => grant.region === null)) return undefined;
  return or(
    inArray(
      submission.region,
      own.flatMap((grant) => grant.region ?? []),
    ),
  );
}

function narrowed({ state, kind, region: code }: Wanted): SQL[] {
  return [
    ...(state ? [eq(submission.state, state)] : []),
    ...(kind ? [eq(submission.kind, kind)] : []),
    ...(code ? [eq(submission.region, code)] : []),
  ];
}
