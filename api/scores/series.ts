import { countDistinct, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { score } from '../../drizzle/schema/score.ts';
import type { ScoreStanding } from '../../drizzle/vocabulary.ts';
import type { ScoreSeries } from '../contract/scores.ts';

/** The least certain standing of a group's rows names the group. */
const leastCertain = sql<ScoreStanding>`case
  when bool_or(${score.standing} = 'demonstration') then 'demonstration'
  when bool_or(${score.standing} = 'third-party') then 'third-party' else 'official' end`;

/** Which scopes, editions, years and areas have scores, the newest first. Editions are never mixed. */
export async function listSeries(db: Db): Promise<ScoreSeries['series']> {
  return db
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
}
