import { OpenAPIHono, z } from '@hono/zod-openapi';
import { type SubmissionAction, submissionActions } from '../../drizzle/vocabulary.ts';
import { contextOf, type Env, route } from '../access.ts';
import { uuid } from '../contract/fields.ts';
import { acceptedMany, acceptMany, decision, publication } from '../contract/submission.ts';
import { idempotencyKey } from '../idempotent.ts';
import { json } from '../json.ts';
import { publish } from '../publication/publish.ts';
import { etagOf, ifMatch, revisionOf } from '../revision.ts';
import { acceptUnchanged } from './accept-many.ts';
import { decide } from './decide.ts';
import { seen, show } from './show.ts';
import { submitOnce } from './submit-once.ts';
import { transitions } from './transitions.ts';

const id = z.object({ id: uuid });
const secretariat = { roles: ['secretariat'] } as const;
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

/** The steps of a report's life, one address each; and many taken together. */
export function stepRoutes() {
  const app = new OpenAPIHono<Env>();
  for (const action of submissionActions) {
    if (action === 'publish' || action === 'submit') continue;
    app.openapi(
      stepRoute(action, decision, 'Questions go with `return`, a reason with `reject`.'),
      async (c) => {
        const submission = c.req.valid('param').id;
        const revision = revisionOf(c);
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
      [maybeKey],
    ),
    async (c) => {
      const submission = c.req.valid('param').id;
      const wanted = {
        key: c.req.header('idempotency-key'),
        path: c.req.path,
        revision: revisionOf(c),
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
      const revision = revisionOf(c);
      await publish(contextOf(c), [{ id: submission, revision }], c.req.valid('json').note);
      return c.json(await show(c, submission), 200);
    },
  );
  app.openapi(
    route(secretariat, {
      method: 'post',
      path: '/api/bulk/accept',
      summary: 'Accept questionnaires that say what was accepted the last time, all or none',
      request: { body: { required: true, ...json(acceptMany) } },
      responses: { 200: { description: 'How many.', ...json(acceptedMany) } },
    }),
    async (c) => {
      const { reports } = c.req.valid('json');
      await acceptUnchanged(contextOf(c), reports);
      c.header('Cache-Control', 'private, no-store');
      return c.json({ accepted: reports.length }, 200);
    },
  );
  return app;
}
