import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { assessment, assessmentExpert } from '../../drizzle/schema/assessment.ts';
import { account, grant } from '../../drizzle/schema/person.ts';
import type { ExpertRole } from '../../drizzle/vocabulary.ts';
import type { Db } from '../../drizzle/client.ts';
import type { Grant } from '../actor.ts';
import { type Said, say } from '../contract/sentences.ts';

/** What independence depends on. */
export interface Known {
  hasAccount: boolean;
  grants: readonly Grant[];
  /** Appointments there are, of assessments that are not withdrawn. */
  expertOf: readonly { role: ExpertRole; region: string }[];
}

export async function knownOf(db: Db, person: string): Promise<Known> {
  const known = (await knownOfAll(db, [person])).get(person);
  if (!known) throw new Error('somebody who was asked about is not told of');
  return known;
}

/** The same of many people, in as many statements. */
export async function knownOfAll(db: Db, people: readonly string[]): Promise<Map<string, Known>> {
  const ids = [...people];
  const accounts = await db.select({ id: account.id }).from(account).where(inArray(account.id, ids));
  const grants = await db
    .select({ person: grant.person, role: grant.role, region: grant.region })
    .from(grant)
    .where(inArray(grant.person, ids))
    .orderBy(asc(grant.role), asc(grant.region));
  const seats = await db
    .select({ person: assessmentExpert.person, role: assessmentExpert.role, region: assessment.region })
    .from(assessmentExpert)
    .innerJoin(assessment, eq(assessment.id, assessmentExpert.assessment))
    .where(and(inArray(assessmentExpert.person, ids), ne(assessment.state, 'withdrawn')));
  const there = new Set(accounts.map(({ id }) => id));
  const grantsBy = Map.groupBy(grants, ({ person }) => person);
  const seatsBy = Map.groupBy(seats, ({ person }) => person);
  return new Map(
    ids.map((id) => [
      id,
      { hasAccount: there.has(id), grants: grantsBy.get(id) ?? [], expertOf: seatsBy.get(id) ?? [] },
    ]),
  );
}

/**
 * Why somebody cannot be this expert of a region; null when they can. The database keeps the same law.
 * Example: who is contributor of ES51 is refused as its assessor by `expert-of-region`, not as assessor of ITG1.
 */
export function expertFault(known: Known, role: ExpertRole, region: string): Said | null {
  if (!known.hasAccount) return say('no-account');
  const here = known.grants.filter((one) => one.region === null || one.region === region);
  const stands = here.some((one) => one.role === 'coordinator' || one.role === 'contributor');
  if (stands) return say('expert-of-region', { region });
  // Who could read everything does not review blind.
  if (role === 'reviewer' && here.some((one) => one.role === 'editor' || one.role === 'secretariat'))
    return say('reviewer-reads-all');
  const other: ExpertRole = role === 'assessor' ? 'reviewer' : 'assessor';
  const isOther =
    here.some((one) => one.role === other) ||
    known.expertOf.some((one) => one.role === other && one.region === region);
  return isOther ? say('expert-is-other', { region }) : null;
}
