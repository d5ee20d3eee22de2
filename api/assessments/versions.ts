import { asc, eq } from 'drizzle-orm';
import { assessmentVersion } from '../../drizzle/schema/assessment.ts';
import type { Context } from '../context.ts';
import type { AssessmentQuestions, AssessmentVersions } from '../contract/assessment.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { askedOf } from './asked.ts';
import { instrumentOf } from './indicators.ts';
import { load, partsOf } from './load.ts';
import { answersOf, questionsOf, resolutionsOf, reviewsOf } from './words.ts';

/** Every version as it was written, for the editor with the reviewer's words, for the assessor with their own. */
export async function listVersions(context: Context, id: string): Promise<AssessmentVersions['versions']> {
  const { db, actor } = context;
  const found = await load(context, id);
  const parts = partsOf(actor, found);
  const isEditor = parts.includes('editor');
  if (!isEditor && !parts.includes('assessor'))
    throw new Problem('forbidden', say('for-roles', { roles: ['editor', 'assessor'] }));
  const rows = await db
    .select()
    .from(assessmentVersion)
    .where(eq(assessmentVersion.assessment, id))
    .orderBy(asc(assessmentVersion.version));
  const questions = await questionsOf(db, id);
  return Promise.all(
    rows.map(async ({ version, competences, ...row }) => ({
      version,
      createdAt: row.createdAt.toISOString(),
      submittedAt: row.submittedAt?.toISOString() ?? null,
      clearedAt: row.clearedAt?.toISOString() ?? null,
      reviewedAt: isEditor ? (row.reviewedAt?.toISOString() ?? null) : null,
      publishedAt: row.publishedAt?.toISOString() ?? null,
      competences,
      answers: await answersOf(db, id, version),
      questions: questions.filter((one) => one.version === version),
      reviews: isEditor ? await reviewsOf(db, id, version) : null,
      resolutions: isEditor ? await resolutionsOf(db, id, version) : null,
    })),
  );
}

/** The questions of an assessment. The reviewer sees what each option says, not what it is worth. */
export async function questionsFor(context: Context, id: string): Promise<AssessmentQuestions> {
  const found = await load(context, id);
  const isReviewer = partsOf(context.actor, found).includes('reviewer');
  const { indicators, ...about } = await instrumentOf(context, found);
  // What is asked follows from what is declared: no assessor moves it.
  const asked = new Set(askedOf(indicators, found.competences).map(({ code }) => code));
  return {
    ...about,
    indicators: indicators.map(({ options, ...one }) => ({
      ...one,
      asked: asked.has(one.code),
      options: options.map((option) => ({ ...option, value: isReviewer ? null : option.value })),
    })),
  };
}
