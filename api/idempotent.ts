import { createHash } from 'node:crypto';
import { and, eq, isNotNull, lt, sql } from 'drizzle-orm';
import type { Db } from '../drizzle/client.ts';
import { idempotency } from '../drizzle/schema/idempotency.ts';
import { requirePerson } from './actor.ts';
import type { Context } from './context.ts';
import { retention } from './contract/retention.ts';
import { Problem } from './problem.ts';
import { say } from './contract/sentences.ts';
import { seal, unseal } from './sealed.ts';

/** How long an answer can be had again: long enough for a phone without a net, too short to keep personal data. */
const KEPT = retention.answerHours * 3600 * 1000;

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

interface Creation {
  key: string | undefined;
  request: { path: string; body: unknown };
  /** Throws when the actor may not do this (any more). */
  allow: () => unknown;
  make: (context: Context) => Promise<{ body: object; headers: Record<string, string> }>;
}

const purposeOf = (actor: string, key: string) => `answer ${actor} ${key}`;
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
  const actor = requirePerson(context.actor);
  const key = requireKey(wanted.key);
  const hash = fingerprint(wanted.request);
  const purpose = purposeOf(actor, key);
  const mine = and(eq(idempotency.actor, actor), eq(idempotency.key, key));
  await wanted.allow();
  return context.db.transaction(async (db) => {
    await db.delete(idempotency).where(and(mine, lt(idempotency.createdAt, keptSince(context.now))));
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
  // It named somebody who was erased, or the server's secret was changed: the record is there, its answer is not.
  if (text === undefined) throw new Problem('gone', 'This was made before; its answer is no longer kept.');
  return JSON.parse(text) as Created;
}

/** What is older is told no more. */
const keptSince = (now: Date) => new Date(now.getTime() - KEPT);

/** Erases the answers that nobody can have again. */
export async function forgetAnswers(db: Db, now: Date): Promise<void> {
  await db.delete(idempotency).where(lt(idempotency.createdAt, keptSince(now)));
}

/**
 * Erases what was answered to a person, and every answer that names them. Whoever made something then is still kept from
 * making it twice, and told that the answer is gone.
 */
export async function forgetAnswersOf(
  db: Db,
  secret: string,
  person: string,
  names: (body: string) => boolean,
): Promise<void> {
  await db.delete(idempotency).where(eq(idempotency.actor, person));
  const rows = await db.select().from(idempotency).where(isNotNull(idempotency.answer));
  for (const { actor, key, answer } of rows) {
    const text = unseal(String(answer), secret, purposeOf(actor, key));
    if (text !== undefined && !names((JSON.parse(text) as Created).body)) continue;
    await db
      .update(idempotency)
      .set({ answer: null })
      .where(and(eq(idempotency.actor, actor), eq(idempotency.key, key)));
  }
}
