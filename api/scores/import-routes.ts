import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../access.ts';
import { CSV } from '../collections/links.ts';
import { importColumns, scoreImportReport } from '../contract/score-import.ts';
import { createOnce } from '../create-once.ts';
import { idempotencyKey } from '../idempotent.ts';
import { importValues, requireImporter, tryImport } from './import.ts';

const report = (description: string) => ({
  description,
  content: { 'application/json': { schema: scoreImportReport } },
});

const query = z.object({
  'dry-run': z
    .enum(['true', 'false'], { error: () => 'is true or false.' })
    .default('false')
    .openapi({ description: 'true = report only, with every fault; write nothing' }),
});

/** Indicator values of the national index, brought as a file. */
export function scoreImportRoutes() {
  return new OpenAPIHono<Env>().openapi(
    route(
      { roles: ['editor'] },
      {
        method: 'post',
        path: '/api/imports/mipex-national',
        summary: 'Bring indicator values of the national index; scores are computed from them',
        description: `A CSV with the columns ${importColumns.join(', ')}: all of it is taken, or nothing. A recomputed score that differs from a published one is reported, and the published one stays. Without dry-run it needs an Idempotency-Key.`,
        tags: ['Figures'],
        parameters: [{ ...idempotencyKey, required: false }],
        request: { query, body: { required: true, content: { [CSV]: { schema: z.string() } } } },
        responses: { 200: report('What the file would do.'), 201: report('What it did.') },
      },
    ),
    async (c) => {
      const text = await c.req.text();
      if (c.req.valid('query')['dry-run'] === 'true') {
        c.header('Cache-Control', 'private, no-store');
        return c.json(await tryImport(contextOf(c), text), 200);
      }
      return createOnce(c, {
        body: text,
        allow: ({ actor }) => requireImporter(actor),
        make: async (inside) => ({ body: await importValues(inside, text) }),
      });
    },
  );
}
