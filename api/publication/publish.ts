import { and, eq, max, sql } from 'drizzle-orm';
import { release } from '../../drizzle/schema/publication.ts';
import { submission } from '../../drizzle/schema/submission.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import { compileFound } from '../submissions/compiled.ts';
import { forgetOtherContacts } from '../submissions/contact.ts';
import { requireEdge } from '../submissions/edge.ts';
import { type Loaded, load } from '../submissions/load.ts';
import { announce, type Change, put, type Release } from './store.ts';

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
    // Releases are made one at a time.
    await db.execute(sql`select pg_advisory_xact_lock(hashtext('release'))`);
    const reports = [];
    // One order for everybody, so that two releases cannot wait for each other.
    for (const target of [...targets].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const found = await load(inside, target.id, true);
      requireEdge(context, found, 'publish', target.revision);
      reports.push({ found, compiled: await compileFound(inside, found) });
    }
    const isPublic = reports.some(({ compiled }) => compiled.visibility === 'public');
    const made = await openRelease(inside, isPublic, note);
    const changes: Change[] = [];
    for (const { found, compiled } of reports) {
      changes.push(...(await put(inside, made, found.version.version, compiled)));
      await closeReport(inside, found, made);
    }
    await announce(inside, changes);
    return { release: made.publicNumber };
  });
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
  await record(context, 'publish', 'submission', id, {
    from: 'accepted',
    to: 'published',
    version,
    release: made.publicNumber,
    by: 'secretariat',
  });
}

/** The next numbers, both without gaps. A note is public, and so goes with public records only. */
async function openRelease({ db, now, actor }: Context, isPublic: boolean, note?: string): Promise<Release> {
  if (note && !isPublic) {
    throw new Problem('invalid', 'A note is public: it goes with a public record only.', {
      errors: [{ field: 'note', message: 'is public: it goes with a public record only' }],
    });
  }
  const [last] = await db
    .select({ number: max(release.number), publicNumber: max(release.publicNumber) })
    .from(release);
  const made = {
    number: (last?.number ?? 0) + 1,
    publicNumber: isPublic ? (last?.publicNumber ?? 0) + 1 : null,
  };
  await db.insert(release).values({ ...made, at: now, by: actor.person, note: note || null });
  return made;
}
