import { eq, gte, inArray, or } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { round, roundRegion } from '../../drizzle/schema/round.ts';
import { nobody } from '../actor.ts';
import { record } from '../audit.ts';
import type { BoardLine, RoundView } from '../contract/round.ts';
import { coordinatorsOf } from './addressees.ts';
import { boardsOf } from './board.ts';
import { dayInBrussels, hourInBrussels, reminderDay } from './window.ts';
import { type Post, putLetters } from './write.ts';

/** Nobody is written to in the night. */
const FIRST_HOUR = 8;

/** The day of the reminder that a region has not had: nobody wrote to it about this round since. */
function dueDay(board: RoundView, line: BoardLine, now: Date): string | undefined {
  if (!line.isBehind) return undefined;
  const day = reminderDay({ ...board, reopenedUntil: line.reopenedUntil }, board.remindersBefore, now);
  if (day === null) return undefined;
  const wasWritten = line.lastLetterAt !== null && dayInBrussels(new Date(line.lastLetterAt)) >= day;
  return wasWritten ? undefined : day;
}

/**
 * Writes the reminders set for the rounds, where one is due. As often as it is called and by however many servers: an
 * occasion is one row of the outbox. Returns how many letters were written.
 */
export async function remind(db: Db, now: Date, post: Post): Promise<number> {
  if (hourInBrussels(now) < FIRST_HOUR) return 0;
  const today = dayInBrussels(now);
  const running = db
    .select({ id: round.id })
    .from(round)
    .leftJoin(roundRegion, eq(roundRegion.round, round.id))
    .where(or(gte(round.closesOn, today), gte(roundRegion.reopenedUntil, today)));
  let written = 0;
  for (const board of await boardsOf({ db, now }, inArray(round.id, running))) {
    written += await remindOf(db, now, board, post);
  }
  return written;
}

async function remindOf(db: Db, now: Date, board: RoundView, post: Post): Promise<number> {
  const due = new Map(
    board.lines.flatMap((line) => {
      const day = dueDay(board, line, now);
      return day ? [[line, day] as const] : [];
    }),
  );
  if (due.size === 0) return 0;
  return db.transaction(async (tx) => {
    const context = { db: tx, now, actor: nobody };
    const { addressees } = await coordinatorsOf(context, [...due.keys()]);
    const to = addressees.map((one) => ({ ...one, day: due.get(one.line) ?? '' }));
    const letters = await putLetters(context, board, 'reminder', to, post);
    if (letters.length > 0) await record(context, 'remind', 'round', board.id, { letters });
    return letters.length;
  });
}
