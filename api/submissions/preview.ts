import type { Context } from '../context.ts';
import type { PracticeContact } from '../contract/practice.ts';
import type { Preview } from '../contract/submission.ts';
import { publicationOf, saidBefore } from '../publication/rounds.ts';
import { contactsOf } from './contact.ts';
import { practiceContactIn } from './practice-contact.ts';
import { type Loaded, load } from './load.ts';

/** Exactly what would be published now, and to whom. */
export async function previewSubmission(context: Context, id: string): Promise<Preview> {
  const found = await load(context, id);
  const { records, declared = null, saidLater } = await publicationOf(context, found);
  const before = await saidBefore(context, found, records);
  const practices = records.filter((record) => record.kind === 'practice').map((record) => record.id);
  return {
    audience: found.round ? found.version.visibility : (records[0]?.visibility ?? found.version.visibility),
    records: records.map((record) => record.rounded),
    exact: records.map((record) => record.exact),
    kinds: records.map((record) => record.kind),
    declared,
    contacts: await contactsFor(context, found, practices),
    saidLater,
    replaces: before.reduce((count, { again }) => count + again.length, 0),
  };
}

async function contactsFor(
  context: Context,
  found: Loaded,
  practices: string[],
): Promise<Preview['contacts']> {
  const { id, version } = found.submission;
  const own = found.round ? null : (await contactsOf(context, id)).get(version);
  return practices.flatMap((record) => {
    const contact: PracticeContact | 'erased' | null | undefined = found.round
      ? practiceContactIn(found.personal, record.slice(id.length + 1))
      : own;
    return contact && contact !== 'erased' ? [{ record, contact }] : [];
  });
}
