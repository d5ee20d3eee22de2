import { requireRole } from '../actor.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import type { RoundChange } from '../contract/round.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { etagOf } from '../revision.ts';
import { checkDays, inOrder } from './days.ts';
import { lockRound, touch } from './lock.ts';
import { inviteRegions, resolveRegions } from './regions.ts';

/** Changes title, days or reminders of a round, and invites further regions. */
export async function changeRound(
  context: Context,
  id: string,
  revision: number,
  { addRegions = [], ...given }: RoundChange,
): Promise<void> {
  requireRole(context.actor, ['secretariat']);
  const codes = resolveRegions('addRegions', addRegions);
  await context.db.transaction(async (db) => {
    const inside = { ...context, db };
    const before = await lockRound(inside, id);
    if (before.revision !== revision) {
      throw new Problem('stale', say('round-changed'), { headers: { ETag: etagOf(before.revision) } });
    }
    const changed = {
      ...given,
      ...(given.remindersBefore ? { remindersBefore: inOrder(given.remindersBefore) } : {}),
    };
    if (given.opensOn || given.closesOn) checkDays({ ...before, ...given } as typeof before, context.now);
    const added = codes.length > 0 ? await inviteRegions(inside, id, 'addRegions', codes) : [];
    await touch(inside, id, changed as Partial<typeof before>);
    await record(inside, 'change', 'round', id, { ...changed, ...(added.length > 0 ? { added } : {}) });
  });
}
