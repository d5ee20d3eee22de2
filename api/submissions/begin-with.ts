import { and, eq } from 'drizzle-orm';
import { round } from '../../drizzle/schema/round.ts';
import { submission, submissionVersion } from '../../drizzle/schema/submission.ts';
import type { Context } from '../context.ts';
import type { BegunWith } from '../contract/submission.ts';
import type { Earlier } from '../contract/round.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { type Carried, carriedOver, titled } from './carried.ts';
import { definitionOf } from './definition.ts';
import { joinPersonal } from './entries.ts';
import { answersOf, roundBefore, saidStates, whichVersion } from './last-time.ts';
import type { RoundOf } from './load.ts';

const lastOf = (context: Context, region: string, current: string) =>
  roundBefore(context, { submission: { region, round: current } }, saidStates);

/** The region's questionnaire with whose answers it can begin the one of this round. */
export async function earlierOf(context: Context, region: string, current: string): Promise<Earlier | null> {
  const found = await lastOf(context, region, current);
  return (
    found && {
      submission: found.submission,
      round: found.round,
      submittedAt: found.submittedAt?.toISOString() ?? null,
    }
  );
}

/** What the act of beginning keeps of where the answers came from: ids and names of questions. */
interface Origin extends Omit<Carried, 'answers'> {
  from: string;
  fromVersion: number;
}

/** The answers to begin with, from the questionnaire that the region was shown. */
export async function taken(
  context: Context,
  from: string,
  region: string,
  current: RoundOf | null,
): Promise<{ answers: Carried['answers']; origin: Origin }> {
  const found = current && (await lastOf(context, region, current.id));
  if (!found || found.submission !== from) throw new Problem('wrong-state', say('not-to-begin-with'));
  const before = await answersOf(context, found);
  const { answers, ...named } = carriedOver(
    joinPersonal(before.answers, before.personal),
    await definitionOf(context, found.asked),
    await definitionOf(context, current),
  );
  return { answers, origin: { from, fromVersion: found.version, ...named } };
}

/** Where the answers of a questionnaire came from, out of the act that began it; null: it began empty. */
export async function begunWith(
  context: Context,
  detail: Record<string, unknown> | undefined,
): Promise<BegunWith | null> {
  const origin = detail as Partial<Origin> | undefined;
  if (origin?.from === undefined || origin.fromVersion === undefined) return null;
  const [found] = await context.db
    .select(whichVersion)
    .from(submissionVersion)
    .innerJoin(submission, eq(submission.id, submissionVersion.submission))
    .innerJoin(round, eq(round.id, submission.round))
    .where(
      and(eq(submissionVersion.submission, origin.from), eq(submissionVersion.version, origin.fromVersion)),
    );
  if (!found) return null;
  const { asked, submittedAt, ...rest } = found;
  const definition = await definitionOf(context, asked);
  return {
    ...rest,
    submittedAt: submittedAt?.toISOString() ?? null,
    leftOut: titled(definition, origin.leftOut ?? []),
    anew: titled(definition, origin.anew ?? []),
  };
}
