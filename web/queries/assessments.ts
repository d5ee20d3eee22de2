import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { AssessmentList, AssessmentQuestions, AssessmentView } from '../../api/contract/assessment.ts';
import type { AssessmentAction } from '../../drizzle/vocabulary.ts';
import { ask, get } from '../client.ts';

/** Where an assessment is at the API, and in the query cache. */
export const assessmentAt = (id: string) => `/api/assessments/${encodeURIComponent(id)}`;
const keyOf = (id: string) => ['assessments', 'one', id];
/** What is derived from an assessment (its questions, versions, faults): asked again when it changes. */
export const aboutAssessment = (id: string, ...what: string[]) => ['assessments', 'about', id, ...what];
const listKey = ['assessments', 'all'];

type Listed = AssessmentList['assessments'];

/** The assessments this reader works with; for an editor, all. */
export function useAssessments<Wanted = Listed>(select?: (all: Listed) => Wanted, enabled = true) {
  return useQuery({
    queryKey: listKey,
    queryFn: async ({ signal }) => (await get<AssessmentList>('/api/assessments', signal)).assessments,
    staleTime: 5_000,
    enabled,
    ...(select ? { select } : {}),
  });
}

/** One assessment, as this reader may see it. */
export function useAssessment(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => get<AssessmentView>(assessmentAt(id), signal),
    staleTime: 5_000,
  });
}

/** Its questions, and which of them are asked. */
export function useAssessmentQuestions(id: string) {
  return useQuery({
    queryKey: aboutAssessment(id, 'questions'),
    queryFn: ({ signal }) => get<AssessmentQuestions>(`${assessmentAt(id)}/instrument`, signal),
  });
}

/** The assessment as the page knows it last. */
export const knownAssessment = (client: QueryClient, id: string) =>
  client.getQueryData<AssessmentView>(keyOf(id));

/** The assessment as the server has it now, past the cache. */
export const rereadAssessment = (id: string) => get<AssessmentView>(assessmentAt(id));

/** Keeps the assessment as the server just gave it; what was derived from the older one is asked again. */
export function keepAssessment(client: QueryClient, assessment: AssessmentView) {
  client.setQueryData(keyOf(assessment.id), assessment);
  void client.invalidateQueries({ queryKey: listKey });
  void client.invalidateQueries({ queryKey: aboutAssessment(assessment.id) });
}

/** Keeps it after one indicator was written: the questions stay as they are. */
export function keepWritten(client: QueryClient, assessment: AssessmentView) {
  client.setQueryData(keyOf(assessment.id), assessment);
  void client.invalidateQueries({ queryKey: listKey });
}

/** Reads an assessment, and what is derived from it, again. */
export function useRefreshAssessment(id: string) {
  const client = useQueryClient();
  return useCallback(() => {
    void client.invalidateQueries({ queryKey: keyOf(id) });
    void client.invalidateQueries({ queryKey: aboutAssessment(id) });
  }, [client, id]);
}

/** Takes a step of the assessment's life; refused with 412 when somebody changed it since it was read. */
export function useStep({ id, revision }: Pick<AssessmentView, 'id' | 'revision'>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ action, body = {} }: { action: AssessmentAction; body?: object }) => {
      const known = knownAssessment(client, id)?.revision ?? revision;
      const wish = { method: 'POST' as const, body, ...(known === null ? {} : { ifMatch: known }) };
      return (await ask<AssessmentView>(`${assessmentAt(id)}/${action}`, wish)).data;
    },
    onSuccess: (next) => keepAssessment(client, next),
  });
}
