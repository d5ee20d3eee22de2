import type { Context as HonoContext } from 'hono';
import { contextOf, type Env } from '../access.ts';
import { assessmentView, savedIndicator, type SavedIndicator } from '../contract/assessment.ts';
import { etagOf } from '../revision.ts';
import { viewAssessment } from './view.ts';

/** How the description of the API tells of an answer that shows an assessment. */
export const seen = {
  200: {
    description: 'The assessment as its reader may see it now.',
    content: { 'application/json': { schema: assessmentView } },
  },
};

/** An assessment as it is now. Whoever works blind gets no ETag: it would count the assessor's steps. */
export async function show(c: HonoContext<Env>, id: string) {
  const view = await viewAssessment(contextOf(c), id);
  if (view.revision !== null) c.header('ETag', etagOf(view.revision));
  c.header('Cache-Control', 'private, no-store');
  return view;
}

export const saved = {
  200: {
    description: 'How it stands after this indicator.',
    content: { 'application/json': { schema: savedIndicator } },
  },
};

export function showSaved(c: HonoContext<Env>, indicator: SavedIndicator): SavedIndicator {
  c.header('ETag', etagOf(indicator.revision));
  c.header('Cache-Control', 'private, no-store');
  return indicator;
}
