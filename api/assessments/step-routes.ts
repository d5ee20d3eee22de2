import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { AssessmentAction } from '../../drizzle/vocabulary.ts';
import { contextOf, type Env, route } from '../access.ts';
import type { Context } from '../context.ts';
import {
  appointment,
  assessmentPublication,
  assessmentWithdrawal,
  clarification,
  nothing,
} from '../contract/assessment.ts';
import { uuid } from '../contract/fields.ts';
import { json } from '../json.ts';
import { ifMatch, revisionOf } from '../revision.ts';
import { askBack, clear } from './clarify.ts';
import { appoint } from './experts.ts';
import { publishAssessment } from './publish.ts';
import { submitReview } from './review.ts';
import { seen, show } from './show.ts';
import type { Stepped } from './step.ts';
import { submit } from './submit.ts';
import { transitions } from './transitions.ts';
import { discard, withdraw } from './withdraw.ts';

interface Step<Body extends z.ZodType> {
  action: AssessmentAction;
  summary: string;
  body: Body;
  take: (context: Context, id: string, revision: number, body: z.output<Body>) => Promise<Stepped>;
}
/** A step, typed by its own body. */
const step = <Body extends z.ZodType>(one: Step<Body>): Step<z.ZodType> => one as unknown as Step<z.ZodType>;

const steps = [
  step({
    action: 'appoint-assessor',
    summary: 'Appoint another assessor, until the answers are cleared',
    body: appointment,
    take: (context, id, revision, { person }) => appoint(context, id, revision, 'assessor', person),
  }),
  step({
    action: 'appoint-reviewer',
    summary: 'Appoint another reviewer, until the review is submitted',
    body: appointment,
    take: (context, id, revision, { person }) => appoint(context, id, revision, 'reviewer', person),
  }),
  step({
    action: 'submit',
    summary: 'Submit the answers for the clarity check; all that is missing is named by indicator',
    body: nothing,
    take: submit,
  }),
  step({
    action: 'clarify',
    summary: 'Ask the assessor back, with questions: opens version + 1',
    body: clarification,
    take: (context, id, revision, body) => askBack(context, id, revision, 'clarify', body),
  }),
  step({
    action: 'clear',
    summary: 'The answers are clear and coherent: the reviewer may read them',
    body: nothing,
    take: clear,
  }),
  step({
    action: 'submit-review',
    summary: 'Submit the review; all that is missing is named by indicator',
    body: nothing,
    take: submitReview,
  }),
  step({
    action: 'publish',
    summary:
      'Publish the final answers as a numbered release; the note is public, and needed for a correction',
    body: assessmentPublication,
    take: (context, id, revision, { note }) => publishAssessment(context, id, revision, note),
  }),
  step({
    action: 'correct',
    summary: 'Open a correction of what is published, with questions to the assessor: version + 1',
    body: clarification,
    take: (context, id, revision, body) => askBack(context, id, revision, 'correct', body),
  }),
  step({
    action: 'discard',
    summary: 'Give a correction up: back to the published version',
    body: nothing,
    take: discard,
  }),
  step({
    action: 'withdraw',
    summary: 'End the assessment, with a reason; public where it was published',
    body: assessmentWithdrawal,
    take: (context, id, revision, { note }) => withdraw(context, id, revision, note),
  }),
];

/** The steps of an assessment's life, one address each; who may take one is read from the transition table. */
export function assessmentStepRoutes() {
  const app = new OpenAPIHono<Env>();
  for (const { action, summary, body, take } of steps) {
    const roles = [...new Set(transitions.filter((one) => one.action === action).map(({ part }) => part))];
    app.openapi(
      route(
        { roles, ownRegion: true },
        {
          method: 'post',
          path: `/api/assessments/{id}/${action}`,
          summary,
          tags: ['Assessments'],
          parameters: [ifMatch],
          request: { params: z.object({ id: uuid }), body: { required: true, ...json(body) } },
          responses: seen,
        },
      ),
      async (c) => {
        const { id } = c.req.valid('param');
        await take(contextOf(c), id, revisionOf(c), c.req.valid('json'));
        return c.json(await show(c, id), 200);
      },
    );
  }
  return app;
}
