import { count, eq, gt } from 'drizzle-orm';
import { account, grant, person, session } from '../../drizzle/schema/person.ts';
import { region } from '../../drizzle/schema/region.ts';
import { requireRole } from '../actor.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import { say } from '../contract/sentences.ts';

/** Everybody with their roles and open sessions, in three queries. */
export async function listPeople({ db, actor, now }: Context) {
  requireRole(actor, ['secretariat']);
  const people = await db
    .select({
      id: person.id,
      name: account.name,
      email: account.email,
      erasedAt: person.erasedAt,
      demonstration: person.demonstration,
    })
    .from(person)
    .leftJoin(account, eq(account.id, person.id))
    .orderBy(account.email, person.erasedAt, person.id);
  const grants = await db
    .select({ person: grant.person, role: grant.role, region: grant.region, regionName: region.name })
    .from(grant)
    .leftJoin(region, eq(region.code, grant.region));
  const open = await db
    .select({ person: session.userId, sessions: count() })
    .from(session)
    .where(gt(session.expiresAt, now))
    .groupBy(session.userId);
  const sessions = new Map(open.map((one) => [one.person, one.sessions]));
  const held = Map.groupBy(grants, (one) => one.person);
  return people.map((one) => ({
    ...one,
    erasedAt: one.erasedAt?.toISOString() ?? null,
    grants: (held.get(one.id) ?? []).map(({ person: _, ...rest }) => rest),
    sessions: sessions.get(one.id) ?? 0,
  }));
}

/** Ends every session of a person; their next request is nobody's. */
export async function endSessions(context: Context, id: string): Promise<void> {
  requireRole(context.actor, ['secretariat']);
  await context.db.transaction(async (db) => {
    const [found] = await db.select({ id: person.id }).from(person).where(eq(person.id, id));
    if (!found) throw new Problem('not-found', say('no-such-person'));
    await db.delete(session).where(eq(session.userId, id));
    await record({ ...context, db }, 'end-sessions', 'person', id);
  });
}
