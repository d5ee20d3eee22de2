import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CopyForm } from '../../api/contract/taken.ts';
import type { ImportChoices, ImportReport } from '../../api/contract/import.ts';
import type { SubmissionView } from '../../api/contract/submission.ts';
import { ask } from '../client.ts';
import { currentLanguage } from '../text/texts.ts';
import { at } from './report.ts';
import { keep } from './reports.ts';

/** Where a version of a report is had as a file, in the reader's language; its questions in the one they are read in. */
export const copyAddress = (
  id: string,
  version: number,
  form: CopyForm,
  questions: string = currentLanguage(),
) => `${at(id)}/versions/${version}/copy?f=${form}&language=${currentLanguage()}&questions=${questions}`;

/** Where a version of a questionnaire is had as a form for KoboToolbox and ODK. */
export const formAddress = (instrument: string, version: number) =>
  `/api/instruments/${encodeURIComponent(instrument)}.xlsx?version=${version}`;

/** What bringing a file into a draft would change. */
export function useCheckImport(id: string) {
  return useMutation({
    mutationFn: async (file: unknown) =>
      (await ask<ImportReport>(`${at(id)}/import/check`, { method: 'POST', body: { file } })).data,
  });
}

/** Brings a file into the draft it was compared with; refused with 412 when somebody changed the draft since. */
export function useImport(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (wanted: { file: unknown; revision: number; choices: ImportChoices }) => {
      const { file, revision, choices } = wanted;
      const wish = { method: 'POST' as const, body: { file, choices }, ifMatch: revision };
      return (await ask<SubmissionView>(`${at(id)}/import`, wish)).data;
    },
    onSuccess: (report) => keep(client, report),
  });
}
