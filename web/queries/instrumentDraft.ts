import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AssessmentQuestions, AssessmentView } from '../../api/contract/assessment.ts';
import type { AssessmentInstrument, Indicator } from '../../api/contract/indicator.ts';
import type {
  BegunIndicator,
  DraftPreview,
  DraftSaved,
  DraftTexts,
  DraftView,
  NewDraftIndicator,
} from '../../api/contract/instrument-draft.ts';
import type { VersionView } from '../../api/contract/instrument.ts';
import { ask, get } from '../client.ts';
import { aboutAssessment, assessmentAt, useAssessments } from './assessments.ts';

type Id = AssessmentInstrument['id'];
const at = (id: Id) => `/api/instrument-drafts/${id}`;
const keyOf = (id: Id) => ['instrument-drafts', id];

/** The draft of an instrument's next version; for editors. */
export function useInstrumentDraft(id: Id) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => get<DraftView>(at(id), signal),
    staleTime: 5_000,
  });
}

/** What the server has now, also kept for the page. */
export const rereadDraft = (client: QueryClient, id: Id) =>
  client.fetchQuery({ queryKey: keyOf(id), staleTime: 0, queryFn: () => get<DraftView>(at(id)) });

/** Keeps the draft as the server has it now. */
export const keepDraft = (client: QueryClient, id: Id, draft: DraftView) =>
  client.setQueryData(keyOf(id), draft);

/** Writes one part of the draft: an indicator, or the texts of the whole. */
export async function savePart(id: Id, revision: number, part: Indicator | DraftTexts): Promise<DraftSaved> {
  const path = 'code' in part ? `${at(id)}/indicators/${part.code}` : `${at(id)}/texts`;
  const wish = { method: 'PUT', body: part, ifMatch: revision, keepalive: true } as const;
  return (await ask<DraftSaved>(path, wish)).data;
}

export const dropPart = async (id: Id, revision: number, code: string) =>
  (await ask<DraftSaved>(`${at(id)}/indicators/${code}`, { method: 'DELETE', ifMatch: revision })).data;

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
    mutationFn: async (wanted: { revision: number; last: number; confirmed: string[] }) => {
      const { revision, ...body } = wanted;
      return (await ask<VersionView>(`${at(id)}/publish`, { method: 'POST', body, ifMatch: revision })).data;
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
