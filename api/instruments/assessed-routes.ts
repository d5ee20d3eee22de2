import { OpenAPIHono, z } from '@hono/zod-openapi';
import { type Env, route } from '../access.ts';
import { assessmentInstrument } from '../contract/indicator.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { publicAnswers } from '../public-answers.ts';
import { assessedInstruments } from './assessed.ts';

/** The MIPEX-REG instruments are public: a score is trusted by whoever can read what it was given for. */
export function assessedRoutes() {
  const app = new OpenAPIHono<Env>();
  app.use('/api/assessment-instruments/*', publicAnswers);
  return app.openapi(
    route('anyone', {
      method: 'get',
      path: '/api/assessment-instruments/{id}',
      summary: 'A MIPEX-REG instrument: its indicators, their options, guidance and places on the axes',
      tags: ['Questionnaires'],
      request: { params: z.object({ id: assessmentInstrument.shape.id }) },
      responses: {
        200: {
          description: 'The newest version, each text in every language.',
          content: { 'application/json': { schema: assessmentInstrument } },
        },
      },
    }),
    (c) => {
      const { id } = c.req.valid('param');
      const found = assessedInstruments.find((one) => one.id === id);
      if (!found) throw new Problem('not-found', say('no-such-questionnaire'));
      return c.json(found, 200);
    },
  );
}
