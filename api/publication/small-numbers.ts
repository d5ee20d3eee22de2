import type { ValueState } from '../../drizzle/vocabulary.ts';

export interface PublicCount {
  value: number | null;
  state: ValueState;
}

const notAnswered: PublicCount = { value: null, state: 'not-answered' };
const suppressed: PublicCount = { value: null, state: 'suppressed' };

/**
 * The public form of a count of people that a region reports: 1-4 are suppressed, 0 stays 0, others are rounded to the nearest
 * 5 (half up). Examples: 3 is suppressed, 12 becomes 10, 13 becomes 15. Source: domain.md, Small numbers.
 */
export function publicCount(count: number | undefined): PublicCount {
  if (count === undefined) return notAnswered;
  refuseOdd(count);
  if (count >= 1 && count <= 4) return suppressed;
  return { value: Math.floor((count + 2.5) / 5) * 5, state: 'value' };
}

export interface PublicRange {
  min: number | null;
  max: number | null;
  state: ValueState;
}

/**
 * The public form of a range: widened outward to multiples of 5; suppressed when the whole of it lies in 1-4.
 * Examples: 3-8 becomes 0-10; 12-13 becomes 10-15; 1-4 is suppressed; 0-0 stays 0-0.
 */
export function publicRange(min: number | undefined, max: number | undefined): PublicRange {
  if (min === undefined || max === undefined) return { min: null, max: null, state: 'not-answered' };
  refuseOdd(min);
  refuseOdd(max);
  if (min > max) throw new Error(`A range from ${min} to ${max} is reversed.`);
  if (min >= 1 && max <= 4) return { min: null, max: null, state: 'suppressed' };
  return { min: Math.floor(min / 5) * 5, max: Math.ceil(max / 5) * 5, state: 'value' };
}

function refuseOdd(count: number): void {
  if (!Number.isInteger(count) || count < 0)
    throw new Error(`A count of people is a whole number from 0, not ${count}.`);
}
