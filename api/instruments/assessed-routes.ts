import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../access.ts';
import { instrumentAt, listAssessed } from '../assessments/instrument.ts';
import { assessmentInstrument } from '../contract/indicator.ts';
import { assessedList } from '../contract/instrument.ts';
import { say } from '../contract/sentences.ts';
import { jsonAnswer } from '../json.ts';
import { Problem } from '../problem.ts';
import { publicAnswers } from '../public-answers.ts';

const tags = ['Questionnaires'];
const version = z.coerce.number().int().min(1).max(1_000_000);

/** The MIPEX-REG instruments are public: a score is trusted by whoever can read what it was given for. */
export function assessedRoutes() {
  const app = new OpenAPIHono<Env>();
  app.use('/api/assessment-instruments/*', publicAnswers);
  return app
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/api/assessment-instruments',
        summary: 'The MIPEX-REG instruments and their versions',
        tags,
        responses: jsonAnswer('Newest version first, without the questions.', assessedList),
      }),
      async (c) => c.json({ instruments: await listAssessed(contextOf(c).db) }, 200),
    )
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/api/assessment-instruments/{id}',
        summary: 'A MIPEX-REG instrument: its indicators, their options, guidance and places on the axes',
        tags,
        request: {
          params: z.object({ id: assessmentInstrument.shape.id }),
          query: z.strictObject({
            version: version.optional().describe('The newest version, where it is not said'),
          }),
        },
        responses: jsonAnswer('The version, each text in every language.', assessmentInstrument),
      }),
      async (c) => {
        const found = await instrumentAt(
          contextOf(c).db,
          c.req.valid('param').id,
          c.req.valid('query').version,
        );
        if (!found) throw new Problem('not-found', say('no-such-questionnaire'));
        return c.json(found, 200);
      },
    );
}
