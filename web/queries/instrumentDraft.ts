import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AssessmentQuestions, AssessmentView } from '../../api/contract/assessment.ts';
import type { AssessmentInstrument, Indicator } from '../../api/contract/indicator.ts';
import type {
  BegunIndicator,
  DraftPreview,
  DraftPublication,
  DraftSaved,
  DraftTexts,
  DraftView,
  NewDraftIndicator,
} from '../../api/contract/instrument-draft.ts';
import type { VersionView } from '../../api/contract/instrument.ts';
import { ask, get } from '../client.ts';
import { assessedAt } from './assessed.ts';
import { aboutAssessment, assessmentAt, useAssessments } from './assessments.ts';

type Id = AssessmentInstrument['id'];
const at = (id: string) => `/api/instrument-drafts/${id}`;
const keyOf = (id: string) => ['instrument-drafts', id];

/** The draft of an instrument's next version, with the whole of the last one, which it follows. */
export type DraftOn = Omit<DraftView, 'last'> &
  Pick<AssessmentInstrument, 'id'> & { last: AssessmentInstrument };

async function readDraft(client: QueryClient, id: string, signal?: AbortSignal): Promise<DraftOn> {
  const draft = await get<DraftView>(at(id), signal);
  // A version never changes: once read, it stays.
  const last = await client.ensureQueryData(assessedAt(draft.instrument, draft.last));
  return { ...draft, id: draft.instrument, last };
}

/** For editors. */
export function useInstrumentDraft(id: Id) {
  const client = useQueryClient();
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => readDraft(client, id, signal),
    staleTime: 5_000,
  });
}

/** What the server has now, also kept for the page. */
export const rereadDraft = (client: QueryClient, id: string) =>
  client.fetchQuery({ queryKey: keyOf(id), staleTime: 0, queryFn: () => readDraft(client, id) });

/** Keeps the draft as the server has it now. */
export const keepDraft = (client: QueryClient, draft: DraftOn) => client.setQueryData(keyOf(draft.id), draft);

export const knownDraft = (client: QueryClient, id: string) => client.getQueryData<DraftOn>(keyOf(id));

/** Writes one part of the draft: an indicator (none: what the draft says of it is given up), or the texts of the whole. */
export async function savePart(
  id: string,
  revision: number,
  key: string,
  part: Indicator | DraftTexts | undefined,
): Promise<DraftSaved> {
  const path = part && !('code' in part) ? `${at(id)}/texts` : `${at(id)}/indicators/${key}`;
  const wish = part ? ({ method: 'PUT', body: part } as const) : ({ method: 'DELETE' } as const);
  return (await ask<DraftSaved>(path, { ...wish, ifMatch: revision, keepalive: true })).data;
}

export function useBeginIndicator(id: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ key, ...body }: NewDraftIndicator & { key: string }) => {
      const path = `${at(id)}/indicators`;
      return (await ask<BegunIndicator>(path, { method: 'POST', body, idempotencyKey: key })).data;
    },
    onSuccess: () => rereadDraft(client, id),
  });
}

/** How past answers would score under the draft of this revision. */
export function useDraftPreview(id: Id, revision: number) {
  return useQuery({
    queryKey: [...keyOf(id), 'preview', revision],
    queryFn: ({ signal }) => get<DraftPreview>(`${at(id)}/preview`, signal),
    staleTime: 0,
  });
}

export function usePublishDraft(id: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: DraftPublication) => {
      const wish = { method: 'POST', body, ifMatch: knownDraft(client, id)?.revision ?? 0 } as const;
      return (await ask<VersionView>(`${at(id)}/publish`, wish)).data;
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['assessment-instruments'] });
      await rereadDraft(client, id);
    },
    onError: () => rereadDraft(client, id),
  });
}

/** Explorative assessments whose answers are cleared, and that the reader edits. */
export function useExplorative() {
  return useAssessments((all) =>
    all.filter(
      ({ phase, state, parts }) =>
        phase.kind === 'explorative' && state === 'cleared' && parts.includes('editor'),
    ),
  );
}

/** The answers of an explorative assessment with what was asked, as its editor reads them. */
export function useOpenAnswers(assessment: string) {
  return useQuery({
    queryKey: aboutAssessment(assessment, 'open-answers'),
    queryFn: async ({ signal }) => {
      const path = assessmentAt(assessment);
      const [{ regionName, answers }, { indicators }] = await Promise.all([
        get<AssessmentView>(path, signal),
        get<AssessmentQuestions>(`${path}/instrument`, signal),
      ]);
      return { regionName, answers: answers ?? [], asked: indicators };
    },
  });
}
