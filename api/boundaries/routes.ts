import { OpenAPIHono, z } from '@hono/zod-openapi';
import { type Env, route } from '../access.ts';
import { chooseEncoding } from '../compression.ts';
import { Problem } from '../problem.ts';
import { boundary, boundaryNames, boundaryOfHashedName } from './files.ts';

const names = boundaryNames.map((name) => `${name}.json`).join(', ');
const topology = z.looseObject({ type: z.literal('Topology') });

/**
 * `/api/boundaries/nuts-2021.json` leads to the name that carries the content's hash, which a browser may keep for
 * ever.
 */
export function boundaryRoutes() {
  return new OpenAPIHono<Env>().openapi(
    route('anyone', {
      method: 'get',
      path: '/api/boundaries/{file}',
      summary: 'Region boundaries and background (TopoJSON)',
      description: `${names} lead to a name with a hash, kept for ever. nuts-2021 is 1:10 million, nuts-2021-3m 1:3 million, levels 0 to 3 in one topology. Boundaries: EuroGeographics.`,
      tags: ['Boundaries'],
      request: { params: z.object({ file: z.string() }) },
      responses: {
        200: { description: 'The topology.', content: { 'application/json': { schema: topology } } },
        302: { description: 'Where the present one is.' },
      },
    }),
    async (c) => {
      const { file } = c.req.valid('param');
      const plain = await boundary(file.replace(/\.json$/, ''));
      if (plain && file.endsWith('.json')) {
        return c.body(null, 302, {
          Location: `/api/boundaries/${plain.name}`,
          'Cache-Control': 'no-cache',
        }) as never;
      }
      const found = await boundaryOfHashedName(file);
      if (!found) throw new Problem('not-found', `There are no boundaries "${file}"; there are ${names}.`);
      const encoding = chooseEncoding(c.req.header('accept-encoding'));
      const bytes = await found.bytes(encoding);
      return c.body(bytes, 200, {
        'Content-Type': 'application/json',
        'Content-Length': String(bytes.byteLength),
        'Cache-Control': 'public, max-age=31536000, immutable',
        Vary: 'Accept-Encoding',
        ETag: `W/"${found.name}"`,
        ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
      }) as never;
    },
  );
}
