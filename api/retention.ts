import { and, inArray, isNotNull, isNull, lt, notExists, sql } from 'drizzle-orm';
import type { Db } from '../drizzle/client.ts';
import { invitation, rateLimit, session, verification } from '../drizzle/schema/person.ts';
import { outboxLetter, round, roundRegion } from '../drizzle/schema/round.ts';
import { presence } from '../drizzle/schema/submission.ts';
import { retention } from './contract/retention.ts';
import { forgetAnswers } from './idempotent.ts';
import { dayInBrussels } from './rounds/window.ts';

const SECOND = 1000;
const DAY = 24 * 3600 * SECOND;

/**
 * Erases what has been kept as long as /privacy says. Called when the server starts and every hour after: whatever is over
 * is gone within the hour.
 */
export async function forgetOld(db: Db, now: Date): Promise<void> {
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  await forgetAnswers(db, now);
  await db.delete(session).where(lt(session.expiresAt, now));
  await db.delete(verification).where(lt(verification.expiresAt, now));
  await db.delete(rateLimit).where(lt(rateLimit.expire, now));
  await db.delete(presence).where(lt(presence.seenAt, ago(retention.presenceSeconds * SECOND)));
  await forgetAddresses(db, ago(retention.addressDays * DAY));
  await forgetLetters(db, ago(retention.letterDays * DAY));
}

/** Of whoever did not come, nobody needs the address; that there was an invitation stays. */
async function forgetAddresses(db: Db, before: Date): Promise<void> {
  await db
    .update(invitation)
    .set({ email: null })
    .where(and(isNull(invitation.acceptedAt), isNotNull(invitation.email), lt(invitation.expiresAt, before)));
}

/** Letters of a round whose last day, everywhere, was before. */
async function forgetLetters(db: Db, before: Date): Promise<void> {
  const day = dayInBrussels(before);
  const over = db
    .select({ id: round.id })
    .from(round)
    .where(
      and(
        lt(round.closesOn, day),
        notExists(
          db
            .select({ one: sql`1` })
            .from(roundRegion)
            .where(sql`${roundRegion.round} = ${round.id} and ${roundRegion.reopenedUntil} >= ${day}`),
        ),
      ),
    );
  await db
    .delete(outboxLetter)
    .where(and(lt(outboxLetter.writtenAt, before), inArray(outboxLetter.round, over)));
}
