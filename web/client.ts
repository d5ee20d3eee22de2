import type { ProblemBody } from '../api/contract/problem.ts';

/** A refusal of the server (RFC 9457), or its absence: `code` is `unreachable` and `status` 0. */
export class ProblemError extends Error {
  readonly code: string;
  readonly status: number;
  readonly body: ProblemBody;
  /** ETag of the current version, sent with a 412. */
  readonly etag: string | null;

  constructor(body: ProblemBody, etag: string | null = null) {
    super(body.detail);
    this.code = body.type.replace(/^urn:problem:/, '');
    this.status = body.status;
    this.body = body;
    this.etag = etag;
  }
}

/** Somebody changed it since it was read (412). */
export const isStale = (error: unknown): boolean => error instanceof ProblemError && error.status === 412;

export interface Answer<T> {
  data: T;
  etag: string | null;
}

interface Wish {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** A CSV file instead of a body. */
  table?: Blob;
  /** The revision that is changed, as it was read. */
  ifMatch?: number;
  /** One per thing created: asking twice with the same key creates once. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** Lets the request finish when the page is closed meanwhile. */
  keepalive?: boolean;
}

export const unreachable: ProblemBody = {
  type: 'urn:problem:unreachable',
  title: 'The server does not answer',
  status: 0,
  detail: 'The server does not answer. Check the connection and try again.',
};

function headersOf(wish: Wish): Record<string, string> {
  return {
    Accept: 'application/json',
    ...(wish.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(wish.table === undefined ? {} : { 'Content-Type': 'text/csv' }),
    ...(wish.ifMatch === undefined ? {} : { 'If-Match': `"r${wish.ifMatch}"` }),
    ...(wish.idempotencyKey ? { 'Idempotency-Key': wish.idempotencyKey } : {}),
  };
}

/** What an answer that is no success says; what stands in between may answer in its own way. */
export function problemIn(
  type: string | null,
  text: string,
  status: number,
  statusText: string,
): ProblemBody {
  try {
    if (type?.includes('problem+json')) return JSON.parse(text) as ProblemBody;
  } catch {
    // It was cut off.
  }
  const detail = `${status} ${statusText}`.trim();
  return { type: 'urn:problem:unexpected', title: detail, status, detail };
}

function problemOf({ headers, status, statusText }: Response, text: string): ProblemError {
  return new ProblemError(
    problemIn(headers.get('content-type'), text, status, statusText),
    headers.get('etag'),
  );
}

/** Browsers refuse to let larger bodies outlive their page: 64 KB, of which a letter may take three bytes. */
const mostKeptAlive = 20_000;

function lost(error: unknown): never {
  if (error instanceof DOMException && error.name === 'AbortError') throw error;
  throw new ProblemError(unreachable);
}

/** Asks the API. Throws a ProblemError for every refusal; the type of the answer is the contract's. */
export async function ask<T>(path: string, wish: Wish = {}): Promise<Answer<T>> {
  const body = wish.body === undefined ? undefined : JSON.stringify(wish.body);
  const send = () =>
    fetch(path, {
      method: wish.method ?? 'GET',
      headers: headersOf(wish),
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body }),
      ...(wish.table === undefined ? {} : { body: wish.table }),
      ...(wish.signal ? { signal: wish.signal } : {}),
      ...(wish.keepalive && (body?.length ?? 0) < mostKeptAlive ? { keepalive: true } : {}),
    });
  const response = await send().catch(lost);
  // The network may go in the middle of an answer too.
  const text = await response.text().catch(lost);
  if (!response.ok) throw problemOf(response, text);
  return { data: (text ? JSON.parse(text) : null) as T, etag: response.headers.get('etag') };
}

/** The answer's body alone. */
export const get = async <T>(path: string, signal?: AbortSignal) =>
  (await ask<T>(path, signal ? { signal } : {})).data;

/** A key for one creation. Made by hand because crypto.randomUUID is missing on plain http. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
