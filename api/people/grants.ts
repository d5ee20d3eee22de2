import { eq } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { grant } from '../../drizzle/schema/person.ts';
import type { Grant } from '../actor.ts';

/** The roles a person holds now. */
export async function grantsOf(db: Db, person: string): Promise<Grant[]> {
  return db.select({ role: grant.role, region: grant.region }).from(grant).where(eq(grant.person, person));
}
