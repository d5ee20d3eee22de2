import { createHash } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible';
import type { Db } from '../drizzle/client.ts';
import { rateLimit } from '../drizzle/schema/person.ts';
import type { Services } from './context.ts';
import { retention } from './contract/retention.ts';
import { Problem } from './problem.ts';
import { say } from './contract/sentences.ts';

const ACCOUNT = 'account';
const quarter = retention.attemptMinutes * 60;

/**
 * How many attempts are taken: 10 per account and 60 per address in a quarter of an hour, counted in the database, so
 * that neither a restart nor a second server process starts again at none.
 */
export function createLimits(services: Services) {
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterDrizzle({
      storeClient: services.db,
      schema: rateLimit,
      keyPrefix,
      points,
      duration: quarter,
      clearExpiredByTimeout: false,
    });
  return { account: limiter(ACCOUNT, 10), address: limiter('address', 60) };
}
export type Limits = ReturnType<typeof createLimits>;

const hashed = (text: string) => createHash('sha256').update(text.trim().toLowerCase()).digest('hex');

/** Attempts to say the own password while signed in count together, whatever for. */
export const passwordOf = (person: string) => `password:${person}`;

async function take(limiter: RateLimiterDrizzle, key: string): Promise<void> {
  try {
    await limiter.consume(hashed(key));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw new Problem('too-many', say('wait', { minutes: Math.ceil(seconds / 60) }), {
      headers: { 'Retry-After': String(seconds) },
    });
  }
}

/** Counts an attempt before it is made, so that attempts in parallel count too. */
export async function countAttempt(limits: Limits, address: string, email?: string): Promise<void> {
  await take(limits.address, address);
  if (email) await take(limits.account, email);
}

/** A success clears the account's count and gives the address its attempt back. */
export async function forgetAttempts(limits: Limits, address: string, email: string): Promise<void> {
  await limits.account.delete(hashed(email));
  await limits.address.reward(hashed(address), 1);
}

/** Erases the counts of attempts for a person: to sign in, and to say the own password. */
export async function forgetAttemptsOf(db: Db, person: string, email: string): Promise<void> {
  const keys = [email, passwordOf(person)].map((key) => `${ACCOUNT}:${hashed(key)}`);
  await db.delete(rateLimit).where(inArray(rateLimit.key, keys));
}
