import { and, eq, isNull, sql } from 'drizzle-orm';
import { restrictedPractice } from '../../drizzle/schema/published.ts';
import { contact, personalAnswers } from '../../drizzle/schema/submission.ts';
import { maySee } from '../actor.ts';
import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import { say } from '../contract/sentences.ts';
import { practiceContactIn } from '../submissions/practice-contact.ts';

interface Contact {
  name: string | null;
  email: string | null;
  phone: string | null;
}

const nobody: Contact = { name: null, email: null, phone: null };

/**
 * Whom to ask about a published practice, as its published version says: nulls where no contact was given. The same
 * "not found" for a practice that does not exist and one that is not visible.
 */
export async function contactOf({ db, actor }: Context, id: string): Promise<Contact> {
  const missing = new Problem('not-found', say('no-such-contact'));
  if (id.includes('\0')) throw missing;
  // The restricted table holds every published practice, the public ones too.
  const [practice] = await db
    .select({
      visibility: restrictedPractice.visibility,
      region: restrictedPractice.region,
      version: restrictedPractice.version,
    })
    .from(restrictedPractice)
    .where(eq(restrictedPractice.id, id));
  if (!practice || !maySee(actor, practice)) throw missing;
  const asked = { submission: id.slice(0, 36), entry: id.slice(37), version: practice.version };
  return (asked.entry ? await ofQuestionnaire(db, asked) : await ofReport(db, asked)) ?? nobody;
}

/** Whether there is anybody to ask about a published practice; not who, so that everybody may know. */
export async function hasContact(context: Context, id: string): Promise<boolean> {
  return Object.values(await contactOf(context, id)).some(Boolean);
}

interface Asked {
  submission: string;
  /** Of a questionnaire: the practice's id in it. */
  entry: string;
  version: number;
}

async function ofReport(db: Context['db'], { submission, version }: Asked): Promise<Contact | undefined> {
  const [found] = await db
    .select({ name: contact.name, email: contact.email, phone: contact.phone })
    .from(contact)
    .where(
      and(
        eq(sql`${contact.submission}::text`, submission),
        eq(contact.version, version),
        isNull(contact.erasedAt),
      ),
    );
  return found;
}

async function ofQuestionnaire(db: Context['db'], asked: Asked): Promise<Contact | undefined> {
  const [found] = await db
    .select({ answers: personalAnswers.answers })
    .from(personalAnswers)
    .where(
      and(
        eq(sql`${personalAnswers.submission}::text`, asked.submission),
        eq(personalAnswers.version, asked.version),
        isNull(personalAnswers.erasedAt),
      ),
    );
  return found && { ...nobody, ...practiceContactIn(found.answers, asked.entry) };
}
