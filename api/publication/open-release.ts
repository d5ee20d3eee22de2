import { max, sql } from 'drizzle-orm';
import { release } from '../../drizzle/schema/publication.ts';
import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import type { Release } from './store.ts';

/** Releases are made one at a time, until the transaction ends. */
export async function lockReleases({ db }: Pick<Context, 'db'>): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('release'))`);
}

/** The next numbers, both without gaps. A note is public, and so goes with public records only. */
export async function openRelease(
  { db, now, actor }: Context,
  isPublic: boolean,
  note?: string,
): Promise<Release> {
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
