import { asc, eq } from 'drizzle-orm';
import { submissionVersion } from '../../drizzle/schema/submission.ts';
import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import type { Difference } from '../contract/submission.ts';
import { contactsOf } from './contact.ts';
import { joinPersonal } from './entries.ts';
import { personalOf } from './personal.ts';
import { changesBetween } from './difference.ts';
import { load } from './load.ts';
import { say } from '../contract/sentences.ts';

export async function listVersions(context: Context, id: string) {
  await load(context, id);
  const rows = await context.db
    .select()
    .from(submissionVersion)
    .where(eq(submissionVersion.submission, id))
    .orderBy(asc(submissionVersion.version));
  const personal = await personalOf(context, id);
  return rows.map((row) => ({
    version: row.version,
    answers: joinPersonal(row.answers, personal.get(row.version) ?? {}),
    visibility: row.visibility,
    createdAt: row.createdAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
  }));
}

/** What changed from version `from` to version `to`. */
export async function compareVersions(
  context: Context,
  id: string,
  from: number,
  to: number,
): Promise<Difference> {
  const versions = await listVersions(context, id);
  const answersAt = (version: number) => {
    const found = versions.find((one) => one.version === version);
    if (!found) throw new Problem('not-found', say('no-such-version', { last: versions.length, version }));
    return found.answers;
  };
  const changes = changesBetween(answersAt(from), answersAt(to));
  const contacts = await contactsOf(context, id);
  const [before = null, after = null] = [contacts.get(from), contacts.get(to)];
  const isSame = JSON.stringify(before) === JSON.stringify(after);
  return { from, to, changes, contact: isSame ? null : { before, after } };
}
