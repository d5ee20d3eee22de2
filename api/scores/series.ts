import { and, count, countDistinct, desc, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { assessment } from '../../drizzle/schema/assessment.ts';
import { phase } from '../../drizzle/schema/phase.ts';
import { score } from '../../drizzle/schema/score.ts';
import type { ScoreStanding } from '../../drizzle/vocabulary.ts';
import type { ScoreSeries } from '../contract/scores.ts';

/** The least certain standing of a group's rows names the group. */
const leastCertain = sql<ScoreStanding>`case
  when bool_or(${score.standing} = 'demonstration') then 'demonstration'
  when bool_or(${score.standing} = 'third-party') then 'third-party' else 'official' end`;

type OneSeries = ScoreSeries['series'][number];

/**
 * Which scopes, editions, years and areas have scores, the newest first; then phases of MIPEX-REG whose first assessments go
 * on, without any score: so that nobody is shown one of these who did not ask for it. Editions are never mixed.
 */
export async function listSeries(db: Db): Promise<OneSeries[]> {
  const [scored, phases] = await Promise.all([scoredSeries(db), startedPhases(db)]);
  const titles = new Map(phases.map(({ edition, title }) => [edition, title]));
  const known = new Set(scored.map(({ edition }) => edition));
  const waiting = phases.filter(({ edition, underway }) => underway > 0 && !known.has(edition));
  return [
    ...scored.map((one) => ({ ...one, title: titles.get(one.edition) ?? null })),
    ...waiting.map(
      ({ edition, year, title, demonstration }): OneSeries => ({
        ...{ scope: 'regional', edition, year, title, areas: [], regions: 0 },
        standing: demonstration ? 'demonstration' : 'official',
      }),
    ),
  ];
}

const scoredSeries = (db: Db) =>
  db
    .select({
      scope: score.scope,
      edition: score.edition,
      year: score.year,
      areas: sql<string[]>`array_agg(distinct ${score.area} order by ${score.area})`,
      regions: countDistinct(score.region),
      standing: leastCertain,
    })
    .from(score)
    .where(eq(score.state, 'value'))
    .groupBy(score.scope, score.edition, score.year)
    .orderBy(score.scope, desc(score.year), desc(score.edition));

/** Phases that are open and bring scores, and how many of their assessments go on: all the public knows of these. */
const startedPhases = (db: Db) =>
  db
    .select({
      edition: phase.edition,
      year: phase.year,
      title: phase.title,
      demonstration: phase.demonstration,
      underway: count(assessment.id),
    })
    .from(phase)
    .leftJoin(
      assessment,
      and(
        eq(assessment.phase, phase.id),
        isNull(assessment.publishedVersion),
        ne(assessment.state, 'withdrawn'),
      ),
    )
    .where(and(eq(phase.kind, 'scored'), ne(phase.state, 'preparing')))
    .groupBy(phase.id)
    .orderBy(desc(phase.year), desc(phase.edition));
