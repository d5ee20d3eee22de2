import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../access.ts';
import { uuid } from '../contract/fields.ts';
import {
  difference,
  instrumentOf,
  preview,
  previousAnswer,
  remarkList,
  versionView,
} from '../contract/submission.ts';
import { json } from '../json.ts';
import { squeezed } from '../squeezed.ts';
import { instrumentFor } from './instrument.ts';
import { previewSubmission } from './preview.ts';
import { previousAnswers } from './previous.ts';
import { remarksFor } from './remarks.ts';
import { compareVersions, listVersions } from './versions.ts';

const id = z.object({ id: uuid });
const between = z.object({
  id: uuid,
  versions: z.string().regex(/^\d{1,6}\.\.\d{1,6}$/, 'is two versions, such as 1..2'),
});
const work = { roles: ['contributor', 'coordinator', 'secretariat'], ownRegion: true } as const;
const secretariat = { roles: ['secretariat'] } as const;

/** What a report is read beside: its questions, the round before, what would be published, its other versions. */
export function besideRoutes() {
  return new OpenAPIHono<Env>()
    .openapi(
      route(work, {
        method: 'get',
        path: '/api/submissions/{id}/instrument',
        summary: 'The questions a questionnaire was given, in every language',
        request: { params: id },
        responses: { 200: { description: 'The version of the instrument.', ...json(instrumentOf) } },
      }),
      async (c) => {
        c.header('Cache-Control', 'private, no-store');
        return (await squeezed(c, await instrumentFor(contextOf(c), c.req.valid('param').id))) as never;
      },
    )
    .openapi(
      route(work, {
        method: 'get',
        path: '/api/submissions/{id}/previous',
        summary: 'What the region answered in the round before',
        request: { params: id },
        responses: { 200: { description: 'Null when there was none.', ...json(previousAnswer) } },
      }),
      async (c) => {
        c.header('Cache-Control', 'private, no-store');
        return c.json(await previousAnswers(contextOf(c), c.req.valid('param').id), 200);
      },
    )
    .openapi(
      route(secretariat, {
        method: 'get',
        path: '/api/submissions/{id}/remarks',
        summary: 'What may be a slip of the pen in a questionnaire',
        request: { params: id },
        responses: { 200: { description: 'By field.', ...json(remarkList) } },
      }),
      async (c) => {
        c.header('Cache-Control', 'private, no-store');
        return c.json({ remarks: await remarksFor(contextOf(c), c.req.valid('param').id) }, 200);
      },
    )
    .openapi(
      route(work, {
        method: 'get',
        path: '/api/submissions/{id}/preview',
        summary: 'Exactly what would be published, and to whom',
        request: { params: id },
        responses: { 200: { description: 'The compiled record.', ...json(preview) } },
      }),
      async (c) => {
        c.header('Cache-Control', 'private, no-store');
        return c.json(await previewSubmission(contextOf(c), c.req.valid('param').id), 200);
      },
    )
    .openapi(
      route(work, {
        method: 'get',
        path: '/api/submissions/{id}/versions',
        summary: 'Every version of a report',
        request: { params: id },
        responses: {
          200: { description: 'Oldest first.', ...json(z.object({ versions: z.array(versionView) })) },
        },
      }),
      async (c) => {
        c.header('Cache-Control', 'private, no-store');
        return c.json({ versions: await listVersions(contextOf(c), c.req.valid('param').id) }, 200);
      },
    )
    .openapi(
      route(work, {
        method: 'get',
        path: '/api/submissions/{id}/versions/{versions}',
        summary: 'What changed between two versions (a..b)',
        request: { params: between },
        responses: { 200: { description: 'Field by field.', ...json(difference) } },
      }),
      async (c) => {
        c.header('Cache-Control', 'private, no-store');
        const { id: submission, versions } = c.req.valid('param');
        const [from = 0, to = 0] = versions.split('..').map(Number);
        return c.json(await compareVersions(contextOf(c), submission, from, to), 200);
      },
    );
}
