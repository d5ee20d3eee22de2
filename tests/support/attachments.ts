import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '../../api/actor.ts';
import type { AttachmentStore } from '../../api/attachments/store.ts';
import type { Db } from '../../drizzle/client.ts';
import { attachment } from '../../drizzle/schema/attachment.ts';
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

export interface SentFile {
  cookie: string;
  name?: string;
  key?: string;
  body?: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string | undefined;
  headers?: Record<string, string>;
}
export interface Sent extends SentFile {
  submission: string;
  question?: string;
}

let count = 0;
/** A file as our own pages send it. */
export function sendFile(app: TestApp, path: string, sent: SentFile): Promise<Response> {
  const { name = 'rapport.pdf', body = pdf } = sent;
  count += 1;
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
  return Promise.resolve(app.request(path, init as RequestInit));
}

/** One for a questionnaire. */
export const upload = (app: TestApp, { submission, question = 'countingDocuments', ...sent }: Sent) =>
  sendFile(app, `/api/attachments?${new URLSearchParams({ submission, question })}`, sent);

/** A PDF that is kept already, with its row. */
export async function keepFile(
  db: Db,
  store: AttachmentStore,
  { person }: Actor,
  place: { submission: string; question: string } | { assessment: string; fact: string },
  name = 'a.pdf',
): Promise<string> {
  const id = randomUUID();
  await db.insert(attachment).values({
    ...{ id, name, type: 'pdf', size: pdf.byteLength, sha256: '', addedBy: person ?? '' },
    ...{ addedAt: new Date(), ...place },
  });
  await mkdir(store.incoming, { recursive: true });
  await writeFile(join(store.incoming, id), pdf);
  await store.keep(id, join(store.incoming, id));
  return id;
}
