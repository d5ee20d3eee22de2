import { and, asc, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { grant, person } from '../../drizzle/schema/person.ts';
import { region } from '../../drizzle/schema/region.ts';
import { outboxLetter, round, roundRegion } from '../../drizzle/schema/round.ts';
import { submission, submissionVersion } from '../../drizzle/schema/submission.ts';
import { holds } from '../actor.ts';
import type { Context } from '../context.ts';
import type { BoardLine, RoundView } from '../contract/round.ts';
import { amendmentOf, isBehind, isReopenable, standingOf } from './standing.ts';
import { daysLeft, lastDayOf, phaseOf } from './window.ts';

const coordinators = sql<number>`(select count(distinct ${grant.person}) from ${grant}
  where ${grant.role} = 'coordinator' and ${grant.region} = ${roundRegion.region})`.mapWith(Number);
const lastLetterAt = sql<Date | null>`(select max(${outboxLetter.writtenAt}) from ${outboxLetter}
  where ${outboxLetter.round} = ${round.id} and ${outboxLetter.region} = ${roundRegion.region})`.mapWith(
  outboxLetter.writtenAt,
);

/** Rounds with every region invited and its questionnaire: one query, however many regions there are. */
function rowsOf({ db }: Pick<Context, 'db'>, where: SQL | undefined) {
  return db
    .select({
      round,
      demonstration: person.demonstration,
      region: roundRegion.region,
      regionName: region.name,
      reopenedUntil: roundRegion.reopenedUntil,
      submission: {
        id: submission.id,
        state: submission.state,
        publishedVersion: submission.publishedVersion,
        updatedAt: submission.updatedAt,
      },
      answered: submissionVersion.answered,
      coordinators,
      lastLetterAt,
    })
    .from(round)
    .innerJoin(person, eq(person.id, round.createdBy))
    .innerJoin(roundRegion, eq(roundRegion.round, round.id))
    .innerJoin(region, eq(region.code, roundRegion.region))
    .leftJoin(
      submission,
      and(
        eq(submission.round, round.id),
        eq(submission.region, roundRegion.region),
        ne(submission.state, 'withdrawn'),
      ),
    )
    .leftJoin(
      submissionVersion,
      and(eq(submissionVersion.submission, submission.id), eq(submissionVersion.version, submission.version)),
    )
    .where(where)
    .orderBy(desc(round.opensOn), desc(round.createdAt), asc(round.id), asc(region.name), asc(region.code));
}
type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function lineOf(row: Row, now: Date): BoardLine {
  const window = { ...row.round, reopenedUntil: row.reopenedUntil };
  const standing = standingOf(row.submission);
  const phase = phaseOf(window, now);
  return {
    region: row.region,
    regionName: row.regionName,
    standing,
    isBehind: isBehind(standing),
    amendment: amendmentOf(row.submission),
    isReopenable: isReopenable(row.submission, phase),
    answered: row.answered,
    submission: row.submission?.id ?? null,
    changedAt: row.submission?.updatedAt.toISOString() ?? null,
    reopenedUntil: row.reopenedUntil,
    lastDay: lastDayOf(window),
    phase,
    daysLeft: daysLeft(window, now),
    coordinators: row.coordinators,
    lastLetterAt: row.lastLetterAt?.toISOString() ?? null,
  };
}

/** The boards of rounds as the server itself knows them, whoever asks; the newest first. */
export async function boardsOf(
  context: Pick<Context, 'db' | 'now'>,
  where: SQL | undefined,
): Promise<RoundView[]> {
  const { now } = context;
  const rows = await rowsOf(context, where);
  return [...Map.groupBy(rows, (row) => row.round.id).values()].flatMap((lines) => {
    const [first] = lines;
    if (!first) return [];
    const { createdBy: _, createdAt: __, ...about } = first.round;
    return [
      {
        ...about,
        demonstration: first.demonstration,
        phase: phaseOf(about, now),
        daysLeft: daysLeft(about, now),
        lines: lines.map((row) => lineOf(row, now)),
      },
    ];
  });
}

/** The lines a reader may see: the secretariat all, a region's people their own, and nothing of the desk's. */
export async function visibleBoards(context: Context, which?: SQL): Promise<RoundView[]> {
  if (holds(context.actor, ['secretariat'])) return boardsOf(context, which);
  const own = context.actor.grants.filter(({ role }) => role === 'contributor' || role === 'coordinator');
  const regions = own.flatMap((one) => one.region ?? []);
  const mine = own.some((one) => one.region === null) ? undefined : inArray(roundRegion.region, regions);
  const found = await boardsOf(context, and(which, mine));
  return found.map((one) => ({
    ...one,
    lines: one.lines.map((line) => ({ ...line, coordinators: null, lastLetterAt: null })),
  }));
}
