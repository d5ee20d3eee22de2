import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { account, grant, invitation, person, verification } from '../../drizzle/schema/person.ts';
import { outboxLetter } from '../../drizzle/schema/round.ts';
import { contact, personalAnswers, presence, question, submission } from '../../drizzle/schema/submission.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import { say } from '../contract/sentences.ts';
import { forgetAnswersOf } from '../idempotent.ts';
import { forgetAttemptsOf } from '../limits.ts';
import { Problem, refusal } from '../problem.ts';
import { forgetInAssessments } from './assessment-traces.ts';
import { forgetInComparisons } from './comparison-traces.ts';
import { withoutPerson } from './naming.ts';
import { isPasswordOf } from './password.ts';
import { hindranceOf, requireEraser, soughtPerson } from './sought.ts';
import { contactTraces, invitationsTo, questionTraces, type Sought, unsentTo } from './traces.ts';

type Wanted =
  | { by: 'secretariat'; email: string; also: readonly string[] }
  | { by: 'self'; password: string };

/**
 * Erases a person: name, address, account, sessions, roles, saved comparisons, every contact that names them and every
 * proposal of them as an expert. What they did stays, under their number. All of it or nothing; the audit row holds ids only.
 */
export async function erasePerson(
  context: Context,
  secret: string,
  id: string,
  wanted: Wanted,
): Promise<{ erased: string }> {
  requireEraser(context, id, wanted.by);
  return context.db.transaction(async (db) => {
    const inside = { ...context, db };
    // One at a time, so that of two last secretaries one stays.
    await db.execute(sql`select pg_advisory_xact_lock(hashtext('erase a person'))`);
    await db.select({ id: person.id }).from(person).where(eq(person.id, id)).for('update');
    const who = { ...(await soughtPerson(db, id)), also: wanted.by === 'self' ? [] : wanted.also };
    const why = await hindranceOf(inside, who, wanted.by);
    if (why) throw new Problem('wrong-state', why);
    await requireProof(db, who, wanted);
    // First, so that nobody accepts one meanwhile and gets a role again.
    const invitations = await closeInvitations(inside, who);
    const submissions = await forgetContacts(inside, who);
    await forgetInQuestions(db, who);
    const proposals = await forgetInAssessments(inside, who);
    await forgetInComparisons(db, who);
    await forgetLetters(db, id);
    await db.delete(presence).where(eq(presence.person, id));
    await forgetAnswersOf(db, secret, id, (body) => names(body, who));
    await forgetAttemptsOf(db, id, who.email);
    await forgetAccount(db, who);
    await db.update(person).set({ erasedAt: context.now }).where(eq(person.id, id));
    await record(inside, 'erase', 'person', id, { by: wanted.by, invitations, submissions, proposals });
    return { erased: id };
  });
}

async function requireProof(db: Db, who: Sought, wanted: Wanted): Promise<void> {
  if (wanted.by === 'secretariat') {
    if (wanted.email.trim().toLowerCase() === who.email) return;
    throw refusal('invalid', [{ field: 'email', ...say('not-their-address') }]);
  }
  if (await isPasswordOf(db, who.id, wanted.password)) return;
  throw refusal('invalid', [{ field: 'password', ...say('wrong-password') }]);
}

/** The address goes; a link that is still open ends. */
async function closeInvitations({ db, now }: Context, who: Sought): Promise<string[]> {
  const open = sql`${invitation.acceptedAt} is null and ${invitation.expiresAt} > ${now.toISOString()}::timestamptz`;
  const rows = await db
    .update(invitation)
    .set({
      email: null,
      expiresAt: sql`case when ${open} then ${now.toISOString()}::timestamptz else ${invitation.expiresAt} end`,
    })
    .where(invitationsTo(who))
    .returning({ id: invitation.id });
  return rows.map((row) => row.id).sort();
}

/** Contacts of every version; whoever writes in one of these reports at this moment reads it anew. Returns the reports. */
async function forgetContacts({ db, now }: Context, who: Sought): Promise<string[]> {
  const found = await contactTraces(db, who);
  const ids = [...new Set(found.filter(isTheirs).map((one) => one.submission))].sort();
  if (ids.length === 0) return [];
  // In the order of ids, as everywhere; read again once nobody else writes.
  await db
    .select({ id: submission.id })
    .from(submission)
    .where(inArray(submission.id, ids))
    .orderBy(asc(submission.id))
    .for('update');
  await db
    .update(submission)
    .set({ revision: sql`${submission.revision} + 1` })
    .where(inArray(submission.id, ids));
  for (const { submission: id, version, left } of (await contactTraces(db, who, ids)).filter(isTheirs)) {
    if (left === null) {
      await db
        .update(contact)
        .set({ name: null, email: null, phone: null, erasedAt: now })
        .where(and(eq(contact.submission, id), eq(contact.version, version)));
    } else {
      const erasedAt = Object.keys(left).length === 0 ? now : null;
      await db
        .update(personalAnswers)
        .set({ answers: left, erasedAt })
        .where(and(eq(personalAnswers.submission, id), eq(personalAnswers.version, version)));
    }
  }
  return ids;
}

const isTheirs = ({ whom }: { whom: string }) => whom === 'this-person';

/** Questions and replies stay, without the name. */
async function forgetInQuestions(db: Db, who: Sought): Promise<void> {
  for (const { id, text, reply } of await questionTraces(db, who)) {
    await db.update(question).set({ text, reply }).where(eq(question.id, id));
  }
}

/** What was not sent is not sent; of what was, nobody needs to know any more what the mail server said of the address. */
async function forgetLetters(db: Db, id: string): Promise<void> {
  await db.delete(outboxLetter).where(unsentTo(id));
  await db.update(outboxLetter).set({ fault: null }).where(eq(outboxLetter.person, id));
}

/** Sessions and the password go with the account; the roles are rows of their own. */
async function forgetAccount(db: Db, { id, email }: Sought): Promise<void> {
  await db.delete(grant).where(eq(grant.person, id));
  await db
    .delete(verification)
    .where(or(inArray(verification.identifier, [email, id]), inArray(verification.value, [email, id])));
  await db.delete(account).where(eq(account.id, id));
}

/** Whether a kept answer (JSON) names the person. */
const names = (body: string, who: Sought) =>
  withoutPerson(body, who, true) !== body || body.includes(JSON.stringify(who.name));
