import type { TFunction } from 'i18next';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import type { StepWords } from './Step.tsx';

/** What withdrawing means for this report: where a version of it is published, that one goes too. */
export function withdrawWords({ state, publishedVersion }: SubmissionView, t: TFunction): StepWords {
  const which = publishedVersion === null ? '' : state === 'published' ? 'Published' : 'Amendment';
  return {
    why: t(`reports:decide.withdraw${which}Why`, { version: publishedVersion }),
    confirm: t(`reports:decide.withdraw${which}Confirm`),
  };
}
