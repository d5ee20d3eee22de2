import { eq, sql } from 'drizzle-orm';
import { restrictedPractice } from '../../drizzle/schema/published.ts';
import { contact } from '../../drizzle/schema/submission.ts';
import { type Actor, audienceOf } from '../actor.ts';
import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import { say } from '../contract/sentences.ts';

interface Contact {
  name: string | null;
  email: string | null;
  phone: string | null;
}

/** Whether the actor may see a published record of this visibility and region. */
function maySee(actor: Actor, record: { visibility: string; region: string }): boolean {
  const { visibilities, regions } = audienceOf(actor);
  return (
    record.visibility === 'public' ||
    visibilities.some((one) => one === record.visibility) ||
    regions === 'all' ||
    regions.includes(record.region)
  );
}

/** Whom to ask about a published practice. The same "not found" for none, one not visible, and one without a contact. */
export async function contactOf({ db, actor }: Context, id: string): Promise<Contact> {
  const missing = new Problem('not-found', say('no-such-contact'));
  if (id.includes('\0')) throw missing;
  // The restricted table holds every published practice, the public ones too.
  const [practice] = await db
    .select({ visibility: restrictedPractice.visibility, region: restrictedPractice.region })
    .from(restrictedPractice)
    .where(eq(restrictedPractice.id, id));
  if (!practice || !maySee(actor, practice)) throw missing;
  const [found] = await db
    .select({ name: contact.name, email: contact.email, phone: contact.phone, erasedAt: contact.erasedAt })
    .from(contact)
    .where(eq(sql`${contact.submission}::text`, id));
  if (!found || found.erasedAt) throw missing;
  const { name, email, phone } = found;
  return { name, email, phone };
}
