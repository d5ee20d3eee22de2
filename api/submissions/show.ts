import type { Context as HonoContext } from 'hono';
import { contextOf, type Env } from '../access.ts';
import { submissionView } from '../contract/submission.ts';
import { withRevision } from '../revision.ts';
import { viewSubmission } from './view.ts';

/** How the description of the API tells of an answer that shows a report. */
export const seen = {
  200: {
    description: 'The report as it is now.',
    content: { 'application/json': { schema: submissionView } },
  },
};

/** A report as it is now, with the headers of such an answer. */
export const show = async (c: HonoContext<Env>, submission: string) =>
  withRevision(c, await viewSubmission(contextOf(c), submission));
