import { createHash } from 'node:crypto';
import { and, eq, lt, sql } from 'drizzle-orm';
import type { Db } from '../drizzle/client.ts';
import { idempotency } from '../drizzle/schema/idempotency.ts';
import type { Context } from './context.ts';
import { Problem } from './problem.ts';
import { say } from './contract/sentences.ts';
import { seal, unseal } from './sealed.ts';

/** How long an answer can be had again: long enough for a phone without a net, too short to keep personal data. */
const DAY = 24 * 3600 * 1000;

/** How the description of the API names the header. */
export const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    'Yours, new for each record: for 24 hours the same key and body get the same answer and make it once, the same key with another body is refused (422).',
  schema: { type: 'string', pattern: '^[\\w-]{8,100}$' },
} as const;

/** What was answered when the record was made. */
export interface Created {
  body: string;
  headers: Record<string, string>;
}

/** The other headers of such an answer. */
export const asPrivateJson = { 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store' };

interface Creation {
  key: string | undefined;
  request: { path: string; body: unknown };
  /** Throws when the actor may not do this (any more). */
  allow: () => unknown;
  make: (context: Context) => Promise<{ body: object; headers: Record<string, string> }>;
}

const fingerprint = (request: object) => createHash('sha256').update(JSON.stringify(request)).digest('hex');

function requireKey(key: string | undefined): string {
  if (key && /^[\w-]{8,100}$/.test(key)) return key;
  throw new Problem('bad-request', 'Send an Idempotency-Key header of 8 to 100 letters, digits, - or _.');
}

/**
 * Does a creating act once per key: the same key and body get the same answer again, another body is refused. Two
 * requests with one key at the same moment: the second waits for the first and gets its answer. Answers hold personal
 * data and the links of invitations: they are kept sealed, and for a day.
 */
export async function once(context: Context, secret: string, wanted: Creation): Promise<Created> {
  const actor = context.actor.person;
  if (!actor) throw new Problem('not-signed-in', say('sign-in'));
  const key = requireKey(wanted.key);
  const hash = fingerprint(wanted.request);
  const purpose = `answer ${actor} ${key}`;
  const mine = and(eq(idempotency.actor, actor), eq(idempotency.key, key));
  await wanted.allow();
  return context.db.transaction(async (db) => {
    await db.delete(idempotency).where(and(mine, lt(idempotency.createdAt, dayBefore(context.now))));
    const taken = await db
      .insert(idempotency)
      .values({ actor, key, request: hash, createdAt: context.now })
      .onConflictDoNothing()
      .returning({ key: idempotency.key });
    if (taken.length === 0) {
      const [earlier] = await db.select().from(idempotency).where(mine);
      return answerOf(earlier, hash, (sealed) => unseal(sealed, secret, purpose));
    }
    const { body, headers } = await wanted.make({ ...context, db });
    const made: Created = { body: JSON.stringify(body), headers };
    const answer = seal(JSON.stringify(made), secret, purpose);
    await db
      .update(idempotency)
      .set({ status: 201, answer: sql`to_jsonb(${answer}::text)` })
      .where(mine);
    return made;
  });
}

function answerOf(
  earlier: typeof idempotency.$inferSelect | undefined,
  hash: string,
  open: (sealed: string) => string | undefined,
): Created {
  if (earlier?.request !== hash) {
    throw new Problem('key-reused', say('key-used'));
  }
  const text = open(String(earlier.answer));
  // The server's secret was changed since: the record is there, its answer is not.
  if (text === undefined) throw new Problem('gone', 'This was made before; its answer is no longer kept.');
  return JSON.parse(text) as Created;
}

const dayBefore = (now: Date) => new Date(now.getTime() - DAY);

/** Erases the answers that nobody can have again. */
export async function forgetAnswers(db: Db, now: Date): Promise<void> {
  await db.delete(idempotency).where(lt(idempotency.createdAt, dayBefore(now)));
}
