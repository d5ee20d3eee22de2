import { and, count, eq, ne } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { account, grant, person } from '../../drizzle/schema/person.ts';
import { requireRole } from '../actor.ts';
import type { Context } from '../context.ts';
import { type Said, say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { grantsOf } from './grants.ts';
import type { Sought } from './traces.ts';

/** The person with the account they have. Refused for nobody, and for whom there is nothing left to erase. */
export async function soughtPerson(db: Db, id: string): Promise<Sought & { demonstration: boolean }> {
  const [found] = await db
    .select({
      erasedAt: person.erasedAt,
      demonstration: person.demonstration,
      name: account.name,
      email: account.email,
    })
    .from(person)
    .leftJoin(account, eq(account.id, person.id))
    .where(eq(person.id, id));
  if (!found) throw new Problem('not-found', say('no-such-person'));
  const { erasedAt, demonstration, name, email } = found;
  if (erasedAt || name === null || email === null) throw new Problem('gone', say('already-erased'));
  return { id, name, email, demonstration, grants: await grantsOf(db, id) };
}

/** Whose data somebody asks about: the secretariat anybody's, everybody their own. */
export function requireEraser({ actor }: Context, id: string, by: 'self' | 'secretariat'): void {
  if (by === 'secretariat') requireRole(actor, ['secretariat']);
  else if (actor.person !== id) throw new Error('somebody else is no self');
}

/** Why the actor cannot erase this person, though their role allows erasing people. */
export async function hindranceOf(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  { id, grants }: Sought,
  by: 'self' | 'secretariat',
): Promise<Said | null> {
  if (by === 'secretariat' && actor.person === id) return say('erase-on-own-page');
  if (!grants.some((one) => one.role === 'secretariat')) return null;
  const [others] = await db
    .select({ there: count() })
    .from(grant)
    .innerJoin(account, eq(account.id, grant.person))
    .where(and(eq(grant.role, 'secretariat'), ne(grant.person, id)));
  return others?.there ? null : say('last-secretariat');
}
