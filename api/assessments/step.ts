import { and, eq, max } from 'drizzle-orm';
import { assessment, assessmentAnswer, assessmentVersion } from '../../drizzle/schema/assessment.ts';
import type { AssessmentAction } from '../../drizzle/vocabulary.ts';
import { requirePerson } from '../actor.ts';
import { record } from '../audit.ts';
import { constraintOf } from '../constraint.ts';
import type { Context } from '../context.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { etagOf } from '../revision.ts';
import { type Loaded, load, standing, worksBlind } from './load.ts';
import { edge, hindrance, type Transition } from './transitions.ts';

export interface Stepped {
  revision: number;
  version: number;
}

/** What a step does beside moving on; it says what the audit keeps of it, and never a text or a name. */
type Act = (
  context: Context,
  found: Loaded,
  person: string,
) => Promise<{ detail?: Record<string, unknown> } | undefined>;

/**
 * Takes one step of an assessment's life in one transaction: row lock, the table's law, the act itself, state, version,
 * revision and audit. Who works blind is refused first of all, in the same words whatever has happened.
 */
export async function takeStep(
  context: Context,
  id: string,
  revision: number,
  action: AssessmentAction,
  act: Act,
): Promise<Stepped> {
  const person = requirePerson(context.actor);
  try {
    return await context.db.transaction(async (db) => {
      const inside = { ...context, db };
      const found = await load(inside, id, true);
      const step = requireStep(inside, found, action, revision);
      const { detail = {} } = (await act(inside, found, person)) ?? {};
      const version = await versionAfter(inside, found, step);
      await db
        .update(assessment)
        .set({
          state: step.to,
          version,
          revision: revision + 1,
          updatedAt: context.now,
          ...(action === 'publish' ? { publishedVersion: version } : {}),
          ...(action === 'withdraw' ? { publishedVersion: null } : {}),
        })
        .where(eq(assessment.id, id));
      await record(inside, action, 'assessment', id, {
        from: step.from,
        to: step.to,
        version: found.assessment.version,
        by: step.part,
        ...detail,
      });
      return { revision: revision + 1, version };
    });
  } catch (error) {
    throw asRefusal(error);
  }
}

/** What the database refuses though the code let it pass: two acts passed each other. */
export function asRefusal(error: unknown): unknown {
  switch (constraintOf(error)) {
    case 'authors_apart':
      return new Problem('independence', say('takes-part'));
    case 'independence':
      return new Problem('independence', say('not-independent'));
    default:
      return error;
  }
}

/** Refuses whoever may not take the step now, saying why. */
export function requireStep(
  { actor }: Context,
  found: Loaded,
  action: AssessmentAction,
  revision: number | undefined,
): Transition {
  if (worksBlind(actor, found)) throw new Problem('wrong-state', say('blind'));
  const { state } = found.assessment;
  const { kind } = found.phase;
  const why = hindrance(kind, action, state, standing(actor, found));
  const step = edge(kind, action, state);
  if (step && why === 'part') throw new Problem('forbidden', say('for-roles', { roles: [step.part] }));
  if (why === 'takes-part') throw new Problem('independence', say('takes-part'));
  if (revision !== undefined && found.assessment.revision !== revision) {
    throw new Problem('stale', say('assessment-changed'), {
      headers: { ETag: etagOf(found.assessment.revision) },
    });
  }
  if (!step || why)
    throw new Problem(
      'wrong-state',
      say('assessment-not-in-state', { assessmentState: state, assessmentAction: action }),
    );
  return step;
}

/** The version at hand once the step is taken: a new one with the same answers, the published one again, or the same. */
async function versionAfter(context: Context, found: Loaded, step: Transition): Promise<number> {
  const { version, publishedVersion } = found.assessment;
  if (step.opensVersion) return openVersion(context, found);
  return step.action === 'discard' ? (publishedVersion ?? version) : version;
}

/** A version that was given up keeps its number. */
async function openVersion({ db, now }: Context, { assessment: { id, version } }: Loaded): Promise<number> {
  const [last] = await db
    .select({ version: max(assessmentVersion.version) })
    .from(assessmentVersion)
    .where(eq(assessmentVersion.assessment, id));
  const next = (last?.version ?? version) + 1;
  await db.insert(assessmentVersion).values({ assessment: id, version: next, createdAt: now });
  const before = and(eq(assessmentAnswer.assessment, id), eq(assessmentAnswer.version, version));
  const rows = await db.select().from(assessmentAnswer).where(before);
  if (rows.length > 0)
    await db.insert(assessmentAnswer).values(rows.map((row) => ({ ...row, version: next })));
  return next;
}
