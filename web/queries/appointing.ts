import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  AssessmentList,
  AssessmentSummary,
  AssessmentView,
  ExpertList,
  NewAssessment,
} from '../../api/contract/assessment.ts';
import type { ExpertRole } from '../../drizzle/vocabulary.ts';
import { ask, get } from '../client.ts';
import { phaseKey } from './phases.ts';

/** The experts that the Atlas knows, and what hinders each for a region. */
export function useExperts(region: string) {
  return useQuery({
    queryKey: ['phases', 'experts', region],
    queryFn: async ({ signal }) => (await get<ExpertList>(`/api/experts?region=${region}`, signal)).experts,
    staleTime: 0,
  });
}

/** How far the assessments of a phase have come, by region; only who works with them may ask. */
export function useProgress(phase: string, mayAsk: boolean) {
  return useQuery({
    queryKey: ['phases', 'progress', phase],
    enabled: mayAsk,
    staleTime: 5_000,
    queryFn: async ({ signal }): Promise<Record<string, AssessmentSummary>> => {
      const { assessments } = await get<AssessmentList>('/api/assessments', signal);
      const here = assessments.filter((one) => one.phase.id === phase && one.state !== 'withdrawn');
      return Object.fromEntries(here.map((one) => [one.region, one]));
    },
  });
}

const appointedKey = (id: string) => ['phases', 'appointed', id];

/** An assessment with its experts, as its editor sees it. */
export function useAppointed(id: string) {
  return useQuery({
    queryKey: appointedKey(id),
    queryFn: ({ signal }) => get<AssessmentView>(`/api/assessments/${id}`, signal),
    staleTime: 0,
  });
}

/** After an appointment: the board, who is hindered and what the pages of assessments show are read again. */
function keepAppointed(client: QueryClient, view: AssessmentView) {
  client.setQueryData(appointedKey(view.id), view);
  void client.invalidateQueries({ queryKey: phaseKey(view.phase.id) });
  for (const about of ['experts', 'progress']) void client.invalidateQueries({ queryKey: ['phases', about] });
  void client.invalidateQueries({ queryKey: ['assessments'] });
}

/** Appoints the experts of a region and begins its assessment. */
export function useBegin() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ key, ...body }: NewAssessment & { key: string }) =>
      (await ask<AssessmentView>('/api/assessments', { method: 'POST', body, idempotencyKey: key })).data,
    onSuccess: (view) => keepAppointed(client, view),
    onError: () => client.invalidateQueries({ queryKey: ['phases', 'experts'] }),
  });
}

/** Appoints another expert in the place of one. */
export function useReplace({ id, revision }: AssessmentView, role: ExpertRole) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (person: string) => {
      const wish = { body: { person }, ...(revision === null ? {} : { ifMatch: revision }) };
      return (
        await ask<AssessmentView>(`/api/assessments/${id}/appoint-${role}`, { ...wish, method: 'POST' })
      ).data;
    },
    onSuccess: (view) => keepAppointed(client, view),
    onError: () => client.invalidateQueries({ queryKey: appointedKey(id) }),
  });
}
