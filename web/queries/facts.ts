import { useMutation } from '@tanstack/react-query';
import type { FactView } from '../../api/contract/assessment.ts';
import type { AssessedArea } from '../../drizzle/vocabulary.ts';
import { ask } from '../client.ts';
import { assessmentAt, useRefreshAssessment } from './assessments.ts';

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
