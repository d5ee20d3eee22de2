import { say } from '../contract/sentences.ts';
import { refusal } from '../problem.ts';
import { dayInBrussels } from './window.ts';

/** Refuses a round that ends before it begins, or whose end is over. */
export function checkDays(days: { opensOn: string; closesOn: string }, now: Date): void {
  if (days.closesOn < days.opensOn) throw refusal('invalid', [{ field: 'closesOn', ...say('before-first') }]);
  if (days.closesOn < dayInBrussels(now))
    throw refusal('invalid', [{ field: 'closesOn', ...say('day-over') }]);
}

/** Each number of days once, the longest first. */
export const inOrder = (days: readonly number[]): number[] => [...new Set(days)].sort((a, b) => b - a);
