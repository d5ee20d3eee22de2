import { OpenAPIHono, z } from '@hono/zod-openapi';
import { type Env, route } from './access.ts';
import { addressesOf, jsonOnly } from './collections/request.ts';
import { OPENAPI } from './collections/links.ts';
import { publicAnswers } from './public-answers.ts';

const document = z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.looseObject({})) });

/** `/api/openapi.json`: every route of the app, described by the declarations that make it. */
export function openapiRoutes(described: Pick<OpenAPIHono<Env>, 'getOpenAPIDocument'>) {
  const app = new OpenAPIHono<Env>();
  app.use('/api/openapi.json', publicAnswers);
  return app.openapi(
    route('anyone', {
      method: 'get',
      path: '/api/openapi.json',
      summary: 'This description (OpenAPI 3.0)',
      tags: ['Collections'],
      request: { query: jsonOnly },
      responses: { 200: { description: 'The description.', content: { [OPENAPI]: { schema: document } } } },
    }),
    (c) => {
      const found = described.getOpenAPIDocument({
        openapi: '3.0.3',
        info: {
          title: 'Regional Migration Atlas',
          version: '1',
          description:
            'Published data follow OGC API - Features Part 1 (core, oas30, geojson). Errors are application/problem+json (RFC 9457).',
        },
        servers: [{ url: addressesOf(c).base }],
      });
      return c.body(JSON.stringify(found), 200, { 'Content-Type': OPENAPI }) as never;
    },
  );
}
