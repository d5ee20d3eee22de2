import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { publishedAssessment } from '../../drizzle/schema/published-assessment.ts';
import { recomputedScore, score } from '../../drizzle/schema/score.ts';
import type { ScoreScope } from '../../drizzle/vocabulary.ts';
import type { RegionCard } from '../contract/region-card.ts';
import { scoredIn } from '../scores/areas.ts';
import { differs } from '../scores/recompute.ts';
import { creditOf } from '../sources.ts';
import { say } from '../contract/sentences.ts';

type Scores = NonNullable<RegionCard['nationalScores']>[];
type RegionalScores = RegionCard['regionalScores'];

/** All scores of one region, by edition and year, newest first; areas in the index's own order. */
async function scoresOf(db: Db, scope: ScoreScope, code: string): Promise<Scores> {
  const rows = await db
    .select()
    .from(score)
    .where(and(eq(score.scope, scope), eq(score.region, code)))
    .orderBy(desc(score.year), desc(score.edition));
  const differing = scope === 'national' ? await readDiffering(db, code) : new Map<string, never>();
  const order = scoredIn(scope);
  const series = Map.groupBy(rows, (row) => `${row.edition} ${row.year}`);
  return Promise.all(
    Array.from(series.values(), async (group) => {
      const [first] = group as [(typeof rows)[number]];
      return {
        region: code,
        edition: first.edition,
        year: first.year,
        standing: first.standing,
        computed: first.computed,
        areas: group
          .sort((a, b) => order.indexOf(a.area) - order.indexOf(b.area))
          .map(({ area, value, state, answered, applicable }) => ({
            area,
            value,
            state,
            answered,
            applicable,
            differing: differing.get(`${first.edition} ${first.year} ${area}`) ?? null,
          })),
        source: await creditOf(
          db,
          group.map((row) => row.source),
        ),
      };
    }),
  );
}

/** A region's own scores, each beside the unweighted mean of the regions of its edition and year. */
async function regionalScoresOf(db: Db, code: string): Promise<RegionalScores> {
  const own = db
    .selectDistinct({ edition: score.edition, year: score.year })
    .from(score)
    .where(and(eq(score.scope, 'regional'), eq(score.region, code)));
  const [scores, means, explained] = await Promise.all([
    scoresOf(db, 'regional', code),
    db
      .select({
        key: sql<string>`concat_ws(' ', ${score.edition}, ${score.year}, ${score.area})`,
        // In one order, or the last digit would change from one reading to the next.
        value: sql<number>`avg(${score.value} order by ${score.region})`,
        regions: sql<number>`count(*)::int`,
      })
      .from(score)
      .where(
        and(
          eq(score.scope, 'regional'),
          eq(score.state, 'value'),
          sql`(${score.edition}, ${score.year}) in ${own}`,
        ),
      )
      .groupBy(score.edition, score.year, score.area),
    db
      .select({ key: sql<string>`concat_ws(' ', edition, year)` })
      .from(publishedAssessment)
      .where(
        and(
          eq(publishedAssessment.region, code),
          eq(publishedAssessment.instrument, 'mipex-reg'),
          isNull(publishedAssessment.withdrawnAt),
        ),
      ),
  ]);
  const meanOf = new Map(means.map(({ key, ...mean }) => [key, mean]));
  return scores.map((one) => ({
    ...one,
    areas: one.areas.map((area) => ({
      ...area,
      mean: meanOf.get(`${one.edition} ${one.year} ${area.area}`) ?? null,
    })),
    explained: explained.some(({ key }) => key === `${one.edition} ${one.year}`),
  }));
}

/** What comes out of a country's indicators otherwise than it was published, by edition, year and area. */
async function readDiffering(db: Db, country: string): Promise<Map<string, { recomputed: number | null }>> {
  const rows = await db
    .select({
      edition: recomputedScore.edition,
      year: recomputedScore.year,
      area: recomputedScore.area,
      recomputed: recomputedScore.value,
      published: score.value,
    })
    .from(recomputedScore)
    .innerJoin(
      score,
      and(
        eq(score.scope, 'national'),
        eq(score.edition, recomputedScore.edition),
        eq(score.year, recomputedScore.year),
        eq(score.area, recomputedScore.area),
        eq(score.region, recomputedScore.country),
      ),
    )
    .where(eq(recomputedScore.country, country));
  return new Map(
    rows
      .filter((row) => differs(row.published, row.recomputed))
      .map(({ edition, year, area, recomputed }) => [`${edition} ${year} ${area}`, { recomputed }]),
  );
}

type Card = Pick<RegionCard, 'nationalScores' | 'regionalScores' | 'unknown'>;

/** The country's newest national scores (national, whatever the region) and the region's own. */
export async function scoresFor(db: Db, code: string, country: string): Promise<Card> {
  const [[nationalScores = null], regionalScores] = await Promise.all([
    scoresOf(db, 'national', country),
    regionalScoresOf(db, code),
  ]);
  const unknown: RegionCard['unknown'] = [];
  if (!nationalScores) {
    unknown.push({
      subject: 'national-scores',
      year: null,
      reason: say('country-not-covered', { country }),
    });
  }
  if (regionalScores.length === 0) {
    unknown.push({ subject: 'regional-scores', year: null, reason: say('not-assessed') });
  }
  return { nationalScores, regionalScores, unknown };
}
