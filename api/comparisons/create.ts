import { and, eq, isNull } from 'drizzle-orm';
import { comparison } from '../../drizzle/schema/comparison.ts';
import { person } from '../../drizzle/schema/person.ts';
import { requirePerson } from '../actor.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import { MOST_COMPARISONS, newComparison, type NewComparison } from '../contract/comparison.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { keptAs } from './address.ts';

/** Saves a comparison for whoever asks. Returns its id. */
export async function createComparison(context: Context, asked: NewComparison): Promise<string> {
  const owner = requirePerson(context.actor);
  const { address, ...wanted } = newComparison.parse(asked);
  const kept = keptAs(address);
  return context.db.transaction(async (db) => {
    // One at a time, so that nobody saves more than the most; and nothing is saved for somebody who was erased meanwhile.
    const [there] = await db
      .select({ id: person.id })
      .from(person)
      .where(and(eq(person.id, owner), isNull(person.erasedAt)))
      .for('update');
    if (!there) throw new Problem('not-signed-in', say('sign-in'));
    if ((await db.$count(comparison, eq(comparison.owner, owner))) >= MOST_COMPARISONS)
      throw new Problem('wrong-state', say('comparisons-many', { most: MOST_COMPARISONS }));
    const moments = { createdAt: context.now, changedAt: context.now };
    const [made] = await db
      .insert(comparison)
      .values({ ...wanted, address: kept, owner, ...moments })
      .returning({ id: comparison.id });
    const id = made?.id ?? '';
    await record({ ...context, db }, 'create', 'comparison', id, { shared: wanted.shared });
    return id;
  });
}
