import { OpenAPIHono, z } from '@hono/zod-openapi';
import { instruments } from '../../drizzle/vocabulary.ts';
import { contextOf, type Env, route } from '../access.ts';
import { wholeNumber } from '../collections/request.ts';
import { makeForm } from './make.ts';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const which = z.strictObject({
  version: wholeNumber(1, 9999).optional().openapi({ description: 'The newest unless said' }),
});

/** Questionnaires as forms for KoboToolbox and ODK. In front of the questionnaires' own routes, whose ids they are not. */
export function xlsformRoutes() {
  const app = new OpenAPIHono<Env>();
  for (const id of instruments) {
    app.openapi(
      route('signed-in', {
        method: 'get',
        path: `/api/instruments/${id}.xlsx`,
        summary: 'A questionnaire as XLSForm, to collect answers offline with KoboToolbox or ODK',
        tags: ['Questionnaires'],
        request: { query: which },
        responses: {
          200: {
            description: 'An Excel file with the sheets survey, choices and settings.',
            content: { [EXCEL]: { schema: { type: 'string', format: 'binary' } as const } },
          },
        },
      }),
      async (c) => {
        const { version, bytes } = await makeForm(contextOf(c), id, c.req.valid('query').version);
        return c.body(new Uint8Array(bytes), 200, {
          'Content-Type': EXCEL,
          'Content-Disposition': `attachment; filename="${id}-${version}-xlsform.xlsx"`,
          'Cache-Control': 'private, no-cache',
        }) as never;
      },
    );
  }
  return app;
}
