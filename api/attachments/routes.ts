import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../access.ts';
import { BYTES } from '../body.ts';
import {
  attachmentList,
  attachmentView,
  LONGEST_NAME,
  mediaTypes,
  MOST_MEGABYTES,
} from '../contract/attachment.ts';
import { uuid } from '../contract/fields.ts';
import { asPrivateJson } from '../create-once.ts';
import { idempotencyKey } from '../idempotent.ts';
import { json } from '../json.ts';
import { Problem } from '../problem.ts';
import { addAttachment } from './add.ts';
import { loadAttachment } from './load.ts';
import { asDownload } from './name.ts';
import { hearOut } from './receive.ts';
import { removeAttachment } from './remove.ts';
import { listAttachments } from './view.ts';

const work = { roles: ['contributor', 'coordinator', 'secretariat'], ownRegion: true } as const;
const region = { roles: ['contributor', 'coordinator'], ownRegion: true } as const;
const id = z.object({ id: uuid });
const ofReport = z.strictObject({ submission: uuid });
const where = z.strictObject({
  submission: uuid,
  question: z.string().max(150).openapi({ example: 'practices.documents' }),
});
const bytes = z.string().openapi({ type: 'string', format: 'binary' });

const fileName = {
  name: 'File-Name',
  in: 'header',
  required: true,
  description: `What the file is called, in UTF-8 and percent-encoded. Of its last part at most ${LONGEST_NAME} signs are kept, with the ending of what it is.`,
  schema: { type: 'string', example: '%C3%89valuation.pdf' },
} as const;

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

/** What keeps a file from ever being a page of ours, also in a browser that shows it. */
const apart = {
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'private, no-store',
};

export function attachmentRoutes() {
  return new OpenAPIHono<Env>()
    .openapi(
      route(work, {
        method: 'get',
        path: '/api/attachments',
        summary: 'The files kept with a report, of all its versions',
        request: { query: ofReport },
        responses: { 200: { description: 'Oldest first.', ...json(attachmentList) } },
      }),
      async (c) => {
        c.header('Cache-Control', 'private, no-store');
        const attachments = await listAttachments(contextOf(c), c.req.valid('query').submission);
        return c.json({ attachments }, 200);
      },
    )
    .openapi(
      route(region, {
        method: 'post',
        path: '/api/attachments',
        summary: 'Add a file to a questionnaire that is being written',
        description: `A PDF, PNG, JPEG or WebP file, which its content decides, of ${MOST_MEGABYTES} MB at most. It is part of a version once an answer names it; one that no answer names is erased after a day.`,
        parameters: [idempotencyKey, fileName],
        request: {
          query: where,
          body: { required: true, content: { [BYTES]: { schema: bytes } } },
        },
        responses: { 201: { description: 'How answers name it.', ...json(attachmentView) } },
      }),
      async (c) => {
        const { attachments: store, authSecret: secret } = c.get('services');
        const body = c.req.raw.body;
        const length = c.req.header('content-length');
        try {
          const wanted = {
            ...c.req.valid('query'),
            name: nameFrom(c.req.header('file-name')),
            announced: length === undefined ? undefined : Number(length),
            key: c.req.header('idempotency-key'),
            path: c.req.path,
          };
          const made = await addAttachment(contextOf(c), { store, secret }, wanted, body);
          return c.body(made.body, 201, { ...made.headers, ...asPrivateJson }) as never;
        } catch (error) {
          if (error instanceof Problem && error.code !== 'too-large') await hearOut(body);
          throw error;
        }
      },
    )
    .openapi(
      route(work, {
        method: 'get',
        path: '/api/attachments/{id}',
        summary: 'A file, to keep',
        request: { params: id },
        responses: {
          200: {
            description: 'Its bytes, as a download.',
            content: Object.fromEntries(Object.values(mediaTypes).map((type) => [type, { schema: bytes }])),
          },
        },
      }),
      async (c) => {
        const { file } = await loadAttachment(contextOf(c), c.req.valid('param').id);
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
      },
    )
    .openapi(
      route(region, {
        method: 'delete',
        path: '/api/attachments/{id}',
        summary: 'Take a file out of a questionnaire that is being written',
        description: 'A version that was submitted keeps it.',
        request: { params: id },
        responses: { 204: { description: 'It is out.' } },
      }),
      async (c) => {
        await removeAttachment(contextOf(c), c.get('services').attachments, c.req.valid('param').id);
        return c.body(null, 204);
      },
    );
}
