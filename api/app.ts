import { OpenAPIHono } from '@hono/zod-openapi';
import { declaredRoutes, type Env, undeclaredRoutes } from './access.ts';
import { createLimits } from './limits.ts';
import { addressOf, createAuth, readActor } from './session.ts';
import { similarRoutes } from './analysis/similar-routes.ts';
import { publishedAssessmentRoutes } from './assessments/published-routes.ts';
import { assessmentRoutes } from './assessments/routes.ts';
import { assessmentStepRoutes } from './assessments/step-routes.ts';
import { assessmentWorkRoutes } from './assessments/work-routes.ts';
import { attachmentRoutes } from './attachments/routes.ts';
import type { Services } from './context.ts';
import { boundaryRoutes } from './boundaries/routes.ts';
import { collectionRoutes } from './collections/routes.ts';
import { comparisonRoutes } from './comparisons/routes.ts';
import { onError, onNotFound, refuseInvalid } from './errors.ts';
import { copyRoutes } from './copies/routes.ts';
import { eventRoutes } from './events/routes.ts';
import { fundingRoutes } from './funding/routes.ts';
import { healthRoutes } from './health.ts';
import { importRoutes } from './imports/routes.ts';
import { indicatorRoutes } from './indicators/routes.ts';
import { patternRoutes } from './analysis/patterns/routes.ts';
import { rankRoutes } from './analysis/rank-routes.ts';
import { draftRoutes } from './instrument-drafts/routes.ts';
import { assessedRoutes } from './instruments/assessed-routes.ts';
import { instrumentRoutes } from './instruments/routes.ts';
import { matchingRoutes } from './matching/routes.ts';
import { refuseOtherMethods } from './methods.ts';
import { openapiRoutes } from './openapi.ts';
import { ownOriginOnly, secureHeaders } from './origin.ts';
import { pageRoutes } from './pages.ts';
import { accountRoutes } from './people/account-routes.ts';
import { peopleRoutes } from './people/routes.ts';
import { phaseRoutes } from './phases/routes.ts';
import { practiceRoutes } from './practices/routes.ts';
import { seeOwnWrites } from './publication/own-writes.ts';
import { readyAnswers } from './public-answers.ts';
import { roundRoutes } from './rounds/routes.ts';
import { regionRoutes } from './regions/routes.ts';
import { releaseRoutes } from './releases/routes.ts';
import { scoreImportRoutes } from './scores/import-routes.ts';
import { scoreRoutes } from './scores/routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { ownSize } from './size.ts';
import { besideRoutes } from './submissions/beside-routes.ts';
import { submissionRoutes } from './submissions/routes.ts';
import { stepRoutes } from './submissions/step-routes.ts';
import { xlsformRoutes } from './xlsforms/routes.ts';

/** The whole server as one function of its services. Throws when a route was added without saying who may call it. */
export function createApp(services: Services) {
  const base = new OpenAPIHono<Env>({ defaultHook: refuseInvalid });
  base.onError(onError);
  base.notFound(onNotFound);
  const auth = createAuth(services);
  const limits = createLimits(services);
  base.use(readyAnswers(services));
  base.use(async (c, next) => {
    c.set('services', services);
    c.set('auth', auth);
    c.set('limits', limits);
    c.set('address', addressOf(c, services.trustProxy));
    await next();
  });
  base.use(secureHeaders(services));
  base.use(refuseOtherMethods(() => declaredRoutes(base)));
  base.use(ownOriginOnly);
  base.use(ownSize);
  base.use('/api/*', readActor);
  base.use('/api/submissions/*', seeOwnWrites);
  base.use('/api/assessments/*', seeOwnWrites);
  const app = base
    .route('/', healthRoutes())
    .route('/', sessionRoutes())
    .route('/', peopleRoutes())
    .route('/', accountRoutes())
    .route('/', submissionRoutes())
    .route('/', besideRoutes())
    .route('/', stepRoutes())
    .route('/', attachmentRoutes())
    .route('/', copyRoutes())
    .route('/', importRoutes())
    .route('/', xlsformRoutes())
    .route('/', instrumentRoutes())
    .route('/', assessedRoutes())
    .route('/', draftRoutes())
    .route('/', roundRoutes())
    .route('/', phaseRoutes())
    .route('/', assessmentRoutes())
    .route('/', assessmentWorkRoutes())
    .route('/', assessmentStepRoutes())
    .route('/', publishedAssessmentRoutes())
    .route('/', comparisonRoutes())
    .route('/', practiceRoutes())
    .route('/', scoreRoutes())
    .route('/', scoreImportRoutes())
    .route('/', indicatorRoutes())
    .route('/', matchingRoutes())
    .route('/', rankRoutes())
    .route('/', patternRoutes())
    .route('/', regionRoutes())
    .route('/', similarRoutes())
    .route('/', fundingRoutes())
    .route('/', releaseRoutes())
    .route('/', boundaryRoutes())
    .route('/', eventRoutes())
    .route('/', collectionRoutes());
  app.route('/', openapiRoutes(app)).route('/', pageRoutes(services));
  const holes = undeclaredRoutes(app);
  if (holes.length > 0)
    throw new Error(`Routes without a declaration of who may call them: ${holes.join(', ')}`);
  return app;
}

export type AppType = ReturnType<typeof createApp>;
