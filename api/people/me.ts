import { eq } from 'drizzle-orm';
import { account, grant, person } from '../../drizzle/schema/person.ts';
import { region } from '../../drizzle/schema/region.ts';
import type { Context } from '../context.ts';
import type { Me } from '../contract/me.ts';

/** Who is signed in, in words the header can show. */
export async function describeMe({ db, actor }: Context): Promise<Me> {
  if (!actor.person) return { person: null, grants: [] };
  const [found] = await db
    .select({ id: account.id, name: account.name, email: account.email, demonstration: person.demonstration })
    .from(account)
    .innerJoin(person, eq(person.id, account.id))
    .where(eq(account.id, actor.person));
  const grants = await db
    .select({ role: grant.role, region: grant.region, regionName: region.name })
    .from(grant)
    .leftJoin(region, eq(region.code, grant.region))
    .where(eq(grant.person, actor.person));
  return { person: found ?? null, grants };
}
