import { OpenAPIHono, z } from '@hono/zod-openapi';
import { submissionKinds, submissionStates } from '../../drizzle/vocabulary.ts';
import { contextOf, type Env, route } from '../access.ts';
import { requireRole } from '../actor.ts';
import { wholeNumber } from '../collections/request.ts';
import { nutsCode, uuid } from '../contract/fields.ts';
import {
  answersChange,
  draftChange,
  newSubmission,
  present,
  reply,
  savedDraft,
  submissionList,
  submissionView,
} from '../contract/submission.ts';
import { createOnce } from '../create-once.ts';
import { idempotencyKey } from '../idempotent.ts';
import { json } from '../json.ts';
import { resolveRegion } from '../region-code.ts';
import { etagOf, ifMatch, revisionOf } from '../revision.ts';
import { createSubmission } from './create.ts';
import { edit } from './edit.ts';
import { DEFAULT_LIMIT, listSubmissions, MOST } from './list.ts';
import { beat } from './presence.ts';
import { replyTo } from './reply.ts';
import { seen, show } from './show.ts';
import { viewSubmission } from './view.ts';

const id = z.object({ id: uuid });
const asked = z.object({ id: uuid, question: uuid });
const which = z.strictObject({
  state: z.enum(submissionStates).optional(),
  kind: z.enum(submissionKinds).optional(),
  region: nutsCode.optional(),
  limit: wholeNumber(1, MOST).default(DEFAULT_LIMIT).openapi({ description: 'Reports per page' }),
  cursor: z.string().optional().openapi({ description: 'From "next", unchanged' }),
});
const work = { roles: ['contributor', 'coordinator', 'secretariat'], ownRegion: true } as const;
/** A list of one's own: whoever holds a role may ask, and gets only what is theirs. */
const list = { roles: work.roles } as const;
const region = { roles: ['contributor', 'coordinator'], ownRegion: true } as const;

/** The address asked, of the next page. */
function nextPage(asked: string, cursor: string): string {
  const url = new URL(asked);
  url.searchParams.set('cursor', cursor);
  return `${url.pathname}${url.search}`;
}

/** Reports as their region writes them. */
export function submissionRoutes() {
  return new OpenAPIHono<Env>()
    .openapi(
      route(list, {
        method: 'get',
        path: '/api/submissions',
        summary: 'The reports of my regions (for the secretariat: all)',
        request: { query: which },
        responses: {
          200: { description: 'A page, newest change first.', ...json(submissionList) },
        },
      }),
      async (c) => {
        c.header('Cache-Control', 'private, no-store');
        const { next, ...page } = await listSubmissions(contextOf(c), c.req.valid('query'));
        return c.json({ ...page, next: next && nextPage(c.req.url, next) }, 200);
      },
    )
    .openapi(
      route(region, {
        method: 'post',
        path: '/api/submissions',
        summary: 'Open a draft of a quick report, or of a round’s questionnaire, for the own region',
        parameters: [idempotencyKey],
        request: { body: { required: true, ...json(newSubmission) } },
        responses: { 201: { description: 'The draft.', ...json(submissionView) } },
      }),
      async (c) => {
        const body = c.req.valid('json');
        return createOnce(c, {
          body,
          allow: ({ actor }) => requireRole(actor, region.roles, resolveRegion(body.region)),
          make: async (inside) => {
            const { id } = await createSubmission(inside, body);
            const view = await viewSubmission(inside, id);
            const headers = { Location: `/api/submissions/${id}`, ETag: etagOf(view.revision) };
            return { body: view, headers };
          },
        });
      },
    )
    .openapi(
      route(work, {
        method: 'get',
        path: '/api/submissions/{id}',
        summary: 'One report, with what the reader may do',
        request: { params: id },
        responses: seen,
      }),
      async (c) => c.json(await show(c, c.req.valid('param').id), 200),
    )
    .openapi(
      route(region, {
        method: 'patch',
        path: '/api/submissions/{id}',
        summary: 'Write some answers of a draft',
        parameters: [ifMatch],
        request: { params: id, body: { required: true, ...json(draftChange) } },
        responses: seen,
      }),
      async (c) => {
        const submission = c.req.valid('param').id;
        await edit(contextOf(c), submission, revisionOf(c), c.req.valid('json'));
        return c.json(await show(c, submission), 200);
      },
    )
    .openapi(
      route(region, {
        method: 'patch',
        path: '/api/submissions/{id}/answers',
        summary: 'Write some answers of a draft, without reading it back',
        parameters: [ifMatch],
        request: { params: id, body: { required: true, ...json(answersChange) } },
        responses: { 200: { description: 'How the draft stands.', ...json(savedDraft) } },
      }),
      async (c) => {
        const revision = revisionOf(c);
        const saved = await edit(contextOf(c), c.req.valid('param').id, revision, c.req.valid('json'));
        c.header('ETag', etagOf(saved.revision));
        c.header('Cache-Control', 'private, no-store');
        return c.json(saved, 200);
      },
    )
    .openapi(
      route(region, {
        method: 'post',
        path: '/api/submissions/{id}/presence',
        summary: 'I have this draft open; who else of the region has? (Beat every 10 seconds.)',
        request: { params: id },
        responses: { 200: { description: 'Who is there now.', ...json(present) } },
      }),
      async (c) => {
        c.header('Cache-Control', 'private, no-store');
        return c.json(await beat(contextOf(c), c.req.valid('param').id), 200);
      },
    )
    .openapi(
      route(region, {
        method: 'post',
        path: '/api/submissions/{id}/questions/{question}/reply',
        summary: "The region's reply to a question",
        parameters: [ifMatch],
        request: { params: asked, body: { required: true, ...json(reply) } },
        responses: seen,
      }),
      async (c) => {
        const { id: submission, question } = c.req.valid('param');
        const revision = revisionOf(c);
        await replyTo(contextOf(c), submission, revision, question, c.req.valid('json').reply);
        return c.json(await show(c, submission), 200);
      },
    );
}
