import { and, asc, eq, gte, lt } from 'drizzle-orm';
import { account } from '../../drizzle/schema/person.ts';
import { presence } from '../../drizzle/schema/submission.ts';
import { requireRole } from '../actor.ts';
import type { Context } from '../context.ts';
import { retention } from '../contract/retention.ts';
import type { Present } from '../contract/submission.ts';
import { load } from './load.ts';

/** How long somebody counts as there after their last beat. */
const GONE_AFTER = retention.presenceSeconds * 1000;

/** A beat of who has a draft open; answers who else of the region has. Names are for people of the region only. */
export async function beat(context: Context, id: string): Promise<Present> {
  const { submission } = await load(context, id);
  const person = requireRole(context.actor, ['contributor', 'coordinator'], submission.region);
  const { db, now } = context;
  const gone = new Date(now.getTime() - GONE_AFTER);
  await db
    .insert(presence)
    .values({ submission: id, person, seenAt: now })
    .onConflictDoUpdate({ target: [presence.submission, presence.person], set: { seenAt: now } });
  await db.delete(presence).where(lt(presence.seenAt, gone));
  const rows = await db
    .select({ person: presence.person, name: account.name, seenAt: presence.seenAt })
    .from(presence)
    .innerJoin(account, eq(account.id, presence.person))
    .where(and(eq(presence.submission, id), gte(presence.seenAt, gone)))
    .orderBy(asc(account.name));
  return {
    people: rows.map(({ person: who, name, seenAt }) => ({
      name,
      isMe: who === person,
      seenAt: seenAt.toISOString(),
    })),
  };
}
