import { eq } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { grant } from '../../drizzle/schema/person.ts';
import { region } from '../../drizzle/schema/region.ts';
import type { Grant } from '../actor.ts';

/** The roles a person holds now. */
export async function grantsOf(db: Db, person: string): Promise<Grant[]> {
  return db.select({ role: grant.role, region: grant.region }).from(grant).where(eq(grant.person, person));
}

/** The same with the names of the regions, for people to read. */
export async function describeGrants(db: Db, person: string) {
  return db
    .select({ role: grant.role, region: grant.region, regionName: region.name })
    .from(grant)
    .leftJoin(region, eq(region.code, grant.region))
    .where(eq(grant.person, person));
}
