import { and, desc, eq, inArray, isNotNull, lt, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { round } from '../../drizzle/schema/round.ts';
import { personalAnswers, submission, submissionVersion } from '../../drizzle/schema/submission.ts';
import type { SubmissionState } from '../../drizzle/vocabulary.ts';
import type { Context } from '../context.ts';
import { type Answers, joinPersonal } from './entries.ts';
import type { Loaded } from './load.ts';

/** What a region answered, and whether the secretariat accepted it. */
interface LastTime {
  answers: Answers;
  isAccepted: boolean;
}

/** What the region answered the last time: in the version it submitted before, else in the round before. */
export async function lastTime(context: Context, found: Loaded): Promise<LastTime | null> {
  const { id, version, publishedVersion } = found.submission;
  const [before] = await context.db
    .select({ submission: submissionVersion.submission, version: submissionVersion.version })
    .from(submissionVersion)
    .where(
      and(
        eq(submissionVersion.submission, id),
        lt(submissionVersion.version, version),
        isNotNull(submissionVersion.submittedAt),
      ),
    )
    .orderBy(desc(submissionVersion.version))
    .limit(1);
  const last = before ?? (await roundBefore(context, found, ['accepted']));
  if (!last) return null;
  const { answers, personal } = await answersOf(context, last);
  return {
    answers: joinPersonal(answers, personal),
    isAccepted: !before || before.version === publishedVersion,
  };
}

/** What was said the last time counts as said once it is submitted; what was rejected or withdrawn does not. */
export const saidStates = ['submitted', 'accepted'] as const;

/** Which version of a questionnaire, of which round, and what it was asked; the answers are read by `answersOf`. */
export const whichVersion = {
  submission: submissionVersion.submission,
  version: submissionVersion.version,
  submittedAt: submissionVersion.submittedAt,
  round: { id: round.id, title: round.title },
  asked: { instrument: round.instrument, instrumentVersion: round.instrumentVersion },
};

/** The region's questionnaire of the latest earlier round that is in one of these states, as it is, or published, as it was then. */
export async function roundBefore(
  { db }: Context,
  found: { submission: Pick<Loaded['submission'], 'region' | 'round'> },
  states: readonly SubmissionState[],
) {
  const { region, round: current } = found.submission;
  if (!current) return null;
  const now = alias(round, 'now');
  const [before] = await db
    .select(whichVersion)
    .from(submission)
    .innerJoin(round, eq(round.id, submission.round))
    .innerJoin(now, eq(now.id, current))
    .innerJoin(
      submissionVersion,
      and(
        eq(submissionVersion.submission, submission.id),
        eq(
          submissionVersion.version,
          sql`case when ${inArray(submission.state, [...states])} then ${submission.version}
            else coalesce(${submission.publishedVersion}, ${submission.version}) end`,
        ),
      ),
    )
    .where(
      and(
        eq(submission.region, region),
        ne(submission.round, current),
        eq(round.instrument, now.instrument),
        lt(sql`(${round.opensOn}, ${round.createdAt})`, sql`(${now.opensOn}, ${now.createdAt})`),
        or(isNotNull(submission.publishedVersion), inArray(submission.state, [...states])),
        ne(submission.state, 'withdrawn'),
      ),
    )
    .orderBy(desc(round.opensOn), desc(round.createdAt))
    .limit(1);
  return before ?? null;
}

/** The answers of a version, and the personal ones as long as they are kept. */
export async function answersOf(
  { db }: Context,
  of: { submission: string; version: number },
): Promise<{ answers: Answers; personal: Answers }> {
  const [found] = await db
    .select({ answers: submissionVersion.answers, personal: personalAnswers.answers })
    .from(submissionVersion)
    .leftJoin(
      personalAnswers,
      and(
        eq(personalAnswers.submission, submissionVersion.submission),
        eq(personalAnswers.version, submissionVersion.version),
      ),
    )
    .where(and(eq(submissionVersion.submission, of.submission), eq(submissionVersion.version, of.version)));
  if (!found) throw new Error(`report ${of.submission} has no version ${of.version}`);
  return { answers: found.answers, personal: found.personal ?? {} };
}
