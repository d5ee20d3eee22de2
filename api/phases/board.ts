import { and, asc, desc, eq, ne, type SQL, sql } from 'drizzle-orm';
import { assessment, assessmentExpert, assessmentVersion } from '../../drizzle/schema/assessment.ts';
import { phase, phaseRegion, proposedExpert } from '../../drizzle/schema/phase.ts';
import { region } from '../../drizzle/schema/region.ts';
import { holds } from '../actor.ts';
import { blindState, isBlind } from '../assessments/blind.ts';
import type { Context } from '../context.ts';
import type { PhaseLine, PhaseView } from '../contract/phase.ts';
import { expertsWanted, isReady, readinessOf } from './readiness.ts';

const proposals = sql<NonNullable<PhaseLine['experts']>>`coalesce((
  select jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'email', e.email, 'background', e.background)
    order by e.proposed_at, e.id)
  from ${proposedExpert} e
  where e.phase = ${phaseRegion.phase} and e.region = ${phaseRegion.region} and e.erased_at is null), '[]'::jsonb)`;

/** Phases with every candidate region and its assessment: one query, however many regions there are. */
const rowsOf = ({ db }: Pick<Context, 'db'>, where: SQL | undefined) =>
  db
    .select({
      phase,
      candidate: phaseRegion,
      place: { code: region.code, name: region.name, country: region.country },
      proposals,
      assessment: { id: assessment.id, state: assessment.state },
      clearedAt: assessmentVersion.clearedAt,
      reviewer: assessmentExpert.person,
    })
    .from(phase)
    .leftJoin(phaseRegion, eq(phaseRegion.phase, phase.id))
    .leftJoin(region, eq(region.code, phaseRegion.region))
    .leftJoin(
      assessment,
      and(
        eq(assessment.phase, phase.id),
        eq(assessment.region, phaseRegion.region),
        ne(assessment.state, 'withdrawn'),
      ),
    )
    .leftJoin(
      assessmentVersion,
      and(eq(assessmentVersion.assessment, assessment.id), eq(assessmentVersion.version, assessment.version)),
    )
    .leftJoin(
      assessmentExpert,
      and(eq(assessmentExpert.assessment, assessment.id), eq(assessmentExpert.role, 'reviewer')),
    )
    .where(where)
    .orderBy(desc(phase.year), desc(phase.createdAt), asc(phase.id), asc(region.name), asc(region.code));
type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function viewLine({ actor }: Pick<Context, 'actor'>, row: Row): PhaseLine | undefined {
  const { candidate, place } = row;
  if (!candidate || !place) return undefined;
  const { interestConfirmed, fundingChecked, fundingSource } = candidate;
  const proposed = row.proposals.length;
  const about = { country: place.country, interestConfirmed, fundingChecked, proposed };
  const blind = isBlind(actor.person !== null && row.reviewer === actor.person, row.clearedAt);
  return {
    region: place.code,
    regionName: place.name,
    ...about,
    fundingSource,
    experts: row.proposals,
    isReady: isReady(about, row.phase.kind),
    assessment: row.assessment && {
      id: row.assessment.id,
      state: blind ? blindState(row.assessment.state) : row.assessment.state,
    },
  };
}

/** Whether a reader sees every line and who is proposed; a coordinator sees the lines of the own regions. */
const seesAll = ({ actor }: Pick<Context, 'actor'>) => holds(actor, ['editor', 'secretariat']);

/** Boards as the reader may see them; those without a line of theirs are not there for a coordinator. Newest first. */
export async function visibleBoards(context: Context, where?: SQL): Promise<PhaseView[]> {
  const rows = await rowsOf(context, where);
  const all = seesAll(context);
  return [...Map.groupBy(rows, (row) => row.phase.id).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const lines = group.flatMap((row) => viewLine(context, row) ?? []);
    const mine = all
      ? lines
      : lines
          .filter((line) => holds(context.actor, ['coordinator'], line.region))
          .map((line) => ({ ...line, experts: null }));
    if (!all && mine.length === 0) return [];
    const { createdBy: _, createdAt: __, openedBy: ___, openedAt, ...about } = first.phase;
    const { hindrances, ...counts } = readinessOf(lines, about);
    return [
      {
        ...about,
        openedAt: openedAt?.toISOString() ?? null,
        expertsWanted: expertsWanted(about.kind),
        ...counts,
        canOpen: about.state === 'preparing' && hindrances.length === 0,
        hindrances: about.state === 'preparing' ? hindrances : [],
        lines: mine,
      },
    ];
  });
}

/** One line of a board, as the server itself knows it. */
export async function lineOf(context: Context, id: string, code: string): Promise<PhaseLine | undefined> {
  const [row] = await rowsOf(context, and(eq(phase.id, id), eq(phaseRegion.region, code)));
  return row && viewLine(context, row);
}
