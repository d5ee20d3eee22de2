import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../access.ts';
import { requireRole } from '../actor.ts';
import {
  assessmentFaults,
  assessmentList,
  assessmentQuestions,
  assessmentVersions,
  assessmentView,
  expertList,
  newAssessment,
} from '../contract/assessment.ts';
import { nutsCode, uuid } from '../contract/fields.ts';
import { createOnce } from '../create-once.ts';
import { idempotencyKey } from '../idempotent.ts';
import { json } from '../json.ts';
import { etagOf } from '../revision.ts';
import { createAssessment } from './create.ts';
import { listExperts } from './experts.ts';
import { assessmentReaders } from './load.ts';
import { seen, show } from './show.ts';
import { checkAssessment } from './submit.ts';
import { listAssessments } from './summary.ts';
import { listVersions, questionsFor } from './versions.ts';
import { viewAssessment } from './view.ts';

const id = z.object({ id: uuid });
const tags = ['Assessments'];
const editor = { roles: ['editor'] } as const;
const readers = { roles: assessmentReaders, ownRegion: true } as const;
const noStore = 'private, no-store';

/** Assessments as those who work with them read them; the editor begins one. */
export function assessmentRoutes() {
  return new OpenAPIHono<Env>()
    .openapi(
      route(
        { roles: assessmentReaders },
        {
          method: 'get',
          path: '/api/assessments',
          summary: 'The assessments I work with (for an editor: all)',
          tags,
          responses: { 200: { description: 'By region.', ...json(assessmentList) } },
        },
      ),
      async (c) => {
        c.header('Cache-Control', noStore);
        return c.json({ assessments: await listAssessments(contextOf(c)) }, 200);
      },
    )
    .openapi(
      route(editor, {
        method: 'post',
        path: '/api/assessments',
        summary: 'Begin the assessment of a ready region in an open phase, by appointing its experts',
        description: 'Experts who are not independent are refused by field (409, with the reason).',
        tags,
        parameters: [idempotencyKey],
        request: { body: { required: true, ...json(newAssessment) } },
        responses: { 201: { description: 'The assessment.', ...json(assessmentView) } },
      }),
      async (c) => {
        const body = c.req.valid('json');
        return createOnce(c, {
          body,
          allow: ({ actor }) => requireRole(actor, editor.roles),
          make: async (inside) => {
            const view = await viewAssessment(inside, await createAssessment(inside, body));
            const tag: Record<string, string> = view.revision === null ? {} : { ETag: etagOf(view.revision) };
            return { body: view, headers: { Location: `/api/assessments/${view.id}`, ...tag } };
          },
        });
      },
    )
    .openapi(
      route(editor, {
        method: 'get',
        path: '/api/experts',
        summary: 'The experts that the Atlas knows, and what hinders each for a region',
        tags,
        request: { query: z.strictObject({ region: nutsCode }) },
        responses: { 200: { description: 'By name.', ...json(expertList) } },
      }),
      async (c) => {
        c.header('Cache-Control', noStore);
        return c.json({ experts: await listExperts(contextOf(c), c.req.valid('query').region) }, 200);
      },
    )
    .openapi(
      route(readers, {
        method: 'get',
        path: '/api/assessments/{id}',
        summary: 'One assessment, with what the reader may do',
        tags,
        request: { params: id },
        responses: seen,
      }),
      async (c) => c.json(await show(c, c.req.valid('param').id), 200),
    )
    .openapi(
      route(readers, {
        method: 'get',
        path: '/api/assessments/{id}/instrument',
        summary: 'The questions, and which of them are asked',
        tags,
        request: { params: id },
        responses: { 200: { description: 'In every language.', ...json(assessmentQuestions) } },
      }),
      async (c) => {
        c.header('Cache-Control', noStore);
        return c.json(await questionsFor(contextOf(c), c.req.valid('param').id), 200);
      },
    )
    .openapi(
      route({ roles: ['assessor', 'reviewer'], ownRegion: true } as const, {
        method: 'get',
        path: '/api/assessments/{id}/check',
        summary: 'What still hinders me from submitting',
        tags,
        request: { params: id },
        responses: { 200: { description: 'All of it, by indicator.', ...json(assessmentFaults) } },
      }),
      async (c) => {
        c.header('Cache-Control', noStore);
        return c.json({ faults: await checkAssessment(contextOf(c), c.req.valid('param').id) }, 200);
      },
    )
    .openapi(
      route({ roles: ['editor', 'assessor'], ownRegion: true } as const, {
        method: 'get',
        path: '/api/assessments/{id}/versions',
        summary: 'Every version as it was written',
        tags,
        request: { params: id },
        responses: { 200: { description: 'Oldest first.', ...json(assessmentVersions) } },
      }),
      async (c) => {
        c.header('Cache-Control', noStore);
        return c.json({ versions: await listVersions(contextOf(c), c.req.valid('param').id) }, 200);
      },
    );
}
