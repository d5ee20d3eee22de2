import { OpenAPIHono, z } from '@hono/zod-openapi';
import { bringing, taken, takeFile } from '../attachments/wire.ts';
import { contextOf, type Env, route } from '../access.ts';
import { requireRole } from '../actor.ts';
import { attached } from '../contract/attachment.ts';
import {
  declaration,
  factView,
  indicatorCode,
  newAnswer,
  newFact,
  newResolution,
  newReview,
} from '../contract/assessment.ts';
import { uuid } from '../contract/fields.ts';
import { createOnce } from '../create-once.ts';
import { idempotencyKey } from '../idempotent.ts';
import { json } from '../json.ts';
import { ifMatch, revisionOf, withRevision } from '../revision.ts';
import { writeAnswer } from './answer.ts';
import { declareCompetences } from './declare.ts';
import { addFact, removeFact } from './facts.ts';
import { addFile } from './files.ts';
import { resolve } from './resolve.ts';
import { writeReview } from './review.ts';
import { saved, seen, show } from './show.ts';

const id = z.object({ id: uuid });
const ofIndicator = z.object({ id: uuid, indicator: indicatorCode });
const tags = ['Assessments'];
const of = <const Role extends string>(role: Role) => ({ roles: [role], ownRegion: true }) as const;

/** What each part writes in an assessment, one thing at a time. */
export function assessmentWorkRoutes() {
  return new OpenAPIHono<Env>()
    .openapi(
      route(of('coordinator'), {
        method: 'post',
        path: '/api/assessments/{id}/declare',
        summary: 'Declare what the region is competent for, area by area',
        description: 'Can be said anew until the assessor submits.',
        tags,
        parameters: [ifMatch],
        request: { params: id, body: { required: true, ...json(declaration) } },
        responses: seen,
      }),
      async (c) => {
        const assessment = c.req.valid('param').id;
        const revision = revisionOf(c);
        await declareCompetences(contextOf(c), assessment, revision, c.req.valid('json'));
        return c.json(await show(c, assessment), 200);
      },
    )
    .openapi(
      route(of('coordinator'), {
        method: 'post',
        path: '/api/assessments/{id}/facts',
        summary: 'Give the experts a link, a text or files, for one area',
        tags,
        parameters: [idempotencyKey],
        request: { params: id, body: { required: true, ...json(newFact) } },
        responses: { 201: { description: 'The fact.', ...json(factView) } },
      }),
      async (c) => {
        const body = c.req.valid('json');
        const assessment = c.req.valid('param').id;
        return createOnce(c, {
          body,
          allow: ({ actor }) => requireRole(actor, ['coordinator']),
          make: async (inside) => ({ body: await addFact(inside, assessment, body) }),
        });
      },
    )
    .openapi(
      route(of('coordinator'), {
        method: 'post',
        path: '/api/assessments/{id}/attachments',
        summary: 'Send a file, to be given to the experts with a fact',
        description: `${taken} The experts have it once a fact names it; one that no fact names is erased after a day.`,
        tags,
        parameters: bringing.parameters,
        request: { params: id, body: bringing.body },
        responses: { 201: { description: 'How a fact names it.', ...json(z.object(attached.shape)) } },
      }),
      (c) =>
        takeFile(c, (keeper, sent, body) =>
          addFile(contextOf(c), keeper, c.req.valid('param').id, sent, body),
        ),
    )
    .openapi(
      route(of('coordinator'), {
        method: 'delete',
        path: '/api/assessments/{id}/facts/{fact}',
        summary: 'Take a fact and its files away, until the assessor submits',
        tags,
        request: { params: z.object({ id: uuid, fact: uuid }) },
        responses: { 204: { description: 'It is gone.' } },
      }),
      async (c) => {
        const { id: assessment, fact } = c.req.valid('param');
        await removeFact(contextOf(c), c.get('services').attachments, assessment, fact);
        return c.body(null, 204);
      },
    )
    .openapi(
      route(of('assessor'), {
        method: 'put',
        path: '/api/assessments/{id}/answers/{indicator}',
        summary: 'Write the answer to one indicator, as far as it is',
        tags,
        parameters: [ifMatch],
        request: { params: ofIndicator, body: { required: true, ...json(newAnswer) } },
        responses: saved,
      }),
      async (c) => {
        const { id: assessment, indicator } = c.req.valid('param');
        const revision = revisionOf(c);
        const made = await writeAnswer(contextOf(c), assessment, revision, indicator, c.req.valid('json'));
        return c.json(withRevision(c, made), 200);
      },
    )
    .openapi(
      route(of('reviewer'), {
        method: 'put',
        path: '/api/assessments/{id}/review/{indicator}',
        summary: 'Agree with one answer, or give another',
        tags,
        parameters: [ifMatch],
        request: { params: ofIndicator, body: { required: true, ...json(newReview) } },
        responses: saved,
      }),
      async (c) => {
        const { id: assessment, indicator } = c.req.valid('param');
        const revision = revisionOf(c);
        const made = await writeReview(contextOf(c), assessment, revision, indicator, c.req.valid('json'));
        return c.json(withRevision(c, made), 200);
      },
    )
    .openapi(
      route(of('editor'), {
        method: 'put',
        path: '/api/assessments/{id}/resolve/{indicator}',
        summary: 'Resolve one difference, with a reason',
        tags,
        parameters: [ifMatch],
        request: { params: ofIndicator, body: { required: true, ...json(newResolution) } },
        responses: saved,
      }),
      async (c) => {
        const { id: assessment, indicator } = c.req.valid('param');
        const revision = revisionOf(c);
        const made = await resolve(contextOf(c), assessment, revision, indicator, c.req.valid('json'));
        return c.json(withRevision(c, made), 200);
      },
    );
}
