import type { Context as HonoContext } from 'hono';
import { contextOf, type Env } from '../access.ts';
import { assessmentView, savedIndicator } from '../contract/assessment.ts';
import { withRevision } from '../revision.ts';
import { viewAssessment } from './view.ts';

/** How the description of the API tells of an answer that shows an assessment. */
export const seen = {
  200: {
    description: 'The assessment as its reader may see it now.',
    content: { 'application/json': { schema: assessmentView } },
  },
};

/** An assessment as it is now. Whoever works blind gets no ETag: it would count the assessor's steps. */
export const show = async (c: HonoContext<Env>, id: string) =>
  withRevision(c, await viewAssessment(contextOf(c), id));

export const saved = {
  200: {
    description: 'How it stands after this indicator.',
    content: { 'application/json': { schema: savedIndicator } },
  },
};
