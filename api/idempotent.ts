import { createHash } from 'node:crypto';
import { and, eq, lt, sql } from 'drizzle-orm';
import { idempotency } from '../drizzle/schema/idempotency.ts';
import type { Context } from './context.ts';
import { Problem } from './problem.ts';
import { say } from './contract/sentences.ts';

const kept = 2 * 24 * 3600 * 1000;

/** How the description of the API names the header. */
export const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    'Yours, new for each record: the same key and body make it once, the same key with another body is refused (422).',
  schema: { type: 'string', pattern: '^[\\w-]{8,100}$' },
} as const;

/** A hash of what is asked. What JSON can say is not always what JSON can write: its writer has a depth. */
function fingerprint(request: object): string {
  try {
    return createHash('sha256').update(JSON.stringify(request)).digest('hex');
  } catch {
    throw new Problem('invalid', 'The body is nested too deeply.');
  }
}

/**
 * Does a creating act once per key: the same key and body name the same record again, another body is refused.
 * Two requests with one key at the same moment: the second waits for the first and gets its record.
 * Returns the id of what was made and whether it was made now.
 */
export async function once(
  context: Context,
  key: string | undefined,
  request: { path: string; body: unknown },
  make: (context: Context) => Promise<string>,
): Promise<{ id: string; made: boolean }> {
  const actor = context.actor.person;
  if (!actor) throw new Problem('not-signed-in', say('sign-in'));
  if (!key || !/^[\w-]{8,100}$/.test(key)) {
    throw new Problem('bad-request', 'Send an Idempotency-Key header of 8 to 100 letters, digits, - or _.');
  }
  const hash = fingerprint(request);
  return context.db.transaction(async (db) => {
    await db.delete(idempotency).where(lt(idempotency.createdAt, new Date(context.now.getTime() - kept)));
    const mine = await db
      .insert(idempotency)
      .values({ actor, key, request: hash, createdAt: context.now })
      .onConflictDoNothing()
      .returning({ key: idempotency.key });
    const where = and(eq(idempotency.actor, actor), eq(idempotency.key, key));
    if (mine.length === 0) {
      const [earlier] = await db.select().from(idempotency).where(where);
      if (!earlier || earlier.request !== hash) {
        throw new Problem('key-reused', say('key-used'));
      }
      return { id: String(earlier.answer), made: false };
    }
    const id = await make({ ...context, db });
    await db
      .update(idempotency)
      .set({ status: 201, answer: sql`to_jsonb(${id}::text)` })
      .where(where);
    return { id, made: true };
  });
}
