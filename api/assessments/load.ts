import { and, eq, sql } from 'drizzle-orm';
import {
  assessment,
  assessmentAnswer,
  assessmentCompetence,
  assessmentExpert,
  assessmentFact,
  assessmentReview,
  assessmentVersion,
  type Competences,
} from '../../drizzle/schema/assessment.ts';
import { audit } from '../../drizzle/schema/audit.ts';
import { phase } from '../../drizzle/schema/phase.ts';
import { region } from '../../drizzle/schema/region.ts';
import type { ExpertRole } from '../../drizzle/vocabulary.ts';
import { type Actor, holds } from '../actor.ts';
import type { Context } from '../context.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { isBlind } from './blind.ts';
import type { Part, Standing } from './transitions.ts';

export interface Loaded {
  assessment: typeof assessment.$inferSelect;
  phase: typeof phase.$inferSelect;
  version: typeof assessmentVersion.$inferSelect;
  experts: Partial<Record<ExpertRole, string>>;
  /** Everybody who wrote something in it, or spoke for its region (`spoke_for_region`). */
  writers: string[];
  /** What counts for the version at hand: as it was submitted with, or as it is declared now. */
  competences: Competences;
  regionName: string;
}

/** The roles of those who work with assessments. */
export const assessmentReaders = ['coordinator', 'assessor', 'reviewer', 'editor'] as const;

const experts = sql<Loaded['experts']>`coalesce((select jsonb_object_agg(e.role, e.person)
  from ${assessmentExpert} e where e.assessment = ${assessment.id}), '{}'::jsonb)`;
const writers = sql<string[]>`array(
  select w.written_by::text from ${assessmentAnswer} w where w.assessment = ${assessment.id}
  union select w.written_by::text from ${assessmentReview} w where w.assessment = ${assessment.id}
  union select f.added_by::text from ${assessmentFact} f where f.assessment = ${assessment.id}
  union select d.actor::text from ${audit} d where d.noun = 'assessment' and d.noun_id = ${assessment.id}::text
    and d.detail ->> 'by' = 'coordinator')`;
const competences = sql<Competences>`coalesce(${assessmentVersion.competences},
  (select jsonb_object_agg(c.area, c.competence) from ${assessmentCompetence} c
    where c.assessment = ${assessment.id}), '{}'::jsonb)`;

/** Assessments with their version at hand. */
export const rowsOf = ({ db }: Pick<Context, 'db'>) =>
  db
    .select({
      assessment,
      phase,
      version: assessmentVersion,
      experts,
      writers,
      competences,
      regionName: region.name,
    })
    .from(assessment)
    .innerJoin(phase, eq(phase.id, assessment.phase))
    .innerJoin(region, eq(region.code, assessment.region))
    .innerJoin(
      assessmentVersion,
      and(eq(assessmentVersion.assessment, assessment.id), eq(assessmentVersion.version, assessment.version)),
    )
    .$dynamic();

/** An assessment for whoever works with it; for others it does not exist. */
export async function load(context: Context, id: string, lock = false): Promise<Loaded> {
  // Locked first and read after: the version at hand may change while we wait for the lock.
  if (lock)
    await context.db
      .select({ id: assessment.id })
      .from(assessment)
      .where(eq(assessment.id, id))
      .for('update');
  const [found] = await rowsOf(context).where(eq(assessment.id, id));
  if (!found || partsOf(context.actor, found).length === 0)
    throw new Problem('not-found', say('no-such-assessment'));
  return found;
}

/**
 * What the actor is to an assessment. Whoever is its expert is nothing else here, whatever roles they hold: an editor who
 * reviews one reads it as its reviewer does.
 */
export function partsOf(actor: Actor, { assessment: { region }, experts: appointed }: Loaded): Part[] {
  if (actor.person === null) return [];
  if (appointed.reviewer === actor.person) return ['reviewer'];
  if (appointed.assessor === actor.person) return ['assessor'];
  return [
    ...(holds(actor, ['coordinator'], region) ? (['coordinator'] as const) : []),
    ...(holds(actor, ['editor']) ? (['editor'] as const) : []),
  ];
}

/** Whether the actor reviews it and its version is not cleared. */
export const worksBlind = (actor: Actor, found: Loaded): boolean =>
  isBlind(partsOf(actor, found).includes('reviewer'), found.version.clearedAt);

export function standing(actor: Actor, found: Loaded): Standing {
  const { region, version, publishedVersion } = found.assessment;
  const who = actor.person ?? '';
  return {
    parts: partsOf(actor, found),
    takesPart:
      found.writers.includes(who) ||
      Object.values(found.experts).includes(who) ||
      holds(actor, ['coordinator', 'contributor'], region),
    isCorrection: publishedVersion !== null && publishedVersion !== version,
  };
}
