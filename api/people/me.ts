import { eq } from 'drizzle-orm';
import { account, person } from '../../drizzle/schema/person.ts';
import type { Context } from '../context.ts';
import type { Me } from '../contract/me.ts';
import { browserKey } from '../sealed.ts';
import { describeGrants } from './grants.ts';

/** Who is signed in, in words the header can show, and what their browser seals with. */
export async function describeMe({ db, actor }: Context, secret: string): Promise<Me> {
  if (!actor.person) return { person: null, grants: [] };
  const [found] = await db
    .select({ id: account.id, name: account.name, email: account.email, demonstration: person.demonstration })
    .from(account)
    .innerJoin(person, eq(person.id, account.id))
    .where(eq(account.id, actor.person));
  const grants = await describeGrants(db, actor.person);
  return { person: found ? { ...found, browserKey: browserKey(secret, found.id) } : null, grants };
}
