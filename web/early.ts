import type { Me } from '../api/contract/me.ts';
import type { SubmissionView } from '../api/contract/submission.ts';
import { askEarly, forgetEarly } from './asked.ts';

/*
 * A script of its own, in front of the page's code, which browsers need a tenth of a second to read: asks for what a report's
 * address needs beyond doubt, and brings its code meanwhile. The router asks for the same; what is there already is taken.
 */

async function openReport(page: string, id: string): Promise<void> {
  const { person } = await askEarly<Me>('/api/me');
  if (!person) return;
  const path = `/api/submissions/${id}`;
  const { kind } = await askEarly<SubmissionView>(path);
  if (kind === 'questionnaire') {
    void askEarly(`${path}/instrument`).catch(() => {});
    void import('./ui/survey/Drawn.tsx');
  }
  // The look of every room first, as the router would.
  void import('./ui/Room.tsx');
  void (page === 'review' ? import('./review/Report.tsx') : import('./contribute/Report.tsx'));
}

const [, page, id] = /^\/(contribute|review)\/([\w-]+)$/.exec(window.location.pathname) ?? [];
if (page && id) {
  openReport(page, id).catch(() => {});
  setTimeout(forgetEarly, 10_000);
}
