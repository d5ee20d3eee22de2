import { and, asc, eq } from 'drizzle-orm';
import { account, grant } from '../../drizzle/schema/person.ts';
import { holds } from '../actor.ts';
import type { Context } from '../context.ts';
import type { Loaded } from './load.ts';

/** The names of who can sign a questionnaire off. Names are for people of the region only. */
export async function signersOf({ db, actor }: Context, { round, submission }: Loaded): Promise<string[]> {
  if (!round || !holds(actor, ['contributor', 'coordinator'], submission.region)) return [];
  const rows = await db
    .selectDistinct({ name: account.name })
    .from(grant)
    .innerJoin(account, eq(account.id, grant.person))
    .where(and(eq(grant.role, 'coordinator'), eq(grant.region, submission.region)))
    .orderBy(asc(account.name));
  return rows.map(({ name }) => name);
}
