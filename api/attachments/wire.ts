import { z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import type { Env } from '../access.ts';
import { BYTES } from '../body.ts';
import { LONGEST_NAME, MOST_MEGABYTES, mediaTypes } from '../contract/taken.ts';
import { asPrivateJson } from '../create-once.ts';
import { type Created, idempotencyKey } from '../idempotent.ts';
import { Problem } from '../problem.ts';
import type { Keeper, Sent } from './keep.ts';
import type { AttachmentRow } from './load.ts';
import { asDownload } from './name.ts';
import { type Body, hearOut } from './receive.ts';

const bytes = z.string().openapi({ type: 'string', format: 'binary' });

const fileName = {
  name: 'File-Name',
  in: 'header',
  required: true,
  description: `What the file is called, in UTF-8 and percent-encoded. Of its last part at most ${LONGEST_NAME} signs are kept, with the ending of what it is.`,
  schema: { type: 'string', example: '%C3%89valuation.pdf' },
} as const;

/** How the description of the API tells of a request that brings a file. */
export const bringing = {
  parameters: [idempotencyKey, fileName],
  body: { required: true, content: { [BYTES]: { schema: bytes } } },
};
/** What may be brought, for the same description. */
export const taken = `A PDF, PNG, JPEG or WebP file, which its content decides, of ${MOST_MEGABYTES} MB at most.`;
/** And of an answer that is one. */
export const downloads = {
  200: {
    description: 'Its bytes, as a download.',
    content: Object.fromEntries(Object.values(mediaTypes).map((type) => [type, { schema: bytes }])),
  },
};

/** A name as a header carries it. */
function nameFrom(header: string | undefined): string {
  try {
    const name = decodeURIComponent(header ?? '');
    if (name !== '' && name.length <= 1000) return name;
  } catch {
    // Said below.
  }
  throw new Problem('bad-request', 'Send the name of the file as File-Name, percent-encoded.');
}

/** Answers a request that brings a file: 201, once per Idempotency-Key. */
export async function takeFile(
  c: HonoContext<Env>,
  add: (keeper: Keeper, sent: Sent, body: Body) => Promise<Created>,
): Promise<never> {
  const { attachments: store, authSecret: secret } = c.get('services');
  const body = c.req.raw.body;
  const length = c.req.header('content-length');
  try {
    const sent = {
      name: nameFrom(c.req.header('file-name')),
      announced: length === undefined ? undefined : Number(length),
      key: c.req.header('idempotency-key'),
      path: c.req.path,
    };
    const made = await add({ store, secret }, sent, body);
    return c.body(made.body, 201, { ...made.headers, ...asPrivateJson }) as never;
  } catch (error) {
    if (error instanceof Problem && error.code !== 'too-large') await hearOut(body);
    throw error;
  }
}

/** What keeps a file from ever being a page of ours, also in a browser that shows it. */
const apart = {
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'private, no-store',
};

/** Answers with a file, to keep. */
export async function giveFile(c: HonoContext<Env>, file: AttachmentRow): Promise<never> {
  const headers = {
    ...apart,
    'Content-Type': mediaTypes[file.type],
    'Content-Length': String(file.size),
    'Content-Disposition': asDownload(file.name),
  };
  if (c.req.method === 'HEAD') return c.body(null, 200, headers) as never;
  const kept = await c.get('services').attachments.read(file.id);
  if (!kept) throw new Error(`the bytes of attachment ${file.id} are missing`);
  return c.body(kept, 200, headers) as never;
}
