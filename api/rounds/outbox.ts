import { asc, desc, eq, type SQL } from 'drizzle-orm';
import { account } from '../../drizzle/schema/person.ts';
import { region } from '../../drizzle/schema/region.ts';
import { outboxLetter, round } from '../../drizzle/schema/round.ts';
import type { LetterState } from '../../drizzle/vocabulary.ts';
import { requireRole } from '../actor.ts';
import type { Context } from '../context.ts';
import type { LetterView, Outbox } from '../contract/round.ts';
import { say } from '../contract/sentences.ts';
import { MOST_ATTEMPTS } from '../letters/attempts.ts';
import { Problem } from '../problem.ts';

const MOST = 500;

type Row = typeof outboxLetter.$inferSelect;

function stateOf({ byHand, sentAt, fault }: Row): LetterState {
  if (byHand) return 'by-hand';
  if (sentAt) return 'sent';
  return fault === null ? 'waiting' : 'refused';
}

/** Letters with the names and addresses of those they are for, the newest first. */
export async function viewLetters({ db }: Pick<Context, 'db'>, where: SQL): Promise<LetterView[]> {
  const rows = await db
    .select({ letter: outboxLetter, name: account.name, email: account.email, regionName: region.name })
    .from(outboxLetter)
    .innerJoin(region, eq(region.code, outboxLetter.region))
    .leftJoin(account, eq(account.id, outboxLetter.person))
    .where(where)
    .orderBy(desc(outboxLetter.writtenAt), asc(region.name), asc(account.email))
    .limit(MOST);
  return rows.map(({ letter, regionName, name, email }) => {
    const state = stateOf(letter);
    return {
      id: letter.id,
      kind: letter.kind,
      region: letter.region ?? '',
      regionName,
      name,
      email,
      subject: letter.subject,
      text: letter.text,
      writtenAt: letter.writtenAt.toISOString(),
      byPerson: letter.writtenBy !== null,
      state,
      sentAt: letter.sentAt?.toISOString() ?? null,
      attempts: letter.attempts,
      willRetry: (state === 'waiting' || state === 'refused') && letter.attempts < MOST_ATTEMPTS,
      fault: letter.fault,
    };
  });
}

/** Every letter about a round: to whom, when, and what became of it. */
export async function listLetters(context: Context, id: string, mail: boolean): Promise<Outbox> {
  requireRole(context.actor, ['secretariat']);
  const [found] = await context.db.select({ id: round.id }).from(round).where(eq(round.id, id));
  if (!found) throw new Problem('not-found', say('no-such-round'));
  const mine = eq(outboxLetter.round, id);
  const letters = await viewLetters(context, mine);
  const total = letters.length < MOST ? letters.length : await context.db.$count(outboxLetter, mine);
  return { mail, letters, total };
}
