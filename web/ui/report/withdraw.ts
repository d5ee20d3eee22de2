import type { TFunction } from 'i18next';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import type { StepWords } from '../StepButton.tsx';

/** What withdrawing means for this report: where a version of it is published, that one goes too. */
export function withdrawWords({ version, publishedVersion }: SubmissionView, t: TFunction): StepWords {
  if (publishedVersion === null || publishedVersion === version) {
    const why = publishedVersion === null ? 'withdrawWhy' : 'withdrawPublishedWhy';
    return { why: t(`reports:decide.${why}`), confirm: t('reports:decide.withdrawConfirm') };
  }
  return {
    why: t('reports:decide.withdrawAmendmentWhy', { version: publishedVersion }),
    confirm: t('reports:decide.withdrawAmendmentConfirm'),
  };
}
