import { and, asc, eq, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import {
  assessmentAnswer,
  assessmentQuestion,
  assessmentResolution,
  assessmentReview,
} from '../../drizzle/schema/assessment.ts';
import type { Db } from '../../drizzle/client.ts';

/** The rows of one version. */
export const ofVersion = (table: { assessment: PgColumn; version: PgColumn }, id: string, version: number) =>
  and(eq(table.assessment, id), eq(table.version, version));

const answer = {
  indicator: assessmentAnswer.indicator,
  option: assessmentAnswer.option,
  reason: assessmentAnswer.reason,
  comment: assessmentAnswer.comment,
  text: assessmentAnswer.text,
  sources: assessmentAnswer.sources,
};
const review = {
  indicator: assessmentReview.indicator,
  agrees: assessmentReview.agrees,
  option: assessmentReview.option,
  comment: assessmentReview.comment,
  sources: assessmentReview.sources,
};
const resolution = {
  indicator: assessmentResolution.indicator,
  choice: assessmentResolution.choice,
  option: assessmentResolution.option,
  reason: assessmentResolution.reason,
};

/** What the assessor says in a version, as it was written; who wrote is not said. */
export const answersOf = (db: Db, id: string, version: number) =>
  db
    .select(answer)
    .from(assessmentAnswer)
    .where(ofVersion(assessmentAnswer, id, version))
    .orderBy(asc(assessmentAnswer.indicator));

/** An answer as far as it is asked whether there is one: of a text its first sign is enough. */
export interface Begun {
  indicator: string;
  option: string | null;
  text: string | null;
}
export const begun = {
  indicator: assessmentAnswer.indicator,
  option: assessmentAnswer.option,
  text: sql<string | null>`left(${assessmentAnswer.text}, 1)`,
};

/** Which answers of a version there are. */
export const begunOf = (db: Db, id: string, version: number): Promise<Begun[]> =>
  db
    .select(begun)
    .from(assessmentAnswer)
    .where(ofVersion(assessmentAnswer, id, version));

export const reviewsOf = (db: Db, id: string, version: number) =>
  db
    .select(review)
    .from(assessmentReview)
    .where(ofVersion(assessmentReview, id, version))
    .orderBy(asc(assessmentReview.indicator));

export const resolutionsOf = (db: Db, id: string, version: number) =>
  db
    .select(resolution)
    .from(assessmentResolution)
    .where(ofVersion(assessmentResolution, id, version))
    .orderBy(asc(assessmentResolution.indicator));

/** What editors asked back in all versions, oldest first. */
export async function questionsOf(db: Db, id: string) {
  const rows = await db
    .select()
    .from(assessmentQuestion)
    .where(eq(assessmentQuestion.assessment, id))
    .orderBy(asc(assessmentQuestion.askedAt), asc(assessmentQuestion.id));
  return rows.map(({ assessment: _, askedBy: __, askedAt, ...row }) => ({
    ...row,
    askedAt: askedAt.toISOString(),
  }));
}
