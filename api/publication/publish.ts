import { and, eq, max, sql } from 'drizzle-orm';
import { release } from '../../drizzle/schema/publication.ts';
import { submission } from '../../drizzle/schema/submission.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import { compileFound } from '../submissions/compiled.ts';
import { requireEdge } from '../submissions/edge.ts';
import { load } from '../submissions/load.ts';
import { growCounter, put } from './store.ts';

export interface Target {
  id: string;
  revision: number;
}

/** Publishes accepted reports together as one numbered release. All or nothing. */
export async function publish(
  context: Context,
  targets: Target[],
  note?: string,
): Promise<{ release: number }> {
  return context.db.transaction(async (db) => {
    const inside = { ...context, db };
    const number = await openRelease(inside, note);
    // One order for everybody, so that two releases cannot wait for each other.
    for (const target of [...targets].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const found = await load(inside, target.id, true);
      requireEdge(context, found, 'publish', target.revision);
      await put(inside, number, found.version.version, await compileFound(inside, found));
      await db
        .update(submission)
        .set({
          state: 'published',
          publishedVersion: found.submission.version,
          revision: target.revision + 1,
          updatedAt: context.now,
        })
        .where(and(eq(submission.id, target.id), eq(submission.revision, target.revision)));
      await record(inside, 'publish', 'submission', target.id, {
        from: 'accepted',
        to: 'published',
        version: found.submission.version,
        release: number,
        by: 'secretariat',
      });
    }
    await growCounter(inside);
    return { release: number };
  });
}

/** The next number, without gaps: releases are made one at a time. */
async function openRelease({ db, now, actor }: Context, note?: string): Promise<number> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('release'))`);
  const [last] = await db.select({ number: max(release.number) }).from(release);
  const number = (last?.number ?? 0) + 1;
  await db.insert(release).values({ number, at: now, by: actor.person, note: note ?? null });
  return number;
}
