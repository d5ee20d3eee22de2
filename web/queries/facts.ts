import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AssessmentView, Declaration, FactView } from '../../api/contract/assessment.ts';
import { type AssessedArea, assessedAreas } from '../../drizzle/vocabulary.ts';
import { ask, isStale } from '../client.ts';
import {
  assessmentAt,
  keepAssessment,
  knownAssessment,
  rereadAssessment,
  useRefreshAssessment,
} from './assessments.ts';

const MOST_TRIES = 4;

/**
 * Declares what the region is competent for. What the assessor saves meanwhile counts the revision too and is no reason to
 * refuse; another declaration is.
 */
export function useDeclare({ id, competences: shown, ...read }: AssessmentView) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: Declaration) => {
      let revision = knownAssessment(client, id)?.revision ?? read.revision ?? 0;
      for (let tries = 1; ; tries += 1) {
        try {
          const wish = { method: 'POST' as const, body, ifMatch: revision };
          return (await ask<AssessmentView>(`${assessmentAt(id)}/declare`, wish)).data;
        } catch (error) {
          if (!isStale(error) || tries === MOST_TRIES) throw error;
          const now = await rereadAssessment(id);
          if (assessedAreas.some((area) => now.competences[area] !== shown[area])) throw error;
          revision = now.revision ?? 0;
        }
      }
    },
    onSuccess: (next) => keepAssessment(client, next),
  });
}

interface GivenFact {
  area: AssessedArea;
  title: string;
  url: string | null;
  text: string | null;
  files: string[];
  key: string;
}

/** The coordinator gives the experts a link, a text or files. */
export function useAddFact(assessment: string) {
  const refresh = useRefreshAssessment(assessment);
  return useMutation({
    mutationFn: async ({ key: idempotencyKey, ...body }: GivenFact) => {
      const path = `${assessmentAt(assessment)}/facts`;
      return (await ask<FactView>(path, { method: 'POST', body, idempotencyKey })).data;
    },
    onSuccess: refresh,
  });
}

/** Takes a fact and its files away. */
export function useRemoveFact(assessment: string) {
  const refresh = useRefreshAssessment(assessment);
  return useMutation({
    mutationFn: (fact: string) =>
      ask(`${assessmentAt(assessment)}/facts/${encodeURIComponent(fact)}`, { method: 'DELETE' }),
    onSuccess: refresh,
  });
}
