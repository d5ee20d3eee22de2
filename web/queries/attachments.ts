import { useQuery } from '@tanstack/react-query';
import type { Attached, AttachmentList, AttachmentView } from '../../api/contract/attachment.ts';
import { MOST_BYTES, MOST_MEGABYTES } from '../../api/contract/taken.ts';
import { type Said, say } from '../../api/contract/sentences.ts';
import { ask, get, ProblemError } from '../client.ts';
import { upload } from '../upload.ts';

export const fileAddress = (id: string) => `/api/attachments/${encodeURIComponent(id)}`;

/** The files kept with a report, of all its versions. */
export function useAttachments(report: string, isAsked: boolean) {
  return useQuery({
    queryKey: ['reports', 'about', report, 'attachments'],
    enabled: isAsked,
    queryFn: async ({ signal }) => {
      const address = `/api/attachments?submission=${encodeURIComponent(report)}`;
      return (await get<AttachmentList>(address, signal)).attachments;
    },
  });
}

interface NewFile {
  file: File;
  key: string;
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/** Sends a file to where it belongs. What is known to be refused is not sent. */
async function sendFile<T>(path: string, { file, key, ...how }: NewFile): Promise<T> {
  if (file.size === 0) throw refused(say('file-empty'));
  if (file.size > MOST_BYTES) throw refused(say('file-too-large', { most: MOST_MEGABYTES }));
  return upload<T>({ path, file, idempotencyKey: key, ...how });
}

/** Adds a file to a draft. */
export const addFile = ({ report, question, ...how }: NewFile & { report: string; question: string }) =>
  sendFile<AttachmentView>(`/api/attachments?${new URLSearchParams({ submission: report, question })}`, how);

/** Sends a file that is about to be given to the experts of an assessment. */
export const addExpertsFile = ({ assessment, ...how }: NewFile & { assessment: string }) =>
  sendFile<Attached>(`/api/assessments/${encodeURIComponent(assessment)}/attachments`, how);

/** As the server would say it. */
const refused = (said: Said) =>
  new ProblemError({
    type: 'urn:problem:invalid',
    title: said.message,
    status: 422,
    detail: said.message,
    errors: [{ field: 'file', ...said }],
  });

export const tooMany = (most: number) => refused(say('too-many-chosen', { most }));

/** Erases a file that a draft names no more. Where that fails, the server does it by itself a day later. */
export async function eraseFile(id: string): Promise<void> {
  await ask(fileAddress(id), { method: 'DELETE' }).catch(() => {});
}
