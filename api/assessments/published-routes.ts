import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../access.ts';
import { publishedList, publishedView } from '../contract/assessment.ts';
import { uuid } from '../contract/fields.ts';
import { json } from '../json.ts';
import { publicAnswers } from '../public-answers.ts';
import { listPublished, viewPublished } from './published.ts';

const tags = ['Assessments'];

/** What everybody may read: final answers and their sources, never who gave them. */
export function publishedAssessmentRoutes() {
  const app = new OpenAPIHono<Env>();
  // A path with /* means the path itself too.
  app.use('/api/published-assessments/*', publicAnswers);
  return app
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/api/published-assessments',
        summary: 'Published assessments, and those withdrawn',
        tags,
        responses: { 200: { description: 'By edition and region.', ...json(publishedList) } },
      }),
      async (c) => c.json({ assessments: await listPublished(contextOf(c).db) }, 200),
    )
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/api/published-assessments/{id}',
        summary: 'The final answers of an assessment, with their sources',
        tags,
        request: { params: z.object({ id: uuid }) },
        responses: { 200: { description: 'Of a withdrawn one the notices only.', ...json(publishedView) } },
      }),
      async (c) => c.json(await viewPublished(contextOf(c).db, c.req.valid('param').id), 200),
    );
}
