import type { Context } from '../context.ts';
import { changesBetween } from './difference.ts';
import type { Answers } from './entries.ts';
import { lastTime } from './last-time.ts';
import type { Loaded } from './load.ts';

/**
 * How many answers, personal ones included, differ from the last time: the version submitted before, else the round before.
 * Null = neither is.
 */
export async function changesSince(context: Context, found: Loaded, now: Answers): Promise<number | null> {
  const before = await lastTime(context, found);
  return before && changesBetween(before.answers, now).length;
}
