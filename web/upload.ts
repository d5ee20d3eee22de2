import type { ProblemBody } from '../api/contract/problem.ts';
import { ProblemError, unreachable } from './client.ts';

interface Upload {
  path: string;
  file: File;
  idempotencyKey: string;
  /** From 0 to 1, as the bytes leave. */
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/** Sends a file as it is. An XMLHttpRequest, because only that tells how much has left. Throws as `ask` does. */
export function upload<T>({ path, file, idempotencyKey, onProgress, signal }: Upload): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('File-Name', encodeURIComponent(file.name.toWellFormed()));
    request.setRequestHeader('Idempotency-Key', idempotencyKey);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const { status, statusText, responseText } = request;
      if (status === 201) resolve(JSON.parse(responseText) as T);
      else reject(new ProblemError(problemIn(responseText, status, statusText)));
    };
    request.onerror = () => reject(new ProblemError(unreachable));
    request.onabort = () => reject(new DOMException('given up', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function problemIn(text: string, status: number, statusText: string): ProblemBody {
  try {
    const body = JSON.parse(text) as ProblemBody;
    if (typeof body.type === 'string') return body;
  } catch {
    // What stands in between may answer in its own way.
  }
  const detail = `${status} ${statusText}`.trim();
  return { type: 'urn:problem:unexpected', title: detail, status, detail };
}
