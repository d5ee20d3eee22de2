import { type AnswerView, NOT_APPLICABLE } from '../../../api/contract/assessment.ts';

/** What an editor may want to read of the answers. */
export const filters = ['all', 'not-applicable', 'without-comment', 'asked-before', 'changed'] as const;
export type Filter = (typeof filters)[number];

export interface Read {
  answer: AnswerView | undefined;
  /** Whether it was asked about in an earlier version. */
  isAsked: boolean;
  /** Whether the answer is another than in the version before. */
  isChanged: boolean;
}

/** Whether an indicator belongs to what is wanted; an answer that is missing has no comment either. */
export function isWanted(filter: Filter, { answer, isAsked, isChanged }: Read): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'not-applicable':
      return answer?.option === NOT_APPLICABLE;
    case 'without-comment':
      return !answer?.comment?.trim();
    case 'asked-before':
      return isAsked;
    case 'changed':
      return isChanged;
  }
}
