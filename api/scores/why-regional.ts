import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { publishedAnswer, publishedAssessment } from '../../drizzle/schema/published-assessment.ts';
import { score } from '../../drizzle/schema/score.ts';
import { assessedAreas, type RegionalScore } from '../../drizzle/vocabulary.ts';
import { instrumentAt } from '../assessments/instrument.ts';
import type { RegionalParts } from '../contract/regional-parts.ts';
import { say } from '../contract/sentences.ts';
import { Problem, refusal } from '../problem.ts';
import { resolveCode } from '../region-code.ts';
import { creditOf } from '../sources.ts';
import { answersBehind } from './regional-parts.ts';
import { scoredAt } from './scored.ts';

export interface RegionalAsked {
  edition: string;
  year: number;
  region: string;
  area: RegionalScore;
}

/**
 * Why a regional score is what it is, from the public tables alone: the final answers, what they are worth, their sources.
 * Of a press report, or of a made-up edition, there are no answers: not found.
 */
export async function readRegionalParts(db: Db, asked: RegionalAsked): Promise<RegionalParts> {
  const { edition, year, area } = asked;
  const found = resolveCode(asked.region);
  if ('refused' in found) throw refusal('bad-parameter', [{ field: 'region', ...found.refused }]);
  const region = found.code;
  const [[published], scores] = await Promise.all([
    db
      .select()
      .from(publishedAssessment)
      .where(
        and(
          eq(publishedAssessment.edition, edition),
          eq(publishedAssessment.year, year),
          eq(publishedAssessment.region, region),
          eq(publishedAssessment.instrument, 'mipex-reg'),
          isNull(publishedAssessment.withdrawnAt),
        ),
      )
      .orderBy(desc(publishedAssessment.publishedAt))
      .limit(1),
    db
      .select()
      .from(score)
      .where(scoredAt('regional', asked, region)),
  ]);
  const own = scores.find((one) => one.area === area);
  const instrument = published && (await instrumentAt(db, published.instrument, published.instrumentVersion));
  if (!published || !own || !instrument)
    throw new Problem('not-found', say('no-indicators', { region, year, edition }));
  const { id, version, release, demonstration, competences } = published;
  const answers = await db.select().from(publishedAnswer).where(eq(publishedAnswer.assessment, id));
  return {
    ...{ scope: 'regional', edition, year, region, area, ...scoreOf(own) },
    ...{ assessment: id, version, release, demonstration },
    areas: area === 'overall' ? areasOf(scores) : [],
    ...answersBehind(area, instrument, competences, answers),
    source: await creditOf(db, [own.source]),
  };
}

type Row = typeof score.$inferSelect;

const scoreOf = ({ value, state, answered, applicable }: Row) => ({ value, state, answered, applicable });

const areasOf = (scores: readonly Row[]): RegionalParts['areas'] =>
  assessedAreas
    .filter((area) => area !== 'reception')
    .flatMap((area) => scores.filter((one) => one.area === area).map((one) => ({ area, ...scoreOf(one) })));
