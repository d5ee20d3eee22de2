import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../access.ts';
import { assessmentInstrument, indicator } from '../contract/indicator.ts';
import {
  begunIndicator,
  draftCheck,
  draftIndicator,
  draftPreview,
  draftPublication,
  draftSaved,
  draftTexts,
  draftView,
  newDraftIndicator,
} from '../contract/instrument-draft.ts';
import { versionView } from '../contract/instrument.ts';
import { createOnce } from '../create-once.ts';
import { idempotencyKey } from '../idempotent.ts';
import { json, jsonAnswer } from '../json.ts';
import { etagOf, ifMatch, revisionOf, withRevision } from '../revision.ts';
import { requireEditor, viewDraft } from './load.ts';
import { previewDraft } from './preview.ts';
import { beginIndicator } from './propose.ts';
import { checkDraft, publishDraft } from './publish.ts';
import { dropIndicator, writeIndicator, writeTexts } from './write.ts';

const editor = { roles: ['editor'] } as const;
const tags = ['Questionnaires'];
const ofDraft = z.object({ id: assessmentInstrument.shape.id });
const ofIndicator = ofDraft.extend({ indicator: indicator.shape.code });
const at = '/api/instrument-drafts/{id}';
const saved = jsonAnswer('It is saved.', draftSaved);

/** The next version of a MIPEX-REG instrument, which editors alone write and read. */
export function draftRoutes() {
  return new OpenAPIHono<Env>()
    .openapi(
      route(editor, {
        method: 'get',
        path: at,
        summary: 'The draft of the next version of a MIPEX-REG instrument: what differs from the last',
        tags,
        request: { params: ofDraft },
        responses: jsonAnswer('The draft; an empty one where nobody has begun.', draftView),
      }),
      async (c) => c.json(withRevision(c, await viewDraft(contextOf(c), c.req.valid('param').id)), 200),
    )
    .openapi(
      route(editor, {
        method: 'get',
        path: `${at}/check`,
        summary: 'What hinders publishing the draft, what it changes and how it covers the axes',
        tags,
        request: { params: ofDraft },
        responses: jsonAnswer('What was found.', draftCheck),
      }),
      async (c) => c.json(withRevision(c, await checkDraft(contextOf(c), c.req.valid('param').id)), 200),
    )
    .openapi(
      route(editor, {
        method: 'get',
        path: `${at}/preview`,
        summary: 'How past answers would score under the draft',
        description: 'Published answers region by region; of assessments in progress counts only.',
        tags,
        request: { params: ofDraft },
        responses: jsonAnswer('Scores before and after.', draftPreview),
      }),
      async (c) => c.json(withRevision(c, await previewDraft(contextOf(c), c.req.valid('param').id)), 200),
    )
    .openapi(
      route(editor, {
        method: 'put',
        path: `${at}/texts`,
        summary: 'Write title and introduction of the draft',
        tags,
        parameters: [ifMatch],
        request: { params: ofDraft, body: { required: true, ...json(draftTexts) } },
        responses: saved,
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        return c.json(
          withRevision(c, await writeTexts(contextOf(c), id, revisionOf(c), c.req.valid('json'))),
          200,
        );
      },
    )
    .openapi(
      route(editor, {
        method: 'post',
        path: `${at}/indicators`,
        summary: 'Begin a new indicator, or propose one from an answer of an explorative assessment',
        tags,
        parameters: [idempotencyKey],
        request: { params: ofDraft, body: { required: true, ...json(newDraftIndicator) } },
        responses: { 201: { description: 'Its code.', ...json(begunIndicator) } },
      }),
      async (c) => {
        const body = c.req.valid('json');
        const { id } = c.req.valid('param');
        return createOnce(c, {
          body,
          allow: requireEditor,
          make: async (inside) => {
            const begun = await beginIndicator(inside, id, body);
            return { body: begun, headers: { ETag: etagOf(begun.revision) } };
          },
        });
      },
    )
    .openapi(
      route(editor, {
        method: 'put',
        path: `${at}/indicators/{indicator}`,
        summary: 'Write one indicator of the draft, as far as it is written',
        tags,
        parameters: [ifMatch],
        request: { params: ofIndicator, body: { required: true, ...json(draftIndicator) } },
        responses: saved,
      }),
      async (c) => {
        const { id, indicator: code } = c.req.valid('param');
        const written = await writeIndicator(contextOf(c), id, revisionOf(c), code, c.req.valid('json'));
        return c.json(withRevision(c, written), 200);
      },
    )
    .openapi(
      route(editor, {
        method: 'delete',
        path: `${at}/indicators/{indicator}`,
        summary: 'Give up what the draft says of an indicator; a new one is gone',
        tags,
        parameters: [ifMatch],
        request: { params: ofIndicator },
        responses: saved,
      }),
      async (c) => {
        const { id, indicator: code } = c.req.valid('param');
        return c.json(withRevision(c, await dropIndicator(contextOf(c), id, revisionOf(c), code)), 200);
      },
    )
    .openapi(
      route(editor, {
        method: 'post',
        path: `${at}/publish`,
        summary: 'Publish the draft as the next version, every change confirmed',
        tags,
        parameters: [ifMatch],
        request: { params: ofDraft, body: { required: true, ...json(draftPublication) } },
        responses: jsonAnswer('The new version; it never changes.', versionView),
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const made = await publishDraft(contextOf(c), id, revisionOf(c), c.req.valid('json'));
        c.header('Cache-Control', 'private, no-store');
        return c.json(made, 200);
      },
    );
}
