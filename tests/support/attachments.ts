import { origin, type TestApp } from './app.ts';

const bytes = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'));
/** One white pixel in each form, and a page without words. */
export const png = bytes(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
);
export const webp = bytes('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA');
export const jpeg = bytes('/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////2Q==');
export const pdf = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

export interface Sent {
  cookie: string;
  submission: string;
  question?: string;
  name?: string;
  key?: string;
  body?: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string | undefined;
  headers?: Record<string, string>;
}

let count = 0;
/** A file as our own pages send it. */
export function upload(app: TestApp, sent: Sent): Promise<Response> {
  const { question = 'countingDocuments', name = 'rapport.pdf', body = pdf } = sent;
  count += 1;
  const where = new URLSearchParams({ submission: sent.submission, question });
  const init = {
    method: 'POST',
    body,
    duplex: 'half',
    headers: {
      host: 'localhost',
      origin,
      cookie: sent.cookie,
      'content-type': 'application/octet-stream',
      'file-name': encodeURIComponent(name),
      'idempotency-key': sent.key ?? `upload-${process.pid}-${count}`,
      ...sent.headers,
    },
  };
  return Promise.resolve(app.request(`/api/attachments?${where}`, init as RequestInit));
}
