import { and, eq, inArray } from 'drizzle-orm';
import { outboxLetter } from '../../drizzle/schema/round.ts';
import type { LetterKind } from '../../drizzle/vocabulary.ts';
import { requireRole } from '../actor.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import type { BoardLine, LettersMade, LettersPreview, LettersWanted, RoundView } from '../contract/round.ts';
import { type Addressee, addresseesOf } from './addressees.ts';
import { type Letter, writeLetter } from './letter.ts';
import { viewLetters } from './outbox.ts';
import { dayInBrussels } from './window.ts';

/** What the server knows and a verb does not: its own address, and whether it can send. */
export interface Post {
  origin: string;
  canSend: boolean;
}

/** The same occasion writes to a person once: one invitation, and one reminder of a day. */
export const occasionOf = (kind: LetterKind, round: string, region: string, day: string): string =>
  kind === 'invitation' ? `${kind}/${round}/${region}` : `${kind}/${round}/${region}/${day}`;

const letterTo = (board: RoundView, kind: LetterKind, line: BoardLine, origin: string): Letter =>
  writeLetter(kind, { ...board, ...line, link: `${origin}/contribute` });

/** Puts letters into the outbox; those of an occasion that was there already are not written again. Returns the new ones' ids. */
export async function putLetters(
  { db, now, actor }: Context,
  board: RoundView,
  kind: LetterKind,
  to: readonly (Addressee & { day: string })[],
  { origin, canSend }: Post,
): Promise<string[]> {
  if (to.length === 0) return [];
  const made = await db
    .insert(outboxLetter)
    .values(
      to.map(({ person, line, day }) => ({
        person,
        round: board.id,
        region: line.region,
        kind,
        ...letterTo(board, kind, line, origin),
        occasion: occasionOf(kind, board.id, line.region, day),
        writtenBy: actor.person,
        writtenAt: now,
        byHand: !canSend,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: outboxLetter.id });
  return made.map(({ id }) => id);
}

/** The secretariat writes to coordinators of regions. The letters are sent afterwards, or copied. */
export async function writeLetters(
  context: Context,
  id: string,
  wanted: LettersWanted,
  post: Post,
): Promise<LettersMade> {
  requireRole(context.actor, ['secretariat']);
  return context.db.transaction(async (db) => {
    const inside = { ...context, db };
    const { board, addressees, without } = await addresseesOf(inside, id, wanted);
    const day = dayInBrussels(context.now);
    const to = addressees.map((one) => ({ ...one, day }));
    const made = await putLetters(inside, board, wanted.kind, to, post);
    const letters = made.length > 0 ? await viewLetters(inside, inArray(outboxLetter.id, made)) : [];
    await record(inside, 'write', 'round', id, { kind: wanted.kind, letters: made });
    return { letters, without: without.map(named) };
  });
}

const named = ({ region, regionName }: BoardLine) => ({ region, regionName });

/** To whom a letter would go and what it would say, before it is written. */
export async function previewLetters(
  context: Context,
  id: string,
  wanted: LettersWanted,
  { origin, canSend }: Post,
): Promise<LettersPreview> {
  const { board, addressees, without } = await addresseesOf(context, id, wanted);
  const day = dayInBrussels(context.now);
  const written = await context.db
    .select({ person: outboxLetter.person, occasion: outboxLetter.occasion })
    .from(outboxLetter)
    .where(and(eq(outboxLetter.round, id), eq(outboxLetter.kind, wanted.kind)));
  const there = new Set(written.map(({ person, occasion }) => `${person} ${occasion}`));
  const isWritten = ({ person, line }: Addressee) =>
    there.has(`${person} ${occasionOf(wanted.kind, id, line.region, day)}`);
  const first = addressees.find((one) => !isWritten(one)) ?? addressees[0];
  return {
    mail: canSend,
    recipients: addressees.map((one) => ({
      ...named(one.line),
      name: one.name,
      email: one.email,
      isWritten: isWritten(one),
    })),
    without: without.map(named),
    example: first ? letterTo(board, wanted.kind, first.line, origin) : null,
  };
}
