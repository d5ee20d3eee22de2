import { and, asc, eq, isNull, lt, not, or, sql } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { account } from '../../drizzle/schema/person.ts';
import { outboxLetter } from '../../drizzle/schema/round.ts';
import { MOST_ATTEMPTS } from './attempts.ts';
import { type Mail, MailRefusal } from './mail.ts';

type Outcome = 'none' | 'went-on' | 'unreachable';

/**
 * Sends what waits in the outbox, the oldest first, each in a transaction of its own: the row is locked from before it is
 * given to the mail server until that is written down, so that two servers never send one letter. Killed in between, the
 * letter is sent again, with the same Message-ID.
 */
export async function sendWaiting(db: Db, mail: Mail, now: () => Date): Promise<void> {
  let outcome: Outcome;
  do {
    outcome = await db.transaction((tx) => sendNext(tx, mail, now()));
  } while (outcome === 'went-on');
}

function nextWaiting(db: Db, now: Date) {
  const isDue = or(
    isNull(outboxLetter.triedAt),
    // After 1, 4, 16, 64, 256 minutes.
    lt(
      sql`${outboxLetter.triedAt} + make_interval(mins => power(4, ${outboxLetter.attempts} - 1)::int)`,
      sql`${now.toISOString()}::timestamptz`,
    ),
  );
  return db
    .select()
    .from(outboxLetter)
    .where(
      and(
        isNull(outboxLetter.sentAt),
        not(outboxLetter.byHand),
        lt(outboxLetter.attempts, MOST_ATTEMPTS),
        isDue,
      ),
    )
    .orderBy(asc(outboxLetter.writtenAt), asc(outboxLetter.id))
    .limit(1)
    .for('update', { skipLocked: true });
}

async function sendNext(db: Db, mail: Mail, now: Date): Promise<Outcome> {
  const [letter] = await nextWaiting(db, now);
  if (!letter) return 'none';
  const [to] = await db.select({ email: account.email }).from(account).where(eq(account.id, letter.person));
  const { id, subject, text } = letter;
  let outcome: Outcome = 'went-on';
  let fault: string | null = null;
  if (to) {
    try {
      await mail.send({ id, to: to.email, subject, text });
    } catch (error) {
      if (!(error instanceof MailRefusal)) throw error;
      fault = error.message;
      if (!error.isOfLetter) outcome = 'unreachable';
    }
  } else {
    fault = 'This person has no account any more.';
  }
  await db
    .update(outboxLetter)
    .set({
      attempts: sql`${outboxLetter.attempts} + 1`,
      triedAt: now,
      fault,
      sentAt: fault === null ? now : null,
    })
    .where(eq(outboxLetter.id, id));
  return outcome;
}
