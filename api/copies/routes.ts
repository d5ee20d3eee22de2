import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../access.ts';
import { wholeNumber } from '../collections/request.ts';
import { copyFile } from '../contract/copy.ts';
import { copyForms, copyLanguages } from '../contract/taken.ts';
import { uuid } from '../contract/fields.ts';
import { say } from '../contract/sentences.ts';
import type { Definition } from '../instruments/definition.ts';
import { languagesOf } from '../instruments/questions.ts';
import { refusal } from '../problem.ts';
import { nameOf } from './name.ts';
import { paperOf } from './paper.ts';
import { print } from './print.ts';
import { asQuestionnaire } from './quick.ts';
import { readCopy } from './read.ts';
import { sheetOf } from './sheet.ts';
import { tableOf } from './table.ts';

const wanted = z.strictObject({
  f: z.enum(copyForms).default('json').openapi({ description: 'The form of the file' }),
  language: z
    .enum(copyLanguages)
    .default('en')
    .openapi({ description: 'Of what is to be read: CSV and PDF' }),
  questions: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'is no language: es, pt-PT')
    .optional()
    .openapi({ description: 'Of the questions: any language that the questionnaire has; else `language`' }),
});
const file = { type: 'string', format: 'binary' } as const;

/** A language of the questions, where they are in it. */
function allowed(definition: Definition, language: string): string {
  if (languagesOf(definition).includes(language)) return language;
  throw refusal('bad-parameter', [{ field: 'questions', ...say('translation', { language }) }]);
}

/** One version of a report as a file to take away. */
export function copyRoutes() {
  return new OpenAPIHono<Env>().openapi(
    route(
      { roles: ['contributor', 'coordinator', 'secretariat'], ownRegion: true },
      {
        method: 'get',
        path: '/api/submissions/{id}/versions/{version}/copy',
        summary: 'One version of a report as a file: JSON (to bring back), CSV (one row an answer) or PDF',
        request: {
          params: z.object({ id: uuid, version: wholeNumber(1, 9999) }),
          query: wanted,
        },
        responses: {
          200: {
            description: 'The file, with a name.',
            content: {
              'application/json': { schema: copyFile },
              'text/csv': { schema: file },
              'application/pdf': { schema: file },
            },
          },
        },
      },
    ),
    async (c) => {
      const { id, version } = c.req.valid('param');
      const { f, language, questions = language } = c.req.valid('query');
      const copy = await readCopy(contextOf(c), id, version);
      const headers = (type: string) => ({
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="${nameOf(copy.file, f)}"`,
        'Cache-Control': 'private, no-store',
      });
      if (f === 'json')
        return c.body(`${JSON.stringify(copy.file, null, 2)}\n`, 200, headers('application/json')) as never;
      const spoken = { frame: language, questions: allowed(copy.definition, questions) };
      const { kind, answers } = copy.file;
      const asked =
        kind === 'questionnaire'
          ? { definition: copy.definition, answers }
          : asQuestionnaire(copy.definition, kind, answers);
      const sheet = sheetOf(asked.definition, asked.answers, spoken);
      if (f === 'csv')
        return c.body(
          tableOf(sheet, language),
          200,
          headers('text/csv; charset=utf-8; header=present'),
        ) as never;
      const pdf = await print(paperOf(copy.file, sheet, spoken));
      return c.body(pdf, 200, headers('application/pdf')) as never;
    },
  );
}
