import { and, eq } from 'drizzle-orm';
import { round, roundRegion } from '../../drizzle/schema/round.ts';
import type { SubmissionKind } from '../../drizzle/vocabulary.ts';
import type { Context } from '../context.ts';
import { say } from '../contract/sentences.ts';
import { Problem, refusal } from '../problem.ts';
import { lastDayOf, phaseOf } from '../rounds/window.ts';
import type { RoundOf } from './load.ts';

/** The round that a new questionnaire answers; the region must be invited to it. Null for a quick report. */
export async function roundFor(
  { db }: Context,
  wanted: { kind: SubmissionKind; round?: string | undefined },
  region: string,
): Promise<RoundOf | null> {
  if ((wanted.kind === 'questionnaire') !== (wanted.round !== undefined)) {
    throw refusal('invalid', [{ field: 'round', ...say('round-of-questionnaire') }]);
  }
  if (wanted.round === undefined) return null;
  const [found] = await db
    .select({ round, reopenedUntil: roundRegion.reopenedUntil })
    .from(roundRegion)
    .innerJoin(round, eq(round.id, roundRegion.round))
    .where(and(eq(roundRegion.round, wanted.round), eq(roundRegion.region, region)));
  if (!found) throw refusal('invalid', [{ field: 'round', ...say('not-in-round', { region }) }]);
  return { ...found.round, reopenedUntil: found.reopenedUntil };
}

/** Refuses a submit outside the round's days; after them until the day to which it was reopened for the region. */
export function requireOpen(window: RoundOf, now: Date): void {
  const phase = phaseOf(window, now);
  if (phase === 'planned') throw new Problem('wrong-state', say('round-not-open', { day: window.opensOn }));
  if (phase === 'closed') throw new Problem('wrong-state', say('round-closed', { day: lastDayOf(window) }));
}
