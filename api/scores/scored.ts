import { and, eq } from 'drizzle-orm';
import { score } from '../../drizzle/schema/score.ts';
import type { ScoreScope } from '../../drizzle/vocabulary.ts';

/** The scores of one region or country in one edition and year. */
export const scoredAt = (
  scope: ScoreScope,
  { edition, year }: { edition: string; year: number },
  region: string,
) => and(eq(score.scope, scope), eq(score.edition, edition), eq(score.year, year), eq(score.region, region));
