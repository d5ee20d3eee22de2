import type { TFunction } from 'i18next';
import type { SubmissionSummary } from '../../../api/contract/submission.ts';

/** What a report is called in lists and headings; one without a title says which kind it is. */
export function titleOf(report: Pick<SubmissionSummary, 'title' | 'kind'>, t: TFunction): string {
  return report.title || t(`reports:untitled.${report.kind}`);
}
