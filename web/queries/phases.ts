import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  NewPhase,
  NewProposal,
  PhaseChange,
  PhaseChoices,
  PhaseList,
  PhaseView,
  ReadinessChange,
} from '../../api/contract/phase.ts';
import { type Answer, ask, get } from '../client.ts';

const at = (id: string) => `/api/phases/${id}`;
const regionAt = (id: string, region: string) => `${at(id)}/regions/${region}`;
/** Under what a phase is kept. */
export const phaseKey = (id: string) => ['phases', 'one', id];

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
    queryKey: phaseKey(id),
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
  client.setQueryData(phaseKey(phase.id), phase);
  void client.invalidateQueries({ queryKey: ['phases', 'all'] });
}

/** Changes a phase; when that is refused, somebody may have changed it meanwhile, and it is read again. */
function useWrite<Body>(id: string | undefined, write: (body: Body) => Promise<Answer<PhaseView>>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: Body) => (await write(body)).data,
    onSuccess: (phase) => keep(client, phase),
    onError: () => {
      if (id) void client.invalidateQueries({ queryKey: phaseKey(id) });
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
