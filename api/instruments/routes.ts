import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import { instruments } from '../../drizzle/vocabulary.ts';
import { contextOf, type Env, route } from '../access.ts';
import {
  checkView,
  instrumentList,
  newVersion,
  versionView,
  type VersionWhole,
  versionWhole,
  wantedCheck,
} from '../contract/instrument.ts';
import { createOnce } from '../create-once.ts';
import { idempotencyKey } from '../idempotent.ts';
import { json } from '../json.ts';
import { squeezed } from '../squeezed.ts';
import { checkAgainstLast, publishVersion, requireEditor } from './publish.ts';
import { listInstruments, readVersion } from './stored.ts';

const editor = { roles: ['editor'] } as const;
const tags = ['Questionnaires'];
const noStore = 'private, no-store';
const whole = {
  200: { description: 'The version with its definition (SurveyJS JSON).', ...json(versionWhole) },
  304: { description: 'The version is the one in If-None-Match.' },
};
const idOf = z.enum(instruments);
const versionParam = z.coerce.number().int().min(1).max(1_000_000);

export function instrumentRoutes() {
  return new OpenAPIHono<Env>()
    .openapi(
      route('signed-in', {
        method: 'get',
        path: '/api/instruments',
        summary: 'Questionnaires and their versions, newest first',
        tags,
        responses: { 200: { description: 'Without the definitions.', ...json(instrumentList) } },
      }),
      async (c) => {
        c.header('Cache-Control', noStore);
        return c.json({ instruments: await listInstruments(contextOf(c).db) }, 200);
      },
    )
    .openapi(
      route(editor, {
        method: 'post',
        path: '/api/instruments/{id}/check',
        summary: 'What a definition would be refused for, and what it changes; publishes nothing',
        tags,
        request: { params: z.object({ id: idOf }), body: { required: true, ...json(wantedCheck) } },
        responses: { 200: { description: 'What was found.', ...json(checkView) } },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const { definition } = c.req.valid('json');
        c.header('Cache-Control', noStore);
        return c.json(await checkAgainstLast(contextOf(c).db, id, definition), 200);
      },
    )
    .openapi(
      route(editor, {
        method: 'post',
        path: '/api/instruments',
        summary: 'Publish the next version of a questionnaire',
        tags,
        parameters: [idempotencyKey],
        request: { body: { required: true, ...json(newVersion) } },
        responses: { 201: { description: 'The new version; it never changes.', ...json(versionView) } },
      }),
      async (c) => {
        const body = c.req.valid('json');
        return createOnce(c, {
          body,
          allow: ({ actor }) => requireEditor(actor),
          make: async (inside) => {
            const view = await publishVersion(inside, body);
            const address = `/api/instruments/${body.id}/versions/${view.version}`;
            return { body: view, headers: { Location: address } };
          },
        });
      },
    )
    .openapi(
      route('signed-in', {
        method: 'get',
        path: '/api/instruments/{id}',
        summary: 'The newest version of a questionnaire',
        tags,
        request: { params: z.object({ id: idOf }) },
        responses: whole,
      }),
      async (c) =>
        (await answer(
          c,
          await readVersion(contextOf(c).db, c.req.valid('param').id),
          'private, no-cache',
        )) as never,
    )
    .openapi(
      route('signed-in', {
        method: 'get',
        path: '/api/instruments/{id}/versions/{version}',
        summary: 'A version of a questionnaire, which never changes',
        tags,
        request: { params: z.object({ id: idOf, version: versionParam }) },
        responses: whole,
      }),
      async (c) => {
        const { id, version } = c.req.valid('param');
        const found = await readVersion(contextOf(c).db, id, version);
        return (await answer(c, found, 'private, max-age=86400, immutable')) as never;
      },
    );
}

/** The version, or 304 for who has it. Private: the session decides who may read it. */
async function answer(c: HonoContext<Env>, version: VersionWhole, cache: string): Promise<Response> {
  const tag = `"${version.id}-${version.version}"`;
  c.header('ETag', tag);
  c.header('Cache-Control', cache);
  const known = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(tag) ? c.body(null, 304) : squeezed(c, version);
}
