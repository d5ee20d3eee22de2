import { and, eq, ne } from 'drizzle-orm';
import { assessment, assessmentVersion } from '../../drizzle/schema/assessment.ts';
import { phase } from '../../drizzle/schema/phase.ts';
import type { ExpertRole } from '../../drizzle/vocabulary.ts';
import { holds, requireRole } from '../actor.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import type { NewAssessment } from '../contract/assessment.ts';
import { say } from '../contract/sentences.ts';
import { lineOf } from '../phases/board.ts';
import { type FieldError, Problem, refusal } from '../problem.ts';
import { announce } from '../publication/store.ts';
import { resolveRegion } from '../region-code.ts';
import { seatExpert } from './experts.ts';
import { expertFault, knownOf } from './independence.ts';
import { asRefusal } from './step.ts';

type Phase = typeof phase.$inferSelect;
type Wanted = Pick<NewAssessment, 'phase' | 'assessor' | 'reviewer'> & { region: string };

/** The editor begins a ready region's assessment in an open phase, by appointing its experts. Returns its id. */
export async function createAssessment(context: Context, asked: NewAssessment): Promise<string> {
  const by = requireRole(context.actor, ['editor']);
  const wanted = { ...asked, region: resolveRegion(asked.region) };
  try {
    return await context.db.transaction(async (db) => {
      const inside = { ...context, db };
      const found = await openPhase(inside, wanted);
      await requireExperts(inside, found, wanted, by);
      const id = await insert(inside, found, wanted, by);
      const at = { assessment: id, region: wanted.region };
      await seatExpert(inside, at, 'assessor', wanted.assessor, by);
      if (wanted.reviewer) await seatExpert(inside, at, 'reviewer', wanted.reviewer, by);
      const { assessor, reviewer, region } = wanted;
      await record(inside, 'create', 'assessment', id, {
        ...{ phase: found.id, region, assessor, reviewer, version: 1, by: 'editor' },
      });
      // That it goes on is public, and nothing else of it.
      await announce(inside, [{ visibility: 'public', region }]);
      return id;
    });
  } catch (error) {
    throw asRefusal(error);
  }
}

/** The phase, when it is open and the region takes part and is ready. */
async function openPhase(context: Context, { phase: id, region }: Wanted): Promise<Phase> {
  const [found] = await context.db.select().from(phase).where(eq(phase.id, id)).for('share');
  if (!found) throw refusal('invalid', [{ field: 'phase', ...say('no-such-phase') }]);
  if (found.state !== 'open') throw new Problem('wrong-state', say('phase-not-open'));
  const line = await lineOf(context, id, region);
  if (!line) throw refusal('invalid', [{ field: 'region', ...say('not-in-phase', { region }) }]);
  if (!line.isReady) throw refusal('invalid', [{ field: 'region', ...say('region-not-ready', { region }) }]);
  return found;
}

/** Refuses experts who are not independent, each by field; and an editor who takes part. */
async function requireExperts(context: Context, { kind }: Phase, wanted: Wanted, by: string): Promise<void> {
  const { assessor, reviewer, region } = wanted;
  if (holds(context.actor, ['coordinator', 'contributor'], region) || by === assessor || by === reviewer)
    throw new Problem('independence', say('takes-part'));
  if (kind === 'scored' && !reviewer)
    throw refusal('invalid', [{ field: 'reviewer', ...say('two-experts') }]);
  if (kind === 'explorative' && reviewer)
    throw refusal('invalid', [{ field: 'reviewer', ...say('one-expert') }]);
  const errors = [
    ...(await faultsOf(context, 'assessor', assessor, region)),
    ...(reviewer ? await faultsOf(context, 'reviewer', reviewer, region) : []),
    ...(reviewer === assessor ? [{ field: 'reviewer', ...say('expert-is-other', { region }) }] : []),
  ];
  if (errors.length > 0) throw refusal('independence', errors);
}

async function faultsOf(
  { db }: Context,
  field: ExpertRole,
  person: string,
  region: string,
): Promise<FieldError[]> {
  const fault = expertFault(await knownOf(db, person), field, region);
  return fault ? [{ field, ...fault }] : [];
}

async function insert({ db, now }: Context, found: Phase, { region }: Wanted, by: string): Promise<string> {
  const [made] = await db
    .insert(assessment)
    .values({
      phase: found.id,
      region,
      demonstration: found.demonstration,
      createdBy: by,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: assessment.id });
  if (!made) throw await existing(db, found.id, region);
  await db.insert(assessmentVersion).values({ assessment: made.id, version: 1, createdAt: now });
  return made.id;
}

/** A region has one assessment in a phase: who begins a second one is told which there is. */
async function existing(db: Context['db'], of: string, region: string): Promise<Problem> {
  const [there] = await db
    .select({ id: assessment.id })
    .from(assessment)
    .where(and(eq(assessment.phase, of), eq(assessment.region, region), ne(assessment.state, 'withdrawn')));
  return new Problem('exists', say('assessment-exists', { id: there?.id ?? '' }));
}
