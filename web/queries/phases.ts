import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  AssessmentList,
  AssessmentSummary,
  AssessmentView,
  ExpertList,
  NewAssessment,
} from '../../api/contract/assessment.ts';
import type {
  NewPhase,
  NewProposal,
  PhaseChange,
  PhaseChoices,
  PhaseList,
  PhaseView,
  ReadinessChange,
} from '../../api/contract/phase.ts';
import type { ExpertRole } from '../../drizzle/vocabulary.ts';
import { type Answer, ask, get } from '../client.ts';

const at = (id: string) => `/api/phases/${id}`;
const regionAt = (id: string, region: string) => `${at(id)}/regions/${region}`;
const keyOf = (id: string) => ['phases', 'one', id];

/** Phases of MIPEX-REG; for a coordinator those that an own region takes part in. */
export function usePhases() {
  return useQuery({
    queryKey: ['phases', 'all'],
    queryFn: async ({ signal }) => (await get<PhaseList>('/api/phases', signal)).phases,
    staleTime: 5_000,
  });
}

export function usePhase(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => get<PhaseView>(at(encodeURIComponent(id)), signal),
    staleTime: 5_000,
  });
}

export function usePhaseChoices() {
  return useQuery({
    queryKey: ['phases', 'choices'],
    queryFn: ({ signal }) => get<PhaseChoices>('/api/phase-choices', signal),
  });
}

/** Keeps the phase as the server just gave it. */
function keep(client: QueryClient, phase: PhaseView) {
  client.setQueryData(keyOf(phase.id), phase);
  void client.invalidateQueries({ queryKey: ['phases', 'all'] });
}

/** Changes a phase; when that is refused, somebody may have changed it meanwhile, and it is read again. */
function useWrite<Body>(id: string | undefined, write: (body: Body) => Promise<Answer<PhaseView>>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: Body) => (await write(body)).data,
    onSuccess: (phase) => keep(client, phase),
    onError: () => {
      if (id) void client.invalidateQueries({ queryKey: keyOf(id) });
    },
  });
}

export const useCreatePhase = () =>
  useWrite(undefined, ({ key, ...body }: NewPhase & { key: string }) =>
    ask('/api/phases', { method: 'POST', body, idempotencyKey: key }),
  );

export const useChangePhase = ({ id, revision }: PhaseView) =>
  useWrite(id, (body: PhaseChange) => ask(at(id), { method: 'PATCH', body, ifMatch: revision }));

export const useOpenPhase = ({ id, revision }: PhaseView) =>
  useWrite(id, (_: undefined) => ask(`${at(id)}/open`, { method: 'POST', body: {}, ifMatch: revision }));

export const useChangeReadiness = ({ id, revision }: PhaseView, region: string) =>
  useWrite(id, (body: ReadinessChange) =>
    ask(regionAt(id, region), { method: 'PUT', body, ifMatch: revision }),
  );

export const usePropose = ({ id }: PhaseView, region: string) =>
  useWrite(id, ({ key, ...body }: NewProposal & { key: string }) =>
    ask(`${regionAt(id, region)}/experts`, { method: 'POST', body, idempotencyKey: key }),
  );

export const useTakeBack = ({ id, revision }: PhaseView, region: string) =>
  useWrite(id, (proposal: string) =>
    ask(`${regionAt(id, region)}/experts/${proposal}`, { method: 'DELETE', ifMatch: revision }),
  );

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
  void client.invalidateQueries({ queryKey: keyOf(view.phase.id) });
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
