import { verifyPassword } from 'better-auth/crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { credential } from '../../drizzle/schema/person.ts';

/** Whether this is the password of a person: said by them, it proves that it is they. */
export async function isPasswordOf(db: Db, person: string, password: string): Promise<boolean> {
  const [kept] = await db
    .select({ hash: credential.password })
    .from(credential)
    .where(eq(credential.userId, person));
  return Boolean(kept?.hash && (await verifyPassword({ hash: kept.hash, password })));
}
