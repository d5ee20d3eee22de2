import { and, count, desc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { region } from '../../drizzle/schema/region.ts';
import { question, submission, submissionVersion } from '../../drizzle/schema/submission.ts';
import type { SubmissionKind, SubmissionState } from '../../drizzle/vocabulary.ts';
import { holds, requireRole } from '../actor.ts';
import type { Context } from '../context.ts';
import type { SubmissionSummary } from '../contract/submission.ts';

export interface Wanted {
  state?: SubmissionState | undefined;
  kind?: SubmissionKind | undefined;
  region?: string | undefined;
}

/** The reports a person works with: those of their regions; for the secretariat all. Newest change first, at most 1,000. */
export async function listSubmissions(context: Context, wanted: Wanted): Promise<SubmissionSummary[]> {
  const { db, actor } = context;
  requireRole(actor, ['contributor', 'coordinator', 'secretariat']);
  const open = db
    .select({ submission: question.submission, open: count().as('open') })
    .from(question)
    .where(isNull(question.reply))
    .groupBy(question.submission)
    .as('open_question');
  const rows = await db
    .select({ submission, version: submissionVersion, regionName: region.name, open: open.open })
    .from(submission)
    .innerJoin(
      submissionVersion,
      and(eq(submissionVersion.submission, submission.id), eq(submissionVersion.version, submission.version)),
    )
    .innerJoin(region, eq(region.code, submission.region))
    .leftJoin(open, eq(open.submission, submission.id))
    .where(and(mine(context), ...narrowed(wanted)))
    .orderBy(desc(submission.updatedAt), desc(submission.id))
    .limit(1000);
  return rows.map(({ submission: { createdBy: _, ...one }, version, regionName, open: questions }) => ({
    ...one,
    regionName,
    title: titleOf(version.answers),
    visibility: version.visibility,
    createdAt: one.createdAt.toISOString(),
    updatedAt: one.updatedAt.toISOString(),
    openQuestions: questions ?? 0,
  }));
}

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
