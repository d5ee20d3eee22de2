import { eq } from 'drizzle-orm';
import { phase } from '../../drizzle/schema/phase.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { visibleBoards } from './board.ts';
import { changeLocked } from './lock.ts';

/** Opens a phase for assessments, once enough regions of enough countries are ready; refused with what is missing. */
export async function openPhase(context: Context, id: string, revision: number): Promise<void> {
  await changeLocked(context, id, revision, async (inside, found, person) => {
    if (found.state === 'open') throw new Problem('wrong-state', say('phase-is-open'));
    const [board] = await visibleBoards(inside, eq(phase.id, id));
    const [first, ...more] = board?.hindrances ?? [];
    if (first) {
      const errors = [first, ...more].map((one) => ({ field: 'regions', ...one }));
      throw new Problem('wrong-state', first, { errors });
    }
    await inside.db
      .update(phase)
      .set({ state: 'open', openedAt: context.now, openedBy: person })
      .where(eq(phase.id, id));
    const { readyRegions, readyCountries } = board ?? {};
    await record(inside, 'open', 'phase', id, { readyRegions, readyCountries });
  });
}
