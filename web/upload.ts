import { ProblemError, problemIn, unreachable } from './client.ts';

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
      else {
        const type = request.getResponseHeader('content-type');
        reject(new ProblemError(problemIn(type, responseText, status, statusText)));
      }
    };
    request.onerror = () => reject(new ProblemError(unreachable));
    request.onabort = () => reject(new DOMException('given up', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
