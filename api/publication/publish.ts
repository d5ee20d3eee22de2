import { and, eq } from 'drizzle-orm';
import { submission } from '../../drizzle/schema/submission.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import { forgetOtherContacts } from '../submissions/contact.ts';
import { forgetOtherPersonal } from '../submissions/personal.ts';
import type { Publication } from '../submissions/compile-questionnaire.ts';
import { requireEdge } from '../submissions/edge.ts';
import { type Loaded, load } from '../submissions/load.ts';
import { declare } from './declare.ts';
import { lockReleases, openRelease } from './open-release.ts';
import { publicationOf, replaceEarlier } from './rounds.ts';
import { announce, bury, type Change, publishedOf, put, type Release } from './store.ts';

export interface Target {
  id: string;
  revision: number;
}

/** Publishes accepted reports together as one release, numbered when something in it is public. All or nothing. */
export async function publish(
  context: Context,
  targets: Target[],
  note?: string,
): Promise<{ release: number | null }> {
  return context.db.transaction(async (db) => {
    const inside = { ...context, db };
    await lockReleases(inside);
    const reports = [];
    // One order for everybody, so that two releases cannot wait for each other.
    for (const target of [...targets].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const found = await load(inside, target.id, true);
      requireEdge(context, found, 'publish', target.revision);
      reports.push({ found, publication: await publicationOf(inside, found) });
    }
    // What a later round says comes after what an earlier one did, and takes its place.
    reports.sort((a, b) => opening(a.found).localeCompare(opening(b.found)));
    const changes: Change[] = [];
    let isPublic = false;
    for (const { found, publication } of reports) {
      const { records, declared } = publication;
      const own = declared === undefined ? [] : await declare(inside, found.submission, declared);
      changes.push(...own);
      // What goes is no content of a release; what is declared anew is, though no record.
      isPublic ||= (declared && own.length > 0) || records.some(({ visibility }) => visibility === 'public');
    }
    const made = await openRelease(inside, isPublic, note);
    for (const { found, publication } of reports) {
      changes.push(...(await putAll(inside, made, found, publication)));
      await closeReport(inside, found, made);
    }
    await announce(inside, changes);
    return { release: made.publicNumber };
  });
}

const opening = ({ round }: Loaded): string => round?.opensOn ?? '';

/**
 * A record that is no longer in the report goes, with its tombstones; the others take the place of their older versions, and
 * of what the region said of them in an earlier round.
 */
async function putAll(
  context: Context,
  made: Release,
  found: Loaded,
  { records }: Publication,
): Promise<Change[]> {
  const { submission: report } = found;
  const now = new Set(records.map(({ kind, id }) => `${kind} ${id}`));
  const before = await publishedOf(context, report.id);
  const gone = before.filter(({ kind, id }) => !now.has(`${kind} ${id}`));
  const changes = await bury(context, gone, report.publishedVersion ?? 0);
  changes.push(...(await replaceEarlier(context, found, records)));
  for (const record of records) changes.push(...(await put(context, made, report.version, record)));
  return changes;
}

async function closeReport(context: Context, { submission: report }: Loaded, made: Release): Promise<void> {
  const { id, version, revision } = report;
  await context.db
    .update(submission)
    .set({
      state: 'published',
      publishedVersion: version,
      revision: revision + 1,
      updatedAt: context.now,
    })
    .where(and(eq(submission.id, id), eq(submission.revision, revision)));
  await forgetOtherContacts(context, id, version);
  await forgetOtherPersonal(context, id, version);
  await record(context, 'publish', 'submission', id, {
    from: 'accepted',
    to: 'published',
    version,
    release: made.publicNumber,
    by: 'secretariat',
  });
}
