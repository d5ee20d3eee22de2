import type { TFunction } from 'i18next';
import type { SubmissionSummary } from '../../../api/contract/submission.ts';
import { flowTypes } from '../../../drizzle/vocabulary.ts';

/** What a report is called in lists and headings. A flow observation has no title of its own: it is called by its type. */
export function titleOf(report: Pick<SubmissionSummary, 'title' | 'kind'>, t: TFunction): string {
  const { title, kind } = report;
  if (kind === 'flow' && flowTypes.some((type) => type === title)) return t(`vocabulary:flowType.${title}`);
  return title || t(`reports:untitled.${kind}`);
}
