import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../access.ts';
import { attachmentList, attachmentView } from '../contract/attachment.ts';
import { uuid } from '../contract/fields.ts';
import { json } from '../json.ts';
import { addAttachment } from './add.ts';
import { loadAttachment } from './load.ts';
import { removeAttachment } from './remove.ts';
import { listAttachments } from './view.ts';
import { bringing, downloads, giveFile, taken, takeFile } from './wire.ts';

const work = { roles: ['contributor', 'coordinator', 'secretariat'], ownRegion: true } as const;
/** Files of an assessment are read by its experts and by editors too. */
const readers = { ...work, roles: [...work.roles, 'assessor', 'reviewer', 'editor'] } as const;
const region = { roles: ['contributor', 'coordinator'], ownRegion: true } as const;
const id = z.object({ id: uuid });
const ofReport = z.strictObject({ submission: uuid });
const where = z.strictObject({
  submission: uuid,
  question: z.string().max(150).openapi({ example: 'practices.documents' }),
});

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
        description: `${taken} It is part of a version once an answer names it; one that no answer names is erased after a day.`,
        parameters: bringing.parameters,
        request: { query: where, body: bringing.body },
        responses: { 201: { description: 'How answers name it.', ...json(attachmentView) } },
      }),
      (c) =>
        takeFile(c, (keeper, sent, body) =>
          addAttachment(contextOf(c), keeper, { ...c.req.valid('query'), ...sent }, body),
        ),
    )
    .openapi(
      route(readers, {
        method: 'get',
        path: '/api/attachments/{id}',
        summary: 'A file of a questionnaire or of an assessment, to keep',
        request: { params: id },
        responses: downloads,
      }),
      async (c) => giveFile(c, await loadAttachment(contextOf(c), c.req.valid('param').id)),
    )
    .openapi(
      route(region, {
        method: 'delete',
        path: '/api/attachments/{id}',
        summary: 'Take a file out of what is being written',
        description:
          'A version of a questionnaire that was submitted keeps it; of an assessment, one that a fact has goes with the fact.',
        request: { params: id },
        responses: { 204: { description: 'It is out.' } },
      }),
      async (c) => {
        await removeAttachment(contextOf(c), c.get('services').attachments, c.req.valid('param').id);
        return c.body(null, 204);
      },
    );
}
