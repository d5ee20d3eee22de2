import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { contact } from '../../drizzle/schema/submission.ts';
import type { Context } from '../context.ts';
import type { PracticeContact } from '../contract/practice.ts';

/** What a version says of whom to ask: the contact, nothing, or that it was erased since. */
export type VersionContact = PracticeContact | 'erased' | null;

/** The contacts of a report by version. */
export async function contactsOf({ db }: Context, submission: string): Promise<Map<number, VersionContact>> {
  const rows = await db.select().from(contact).where(eq(contact.submission, submission));
  return new Map(rows.map((row) => [row.version, row.erasedAt ? 'erased' : said(row)]));
}

function said(row: typeof contact.$inferSelect): PracticeContact | null {
  const { name, email, phone } = row;
  const given = Object.entries({ name, email, phone }).filter(([, value]) => value);
  return given.length > 0 ? Object.fromEntries(given) : null;
}

/** Writes the contact of one version whole: a part that is missing is not given. */
export async function writeContact(
  { db }: Context,
  submission: string,
  version: number,
  {
    name = null,
    email = null,
    phone = null,
  }: { [Part in keyof PracticeContact]?: string | null | undefined },
): Promise<void> {
  const values = { name, email, phone, erasedAt: null };
  await db
    .insert(contact)
    .values({ submission, version, ...values })
    .onConflictDoUpdate({ target: [contact.submission, contact.version], set: values });
}

/** A version begins with the contact of the one it is made from, unless that was erased. */
export async function copyContact(
  { db }: Context,
  submission: string,
  from: number,
  to: number,
): Promise<void> {
  const [row] = await db
    .select()
    .from(contact)
    .where(and(eq(contact.submission, submission), eq(contact.version, from), isNull(contact.erasedAt)));
  if (row) await db.insert(contact).values({ ...row, version: to });
}

/** Erases the contacts of every version: of a withdrawn report nobody asks. */
export async function forgetContacts({ db, now }: Context, submission: string): Promise<void> {
  await db
    .update(contact)
    .set({ name: null, email: null, phone: null, erasedAt: now })
    .where(and(eq(contact.submission, submission), isNull(contact.erasedAt)));
}

/** Erases the contacts of other versions that differ from the published one's: nobody needs them any more. */
export async function forgetOtherContacts(
  { db, now }: Context,
  submission: string,
  published: number,
): Promise<void> {
  const kept = sql`(select row(k.name, k.email, k.phone) from ${contact} k
    where k.submission = ${submission} and k.version = ${published})`;
  await db
    .update(contact)
    .set({ name: null, email: null, phone: null, erasedAt: now })
    .where(
      and(
        eq(contact.submission, submission),
        ne(contact.version, published),
        isNull(contact.erasedAt),
        sql`row(${contact.name}, ${contact.email}, ${contact.phone}) is distinct from ${kept}`,
      ),
    );
}
