import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../access.ts';
import { uuid } from '../contract/fields.ts';
import { importReport, wantedCheck, wantedImport } from '../contract/import.ts';
import { json } from '../json.ts';
import { ifMatch, revisionOf } from '../revision.ts';
import { seen, show } from '../submissions/show.ts';
import { bring, checkImport } from './bring.ts';

const region = { roles: ['contributor', 'coordinator'], ownRegion: true } as const;
const id = z.object({ id: uuid });

/** Answers brought into a draft from a file: a copy, or an export of KoboToolbox or ODK Central. */
export function importRoutes() {
  return new OpenAPIHono<Env>()
    .openapi(
      route(region, {
        method: 'post',
        path: '/api/submissions/{id}/import/check',
        summary: 'What bringing a file into a draft would change, answer by answer; writes nothing',
        request: { params: id, body: { required: true, ...json(wantedCheck) } },
        responses: { 200: { description: 'What was found.', ...json(importReport) } },
      }),
      async (c) => {
        const { file } = c.req.valid('json');
        c.header('Cache-Control', 'private, no-store');
        return c.json(await checkImport(contextOf(c), c.req.valid('param').id, file), 200);
      },
    )
    .openapi(
      route(region, {
        method: 'post',
        path: '/api/submissions/{id}/import',
        summary: 'Bring a file into the draft that it was checked against, all or nothing',
        parameters: [ifMatch],
        request: { params: id, body: { required: true, ...json(wantedImport) } },
        responses: seen,
      }),
      async (c) => {
        const submission = c.req.valid('param').id;
        const { file, choices } = c.req.valid('json');
        await bring(contextOf(c), submission, revisionOf(c), file, choices);
        return c.json(await show(c, submission), 200);
      },
    );
}
