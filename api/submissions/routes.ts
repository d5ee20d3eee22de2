import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import {
  type SubmissionAction,
  submissionActions,
  submissionKinds,
  submissionStates,
} from '../../drizzle/vocabulary.ts';
import { contextOf, type Env, route } from '../access.ts';
import { requireRole } from '../actor.ts';
import { wholeNumber } from '../collections/request.ts';
import { nutsCode, uuid } from '../contract/fields.ts';
import {
  acceptedMany,
  acceptMany,
  answersChange,
  decision,
  difference,
  draftChange,
  instrumentOf,
  newSubmission,
  present,
  preview,
  previousAnswer,
  publication,
  remarkList,
  reply,
  savedDraft,
  submissionList,
  submissionView,
  versionView,
} from '../contract/submission.ts';
import { createOnce } from '../create-once.ts';
import { idempotencyKey } from '../idempotent.ts';
import { publish } from '../publication/publish.ts';
import { resolveRegion } from '../region-code.ts';
import { etagOf, ifMatch, revisionFrom } from '../revision.ts';
import { squeezed } from '../squeezed.ts';
import { acceptUnchanged } from './accept-many.ts';
import { createSubmission } from './create.ts';
import { decide } from './decide.ts';
import { edit } from './edit.ts';
import { instrumentFor } from './instrument.ts';
import { beat } from './presence.ts';
import { submitOnce } from './submit-once.ts';
import { DEFAULT_LIMIT, listSubmissions, MOST } from './list.ts';
import { previewSubmission } from './preview.ts';
import { previousAnswers } from './previous.ts';
import { remarksFor } from './remarks.ts';
import { replyTo } from './reply.ts';
import { transitions } from './transitions.ts';
import { compareVersions, listVersions } from './versions.ts';
import { viewSubmission } from './view.ts';

const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } });
const id = z.object({ id: uuid });
const asked = z.object({ id: uuid, question: uuid });
const between = z.object({
  id: uuid,
  versions: z.string().regex(/^\d{1,6}\.\.\d{1,6}$/, 'is two versions, such as 1..2'),
});
const which = z.strictObject({
  state: z.enum(submissionStates).optional(),
  kind: z.enum(submissionKinds).optional(),
  region: nutsCode.optional(),
  limit: wholeNumber(1, MOST).default(DEFAULT_LIMIT).openapi({ description: 'Reports per page' }),
  cursor: z.string().optional().openapi({ description: 'From "next", unchanged' }),
});
const seen = { 200: { description: 'The report as it is now.', ...json(submissionView) } };
const work = { roles: ['contributor', 'coordinator', 'secretariat'], ownRegion: true } as const;
/** A list of one's own: whoever holds a role may ask, and gets only what is theirs. */
const list = { roles: work.roles } as const;
const region = { roles: ['contributor', 'coordinator'], ownRegion: true } as const;
const secretariat = { roles: ['secretariat'] } as const;

async function show(c: HonoContext<Env>, submission: string) {
  const view = await viewSubmission(contextOf(c), submission);
  c.header('ETag', etagOf(view.revision));
  c.header('Cache-Control', 'private, no-store');
  return view;
}

/** The address asked, of the next page. */
function nextPage(asked: string, cursor: string): string {
  const url = new URL(asked);
  url.searchParams.set('cursor', cursor);
  return `${url.pathname}${url.search}`;
}

const maybeKey = { ...idempotencyKey, required: false } as const;

/** The address of one action of the life of a report; who may take it is read from the transition table. */
function stepRoute<Body extends z.ZodType>(
  action: SubmissionAction,
  body: Body,
  description: string,
  more: (typeof maybeKey)[] = [],
) {
  const edges = transitions.filter((one) => one.action === action);
  const roles = [...new Set(edges.flatMap((one) => one.roles))];
  return route(
    { roles, ownRegion: true },
    {
      method: 'post',
      path: `/api/submissions/{id}/${action}`,
      summary: `Take the step: ${action}`,
      description,
      parameters: [ifMatch, ...more],
      request: { params: id, body: { required: true, ...json(body) } },
      responses: seen,
    },
  );
}

function actionRoutes(app: OpenAPIHono<Env>) {
  for (const action of submissionActions) {
    if (action === 'publish' || action === 'submit') continue;
    app.openapi(
      stepRoute(action, decision, 'Questions go with `return`, a reason with `reject`.'),
      async (c) => {
        const submission = c.req.valid('param').id;
        const revision = revisionFrom(c.req.header('if-match'));
        await decide(contextOf(c), submission, revision, action, c.req.valid('json'));
        return c.json(await show(c, submission), 200);
      },
    );
  }
  app.openapi(
    stepRoute(
      'submit',
      decision,
      'With an Idempotency-Key a repeated submit gets the same answer and receipt.',
      [{ ...idempotencyKey, required: false }],
    ),
    async (c) => {
      const submission = c.req.valid('param').id;
      const wanted = {
        key: c.req.header('idempotency-key'),
        path: c.req.path,
        revision: revisionFrom(c.req.header('if-match')),
        decision: c.req.valid('json'),
      };
      const view = await submitOnce(contextOf(c), c.get('services').authSecret, submission, wanted);
      c.header('ETag', etagOf(view.revision));
      c.header('Cache-Control', 'private, no-store');
      return c.json(view, 200);
    },
  );
  app.openapi(
    stepRoute('publish', publication, 'The note is public: it stands with the release.'),
    async (c) => {
      const submission = c.req.valid('param').id;
      const revision = revisionFrom(c.req.header('if-match'));
      await publish(contextOf(c), [{ id: submission, revision }], c.req.valid('json').note);
      return c.json(await show(c, submission), 200);
    },
  );
}

export function submissionRoutes() {
  const app = new OpenAPIHono<Env>()
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
        await edit(contextOf(c), submission, revisionFrom(c.req.header('if-match')), c.req.valid('json'));
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
        const revision = revisionFrom(c.req.header('if-match'));
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
      route(secretariat, {
        method: 'post',
        path: '/api/bulk/accept',
        summary: 'Accept questionnaires that say what they said the last time, all or none',
        request: { body: { required: true, ...json(acceptMany) } },
        responses: { 200: { description: 'How many.', ...json(acceptedMany) } },
      }),
      async (c) => {
        const { reports } = c.req.valid('json');
        await acceptUnchanged(contextOf(c), reports);
        c.header('Cache-Control', 'private, no-store');
        return c.json({ accepted: reports.length }, 200);
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
        const revision = revisionFrom(c.req.header('if-match'));
        await replyTo(contextOf(c), submission, revision, question, c.req.valid('json').reply);
        return c.json(await show(c, submission), 200);
      },
    );
  actionRoutes(app as unknown as OpenAPIHono<Env>);
  return app;
}
