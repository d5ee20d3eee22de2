import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { assessment, assessmentAnswer, assessmentExpert } from '../../drizzle/schema/assessment.ts';
import { region } from '../../drizzle/schema/region.ts';
import { holds, requireRole } from '../actor.ts';
import type { Context } from '../context.ts';
import type { AssessmentSummary } from '../contract/assessment.ts';
import type { Indicator } from '../contract/indicator.ts';
import { answeredOf } from './answer.ts';
import { askedOf } from './asked.ts';
import { blindState } from './blind.ts';
import { instrumentOf } from './indicators.ts';
import { assessmentReaders, type Loaded, partsOf, rowsOf, worksBlind } from './load.ts';
import { type Begun, begun } from './words.ts';

/** The assessments a person works with, by region: for an editor all, else those they are expert or coordinator of. */
export async function listAssessments(context: Context): Promise<AssessmentSummary[]> {
  const { db, actor } = context;
  const person = requireRole(actor, assessmentReaders);
  const coordinated = actor.grants.filter(({ role }) => role === 'coordinator');
  const mine = or(
    inArray(
      assessment.id,
      db
        .select({ id: assessmentExpert.assessment })
        .from(assessmentExpert)
        .where(eq(assessmentExpert.person, person)),
    ),
    coordinated.some((one) => one.region === null)
      ? sql`true`
      : inArray(
          assessment.region,
          coordinated.flatMap((one) => one.region ?? []),
        ),
  );
  const rows = await rowsOf(context)
    .where(holds(actor, ['editor']) ? undefined : mine)
    // By nothing that an assessor moves: whoever reviews blind reads this too.
    .orderBy(asc(region.name), asc(assessment.createdAt), asc(assessment.id));
  const readable = rows.filter((row) => partsOf(actor, row).length > 0);
  const answers = await answersByAssessment(context, readable);
  const indicators = await indicatorsByPhase(context, readable);
  return readable.map((row) =>
    summaryOf(context, row, {
      indicators: indicators.get(row.phase.id) ?? [],
      answers: answers.get(row.assessment.id) ?? [],
    }),
  );
}

async function answersByAssessment({ db }: Context, rows: readonly Loaded[]): Promise<Map<string, Begun[]>> {
  const found = await db
    .select({ assessment: assessmentAnswer.assessment, ...begun })
    .from(assessmentAnswer)
    .innerJoin(
      assessment,
      and(eq(assessment.id, assessmentAnswer.assessment), eq(assessment.version, assessmentAnswer.version)),
    )
    .where(
      inArray(
        assessment.id,
        rows.map((row) => row.assessment.id),
      ),
    );
  return Map.groupBy(found, (one) => one.assessment);
}

async function indicatorsByPhase(
  context: Context,
  rows: readonly Loaded[],
): Promise<Map<string, Indicator[]>> {
  const phases = new Map(rows.map((row) => [row.phase.id, row]));
  const found = new Map<string, Indicator[]>();
  for (const [id, row] of phases) found.set(id, (await instrumentOf(context, row)).indicators);
  return found;
}

/**
 * An assessment in short, as this reader may know it: of one they review blind nothing that the assessor could have moved;
 * the counts are for experts and editors.
 */
export function summaryOf(
  { actor }: Pick<Context, 'actor'>,
  found: Loaded,
  said: { indicators: readonly Indicator[]; answers: readonly Begun[] },
): AssessmentSummary {
  const {
    id,
    region: code,
    state,
    version,
    publishedVersion,
    revision,
    updatedAt,
    ...rest
  } = found.assessment;
  const { title, edition, year, kind, instrument, instrumentVersion } = found.phase;
  const parts = partsOf(actor, found);
  const blind = worksBlind(actor, found);
  const asked = askedOf(said.indicators, found.competences);
  const counts = blind || parts.every((part) => part === 'coordinator') ? null : asked;
  return {
    id,
    phase: { id: found.phase.id, title, edition, year, kind, instrument, instrumentVersion },
    region: code,
    regionName: found.regionName,
    parts,
    state: blind ? blindState(state) : state,
    version: blind ? null : version,
    publishedVersion,
    revision: blind ? null : revision,
    answered: counts && answeredOf(counts, said.answers),
    asked: counts?.length ?? null,
    demonstration: rest.demonstration,
    updatedAt: blind ? null : updatedAt.toISOString(),
  };
}
