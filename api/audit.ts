import { audit } from '../drizzle/schema/audit.ts';
import type { Context } from './context.ts';

/** Writes the audit row of an act, in the transaction of the act. The detail holds ids and words, nothing personal. */
export async function record(
  context: Context,
  act: string,
  noun: string,
  nounId: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await context.db
    .insert(audit)
    .values({ at: context.now, actor: context.actor.person, act, noun, nounId, detail });
}
