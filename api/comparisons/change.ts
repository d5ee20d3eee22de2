import { eq, sql } from 'drizzle-orm';
import { comparison } from '../../drizzle/schema/comparison.ts';
import { requirePerson } from '../actor.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import type { ComparisonChange } from '../contract/comparison.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { etagOf } from '../revision.ts';
import { keptAs } from './address.ts';

/** Changes or deletes one of the actor's own, the row locked and its revision compared. */
async function ownLocked(
  context: Context,
  id: string,
  revision: number,
  act: (inside: Context) => Promise<void>,
): Promise<void> {
  const owner = requirePerson(context.actor);
  await context.db.transaction(async (db) => {
    const [found] = await db.select().from(comparison).where(eq(comparison.id, id)).for('update');
    if (!found || (found.owner !== owner && !found.shared))
      throw new Problem('not-found', say('no-such-comparison'));
    if (found.owner !== owner) throw new Problem('forbidden', say('comparison-of-owner'));
    if (found.revision !== revision)
      throw new Problem('stale', say('comparison-changed'), { headers: { ETag: etagOf(found.revision) } });
    await act({ ...context, db });
  });
}

/** Changes what is given; the rest stays. */
export async function changeComparison(
  context: Context,
  id: string,
  revision: number,
  { address, ...given }: ComparisonChange,
): Promise<void> {
  const kept = address === undefined ? {} : { address: keptAs(address) };
  await ownLocked(context, id, revision, async (inside) => {
    const known = Object.entries({ ...given, ...kept }).filter(([, value]) => value !== undefined);
    await inside.db
      .update(comparison)
      .set({
        ...Object.fromEntries(known),
        revision: sql`${comparison.revision} + 1`,
        changedAt: context.now,
      })
      .where(eq(comparison.id, id));
    const { shared } = given;
    await record(inside, 'change', 'comparison', id, {
      changed: known.map(([name]) => name),
      ...(shared === undefined ? {} : { shared }),
    });
  });
}

/** Deletes one of the actor's own for good. */
export async function deleteComparison(context: Context, id: string, revision: number): Promise<void> {
  await ownLocked(context, id, revision, async (inside) => {
    await inside.db.delete(comparison).where(eq(comparison.id, id));
    await record(inside, 'delete', 'comparison', id);
  });
}
