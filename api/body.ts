import type { MiddlewareHandler } from 'hono';
import type { Env } from './access.ts';
import { CSV } from './collections/links.ts';
import { say } from './contract/sentences.ts';
import { Problem, refusal } from './problem.ts';

/** What a file is sent as, whatever it is: its content says that. */
export const BYTES = 'application/octet-stream';
const DEEPEST = 40;

/** The addresses that take bytes and no JSON; they set a limit of their own while these come. */
export const takesBytes = (path: string) => /^\/api\/(assessments\/[^/]+\/)?attachments$/.test(path);

/** The addresses that take a table and no JSON. */
export const takesTable = (path: string) => path.startsWith('/api/imports/');

/** CSV, in UTF-8 like everything else. */
const isCsv = /^text\/csv\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?(;\s*header\s*=\s*present\s*)?$/i;

/** Why a part of a body cannot be kept as it was sent, if so: a database would refuse, drop or change it. */
function faultOf(value: unknown, key: string, depth: number): string | undefined {
  if (depth > DEEPEST) return 'is nested too deeply';
  if (key === '__proto__') return 'is not known here';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'is too large a number';
  const isText = (text: unknown) => typeof text !== 'string' || (text.isWellFormed() && !text.includes('\0'));
  return isText(key) && isText(value) ? undefined : 'holds characters that are not text';
}

interface Part {
  value: unknown;
  path: string[];
}

/** The first fault in what JSON said, with its place. Without recursion: JSON can be deeper than the stack. */
export function findFault(body: unknown): { field: string; message: string } | undefined {
  const parts: Part[] = [{ value: body, path: [] }];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const { value, path } = part;
    const message = faultOf(value, path.at(-1) ?? '', path.length);
    if (message) return { field: path.slice(0, 5).join('.'), message };
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) parts.push({ value: inner, path: [...path, key] });
  }
  return undefined;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function parsed(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    throw new Problem('bad-request', 'The body is not valid JSON in UTF-8.');
  }
}

/** In front of every route that takes JSON: what would be dropped or changed on its way to the database is refused. */
export const soundBody: MiddlewareHandler<Env> = async (c, next) => {
  const fault = findFault(parsed(await c.req.arrayBuffer()));
  if (fault) {
    throw refusal('invalid', [fault]);
  }
  await next();
};

/** In front of a route that takes a file. */
export const bytesOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.header('content-type') !== BYTES) throw new Problem('not-bytes', `Send Content-Type: ${BYTES}.`);
  await next();
};

/** In front of every route that takes a table. */
export const soundTable: MiddlewareHandler<Env> = async (c, next) => {
  if (!isCsv.test(c.req.header('content-type') ?? '')) {
    throw new Problem('not-csv', `Send Content-Type: ${CSV}.`);
  }
  if (!isText(await c.req.arrayBuffer())) throw new Problem('bad-request', say('not-utf-8'));
  await next();
};

function isText(bytes: ArrayBuffer): boolean {
  try {
    return !decoder.decode(bytes).includes('\0');
  } catch {
    return false;
  }
}
