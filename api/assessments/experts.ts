import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import {
  assessment,
  assessmentAnswer,
  assessmentExpert,
  assessmentReview,
} from '../../drizzle/schema/assessment.ts';
import { account, grant } from '../../drizzle/schema/person.ts';
import { type ExpertRole, expertRoles } from '../../drizzle/vocabulary.ts';
import { requireRole } from '../actor.ts';
import type { Context } from '../context.ts';
import type { ExpertList } from '../contract/assessment.ts';
import { say } from '../contract/sentences.ts';
import { refusal } from '../problem.ts';
import { resolveRegion } from '../region-code.ts';
import { expertFault, knownOf, knownOfAll } from './independence.ts';
import { type Stepped, takeStep } from './step.ts';

/** Puts somebody in the place of an expert, with the role they need; whoever had it loses that of this region. */
export async function seatExpert(
  { db, now }: Context,
  at: { assessment: string; region: string },
  role: ExpertRole,
  person: string,
  by: string,
): Promise<void> {
  const [before] = await db
    .select({ person: assessmentExpert.person })
    .from(assessmentExpert)
    .where(and(eq(assessmentExpert.assessment, at.assessment), eq(assessmentExpert.role, role)));
  const row = { person, appointedBy: by, appointedAt: now };
  await db
    .insert(assessmentExpert)
    .values({ assessment: at.assessment, role, ...row })
    .onConflictDoUpdate({ target: [assessmentExpert.assessment, assessmentExpert.role], set: row });
  await db.insert(grant).values({ person, role, region: at.region }).onConflictDoNothing();
  if (before && before.person !== person) await releaseExpert({ db }, at.region, role, before.person);
}

/** The role goes where no assessment of the region needs it any more. */
async function releaseExpert(
  { db }: Pick<Context, 'db'>,
  region: string,
  role: ExpertRole,
  person: string,
): Promise<void> {
  const [still] = await db
    .select({ id: assessment.id })
    .from(assessmentExpert)
    .innerJoin(assessment, eq(assessment.id, assessmentExpert.assessment))
    .where(
      and(
        eq(assessmentExpert.person, person),
        eq(assessmentExpert.role, role),
        eq(assessment.region, region),
        ne(assessment.state, 'withdrawn'),
      ),
    )
    .limit(1);
  if (still) return;
  await db.delete(grant).where(and(eq(grant.person, person), eq(grant.role, role), eq(grant.region, region)));
}

/** The editor appoints another expert. */
export async function appoint(
  context: Context,
  id: string,
  revision: number,
  role: ExpertRole,
  wanted: string,
): Promise<Stepped> {
  return takeStep(context, id, revision, `appoint-${role}`, async (inside, found, person) => {
    const { region } = found.assessment;
    const fault =
      expertFault(await knownOf(inside.db, wanted), role, region) ??
      (wanted === person ? say('takes-part') : null) ??
      ((await wroteAsOther(inside, id, role, wanted)) ? say('expert-wrote') : null) ??
      ((await spokeForRegion(inside, id, wanted)) ? say('expert-spoke-for-region') : null);
    if (fault) throw refusal('independence', [{ field: 'person', ...fault }]);
    await seatExpert(inside, { assessment: id, region }, role, wanted, person);
    return { detail: { person: wanted } };
  });
}

/** Whether somebody wrote in this assessment in the other expert's place. */
async function wroteAsOther({ db }: Context, id: string, role: ExpertRole, person: string): Promise<boolean> {
  const table = role === 'reviewer' ? assessmentAnswer : assessmentReview;
  return (await db.$count(table, and(eq(table.assessment, id), eq(table.writtenBy, person)))) > 0;
}

/** Whether somebody stood for the region here, though they hold no role of it any more. */
async function spokeForRegion({ db }: Context, id: string, person: string): Promise<boolean> {
  const { rows } = await db.execute<{ spoke: boolean }>(
    sql`select spoke_for_region(${id}::uuid, ${person}::uuid) as spoke`,
  );
  return rows[0]?.spoke ?? false;
}

/** The experts that the Atlas knows (whoever holds such a role anywhere), and what hinders each for a region. */
export async function listExperts({ db, actor }: Context, code: string): Promise<ExpertList['experts']> {
  requireRole(actor, ['editor']);
  const region = resolveRegion(code);
  const people = await db
    .selectDistinct({ person: account.id, name: account.name })
    .from(account)
    .innerJoin(grant, eq(grant.person, account.id))
    .where(and(inArray(grant.role, expertRoles), ne(account.id, actor.person ?? '')))
    .orderBy(account.name, account.id);
  const known = await knownOfAll(
    db,
    people.map(({ person }) => person),
  );
  return people.flatMap((one) => {
    const about = known.get(one.person);
    if (!about) return [];
    const roles = about.grants.flatMap(({ role, region: of }) => {
      const expert = expertRoles.find((name) => name === role);
      return expert ? [{ role: expert, region: of }] : [];
    });
    const hindrances = {
      assessor: expertFault(about, 'assessor', region),
      reviewer: expertFault(about, 'reviewer', region),
    };
    return [{ ...one, roles, hindrances }];
  });
}
