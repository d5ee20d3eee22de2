import { eq, sql } from 'drizzle-orm';
import { phase } from '../../drizzle/schema/phase.ts';
import { requireRole } from '../actor.ts';
import type { Context } from '../context.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { etagOf } from '../revision.ts';

/** Who keeps the readiness board. */
export const keepers = ['secretariat', 'editor'] as const;

/** Changes a phase in one transaction: the row locked, its revision compared and counted on. */
export async function changeLocked<T>(
  context: Context,
  id: string,
  /** Undefined where something is only added: nothing can be overwritten. */
  revision: number | undefined,
  act: (inside: Context, found: typeof phase.$inferSelect, person: string) => Promise<T>,
): Promise<T> {
  const person = requireRole(context.actor, keepers);
  return context.db.transaction(async (db) => {
    const [found] = await db.select().from(phase).where(eq(phase.id, id)).for('update');
    if (!found) throw new Problem('not-found', say('no-such-phase'));
    if (revision !== undefined && found.revision !== revision) {
      throw new Problem('stale', say('phase-changed'), { headers: { ETag: etagOf(found.revision) } });
    }
    const done = await act({ ...context, db }, found, person);
    await db
      .update(phase)
      .set({ revision: sql`${phase.revision} + 1` })
      .where(eq(phase.id, id));
    return done;
  });
}
