import { eq, sql } from 'drizzle-orm';
import { round } from '../../drizzle/schema/round.ts';
import type { Context } from '../context.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';

/** The round's row, locked for a change until the transaction ends. */
export async function lockRound({ db }: Context, id: string): Promise<typeof round.$inferSelect> {
  const [found] = await db.select().from(round).where(eq(round.id, id)).for('update');
  if (!found) throw new Problem('not-found', say('no-such-round'));
  return found;
}

/** Counts a change of the round, with what else changed of it. */
export async function touch({ db }: Context, id: string, changed: Partial<typeof round.$inferInsert> = {}) {
  await db
    .update(round)
    .set({ ...changed, revision: sql`${round.revision} + 1` })
    .where(eq(round.id, id));
}
