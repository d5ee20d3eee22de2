import { and, eq } from 'drizzle-orm';
import { roundRegion } from '../../drizzle/schema/round.ts';
import { requireRole } from '../actor.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import { say } from '../contract/sentences.ts';
import { refusal } from '../problem.ts';
import { resolveRegion } from '../region-code.ts';
import { lockRound, touch } from './lock.ts';
import { dayInBrussels } from './window.ts';

/** Lets one region submit until the end of a day after the round's last: the only way to be late. */
export async function reopenRound(
  context: Context,
  id: string,
  { region: given, until }: { region: string; until: string },
): Promise<void> {
  requireRole(context.actor, ['secretariat']);
  const region = resolveRegion(given);
  await context.db.transaction(async (db) => {
    const inside = { ...context, db };
    const { closesOn } = await lockRound(inside, id);
    if (until < dayInBrussels(context.now)) {
      throw refusal('invalid', [{ field: 'until', ...say('day-over') }]);
    }
    if (until <= closesOn) {
      throw refusal('invalid', [{ field: 'until', ...say('not-later', { day: closesOn }) }]);
    }
    const reopened = await db
      .update(roundRegion)
      .set({ reopenedUntil: until })
      .where(and(eq(roundRegion.round, id), eq(roundRegion.region, region)))
      .returning({ region: roundRegion.region });
    if (reopened.length === 0) {
      throw refusal('invalid', [{ field: 'region', ...say('not-in-round', { region }) }]);
    }
    await touch(inside, id);
    await record(inside, 'reopen', 'round', id, { region, until });
  });
}
