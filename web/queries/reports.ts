import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  decision,
  Difference,
  Present,
  Previous,
  preview,
  SubmissionList,
  publication,
  remarkList,
  SavedDraft,
  SubmissionSummary,
  SubmissionView,
  versionView,
} from '../../api/contract/submission.ts';
import type { SubmissionAction, SubmissionKind } from '../../drizzle/vocabulary.ts';
import { ask, get, newKey } from '../client.ts';
import { at, keyOf, reportQuery } from './report.ts';

/** What a step carries. */
export type Decision = z.infer<typeof decision> | z.infer<typeof publication>;
export type VersionView = z.infer<typeof versionView>;
export type Preview = z.infer<typeof preview>;

/** Every page of the list, one after the other; a report that changed meanwhile and came again stays once. */
export async function everyReport(signal?: AbortSignal): Promise<SubmissionSummary[]> {
  const found = new Map<string, SubmissionSummary>();
  for (let page: string | null = '/api/submissions?limit=1000'; page; ) {
    const { submissions, next }: SubmissionList = await get<SubmissionList>(page, signal);
    for (const report of submissions) if (!found.has(report.id)) found.set(report.id, report);
    page = next;
  }
  return [...found.values()];
}

/** The reports this reader may see: of the own regions; for the secretariat, of all. */
export function useReports() {
  return useQuery({
    queryKey: ['reports', 'all'],
    queryFn: ({ signal }) => everyReport(signal),
    staleTime: 5_000,
  });
}

export const useReport = (id: string) => useQuery(reportQuery(id));

/** Keeps the report as the server just gave it; what was derived from the older one is asked again. */
export function keep(client: QueryClient, report: SubmissionView) {
  client.setQueryData(keyOf(report.id), report);
  void client.invalidateQueries({ queryKey: ['reports', 'all'] });
  void client.invalidateQueries({ queryKey: ['reports', 'about', report.id] });
}

interface NewReport {
  kind: SubmissionKind;
  region: string;
  round?: string;
  /** The questionnaire of an earlier round whose answers it begins with. */
  from?: string;
  key: string;
}

export function useCreateReport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (wanted: NewReport) => {
      const { key, ...body } = wanted;
      return (await ask<SubmissionView>('/api/submissions', { method: 'POST', body, idempotencyKey: key }))
        .data;
    },
    onSuccess: (report) => keep(client, report),
    // What could be begun a moment ago may be gone, or begun by somebody else.
    onError: () => client.invalidateQueries({ queryKey: ['rounds', 'all'] }),
  });
}

/** Takes a step of the report's life; refused with 412 when somebody changed it since it was read. */
export function useDecide(report: SubmissionView) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ action, decision = {} }: { action: SubmissionAction; decision?: Decision }) => {
      const current = client.getQueryData<SubmissionView>(keyOf(report.id)) ?? report;
      const wish = {
        method: 'POST' as const,
        body: decision,
        ifMatch: current.revision,
        idempotencyKey: newKey(),
      };
      return (await ask<SubmissionView>(`${at(report.id)}/${action}`, wish)).data;
    },
    onSuccess: (next) => keep(client, next),
  });
}

export function useReply(report: SubmissionView) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ question, reply }: { question: string; reply: string }) => {
      const current = client.getQueryData<SubmissionView>(keyOf(report.id)) ?? report;
      const wish = { method: 'POST' as const, body: { reply }, ifMatch: current.revision };
      return (await ask<SubmissionView>(`${at(report.id)}/questions/${question}/reply`, wish)).data;
    },
    onSuccess: (next) => keep(client, next),
  });
}

export interface DraftChange {
  answers?: Record<string, unknown>;
  contact?: Record<string, string>;
}

/** Writes some answers of a draft that stands at `revision`; the request outlives a page that is being closed. */
export async function saveDraft(id: string, revision: number, change: DraftChange) {
  const wish = { method: 'PATCH' as const, body: change, ifMatch: revision, keepalive: true };
  return (await ask<SubmissionView>(at(id), wish)).data;
}

/** The report as the server has it now, past the cache. */
export const rereadReport = (id: string) => get<SubmissionView>(at(id));

/**
 * Writes some answers of a questionnaire that stands at `revision` (null takes one away), without having it all sent back: nobody
 * else wrote meanwhile, or it would have been refused, so what is known of it still holds.
 */
export async function saveAnswers(
  client: QueryClient,
  id: string,
  revision: number,
  answers: Record<string, unknown>,
): Promise<SubmissionView> {
  const known = client.getQueryData<SubmissionView>(keyOf(id));
  const wish = { method: 'PATCH' as const, body: { answers }, ifMatch: revision, keepalive: true };
  const { data: saved } = await ask<SavedDraft>(`${at(id)}/answers`, wish);
  if (known?.revision !== revision || Object.hasOwn(answers, 'visibility')) return rereadReport(id);
  const after = Object.entries({ ...known.answers, ...answers }).filter(([, value]) => value !== null);
  return { ...known, ...saved, answers: Object.fromEntries(after) };
}

/** What the region answered in the round before; null where there was none. */
export function usePrevious(id: string) {
  return useQuery({
    queryKey: ['reports', 'about', id, 'previous'],
    queryFn: async ({ signal }) =>
      (await get<{ previous: Previous | null }>(`${at(id)}/previous`, signal)).previous,
  });
}

/** What may be a slip of the pen, by field. */
export function useRemarks(id: string) {
  return useQuery({
    queryKey: ['reports', 'about', id, 'remarks'],
    queryFn: async ({ signal }) =>
      (await get<z.infer<typeof remarkList>>(`${at(id)}/remarks`, signal)).remarks,
  });
}

/** Accepts questionnaires that say what they said the last time, all or none. */
export function useAcceptMany() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reports: readonly SubmissionSummary[]) =>
      ask('/api/bulk/accept', {
        method: 'POST',
        body: { reports: reports.map(({ id, revision }) => ({ id, revision })) },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['reports'] }),
  });
}

/** Says every ten seconds that this draft is open here; tells who else has it open. */
export function usePresence(id: string) {
  return useQuery({
    queryKey: ['reports', 'presence', id],
    queryFn: async ({ signal }) =>
      (await ask<Present>(`${at(id)}/presence`, { method: 'POST', body: {}, signal })).data.people,
    refetchInterval: 10_000,
    gcTime: 0,
    retry: false,
  });
}

export function useVersions(id: string) {
  return useQuery({
    queryKey: ['reports', 'about', id, 'versions'],
    queryFn: async ({ signal }) =>
      (await get<{ versions: VersionView[] }>(`${at(id)}/versions`, signal)).versions,
  });
}

export function useDifference(id: string, from: number, to: number) {
  return useQuery({
    queryKey: ['reports', 'about', id, 'difference', from, to],
    queryFn: ({ signal }) => get<Difference>(`${at(id)}/versions/${from}..${to}`, signal),
    enabled: from !== to,
  });
}

/** What would be published; asked only of reports that are complete. */
export function usePreview(id: string, revision: number, isComplete: boolean) {
  return useQuery({
    queryKey: ['reports', 'about', id, 'preview', revision],
    queryFn: ({ signal }) => get<Preview>(`${at(id)}/preview`, signal),
    enabled: isComplete,
  });
}
