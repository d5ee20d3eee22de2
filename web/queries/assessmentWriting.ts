import type { QueryClient } from '@tanstack/react-query';
import type { AssessmentView, NewAnswer, NewReview, SavedIndicator } from '../../api/contract/assessment.ts';
import { ask, ProblemError } from '../client.ts';
import { assessmentAt, knownAssessment, rereadAssessment } from './assessments.ts';

/** An assessment whose revision the reader knows: only who works blind does not. */
export type Written = AssessmentView & { revision: number };

export const isWritten = (assessment: AssessmentView): assessment is Written => assessment.revision !== null;

export async function rereadWritten(id: string): Promise<Written> {
  const read = await rereadAssessment(id);
  if (!isWritten(read)) throw new Error('this assessment is read blind');
  return read;
}

/** Where an area is no competence of the region any more, its indicators are not asked, and not kept. */
const isNotAsked = (error: unknown) =>
  error instanceof ProblemError && error.body.code === 'no-such-indicator';

/**
 * Writes one answer of an assessment that stands at `revision`, without having all of it sent back: nobody else wrote
 * meanwhile, or it would have been refused, so what is known of it still holds.
 */
async function saveIndicator(
  client: QueryClient,
  at: { id: string; revision: number; path: string },
  body: object,
  put: (known: AssessmentView) => Partial<AssessmentView>,
): Promise<Written> {
  const known = knownAssessment(client, at.id);
  const wish = { method: 'PUT' as const, body, ifMatch: at.revision, keepalive: true };
  try {
    const { data: saved } = await ask<SavedIndicator>(`${assessmentAt(at.id)}/${at.path}`, wish);
    if (known?.revision !== at.revision) return await rereadWritten(at.id);
    return { ...known, ...put(known), revision: saved.revision, updatedAt: saved.updatedAt };
  } catch (error) {
    if (isNotAsked(error)) return rereadWritten(at.id);
    throw error;
  }
}

const instead = <T extends { indicator: string }>(list: readonly T[] | null, one: T): T[] => [
  ...(list ?? []).filter(({ indicator }) => indicator !== one.indicator),
  one,
];

export const saveAnswer = (
  client: QueryClient,
  id: string,
  revision: number,
  indicator: string,
  answer: NewAnswer,
) =>
  saveIndicator(client, { id, revision, path: `answers/${indicator}` }, answer, ({ answers }) => ({
    answers: instead(answers, { indicator, ...answer }),
  }));

export const saveReview = (
  client: QueryClient,
  id: string,
  revision: number,
  indicator: string,
  review: NewReview,
) =>
  saveIndicator(client, { id, revision, path: `review/${indicator}` }, review, ({ reviews }) => ({
    reviews: instead(reviews, { indicator, ...review }),
  }));
