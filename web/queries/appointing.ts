import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  AssessmentSummary,
  AssessmentView,
  ExpertList,
  NewAssessment,
} from '../../api/contract/assessment.ts';
import type { ExpertRole } from '../../drizzle/vocabulary.ts';
import { ask, get } from '../client.ts';
import { assessmentAt, keepAssessment, useAssessments, useRefreshAssessment } from './assessments.ts';
import { phaseKey } from './phases.ts';

const expertsKey = ['phases', 'experts'];

/** The experts that the Atlas knows, and what hinders each for a region. */
export function useExperts(region: string) {
  return useQuery({
    queryKey: [...expertsKey, region],
    queryFn: async ({ signal }) => (await get<ExpertList>(`/api/experts?region=${region}`, signal)).experts,
    staleTime: 0,
  });
}

/** How far the assessments of a phase have come, by region; only who works with them may ask. */
export const useProgress = (phase: string, mayAsk: boolean) =>
  useAssessments((all): Record<string, AssessmentSummary> => {
    const here = all.filter((one) => one.phase.id === phase && one.state !== 'withdrawn');
    return Object.fromEntries(here.map((one) => [one.region, one]));
  }, mayAsk);

/** After an appointment: the board, who is hindered and what the pages of assessments show are read again. */
function keepAppointed(client: QueryClient, view: AssessmentView) {
  keepAssessment(client, view);
  void client.invalidateQueries({ queryKey: phaseKey(view.phase.id) });
  void client.invalidateQueries({ queryKey: expertsKey });
}

/** Appoints the experts of a region and begins its assessment. */
export function useBegin() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ key, ...body }: NewAssessment & { key: string }) =>
      (await ask<AssessmentView>('/api/assessments', { method: 'POST', body, idempotencyKey: key })).data,
    onSuccess: (view) => keepAppointed(client, view),
    onError: () => client.invalidateQueries({ queryKey: expertsKey }),
  });
}

/** Appoints another expert in the place of one. */
export function useReplace({ id, revision }: AssessmentView, role: ExpertRole) {
  const client = useQueryClient();
  const refresh = useRefreshAssessment(id);
  return useMutation({
    mutationFn: async (person: string) => {
      const wish = { body: { person }, ...(revision === null ? {} : { ifMatch: revision }) };
      return (await ask<AssessmentView>(`${assessmentAt(id)}/appoint-${role}`, { ...wish, method: 'POST' }))
        .data;
    },
    onSuccess: (view) => keepAppointed(client, view),
    onError: refresh,
  });
}
