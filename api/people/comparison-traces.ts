import { and, eq, ne, sql } from 'drizzle-orm';
import { comparison } from '../../drizzle/schema/comparison.ts';
import type { Db } from '../../drizzle/client.ts';
import { LONGEST_NOTE, LONGEST_TITLE } from '../contract/comparison.ts';
import { mentionPattern, withoutPerson } from './naming.ts';
import type { Sought } from './traces.ts';

/** Saved comparisons of others that say the person's e-mail address, and what they say without: a comparison has no region. */
export async function comparisonTraces(db: Db, who: Sought) {
  const rows = await db
    .select({ id: comparison.id, title: comparison.title, note: comparison.note })
    .from(comparison)
    .where(
      and(
        ne(comparison.owner, who.id),
        sql`concat_ws(' ', ${comparison.title}, ${comparison.note}) ~* ${mentionPattern(who)}`,
      ),
    );
  return rows.flatMap(({ id, title, note }) => {
    const left = {
      title: withoutPerson(title, who, false).slice(0, LONGEST_TITLE),
      note: note && withoutPerson(note, who, false).slice(0, LONGEST_NOTE),
    };
    return left.title === title && left.note === note ? [] : [{ id, ...left }];
  });
}

/** Deletes what the person saved, and takes their address out of what others did. */
export async function forgetInComparisons(db: Db, who: Sought): Promise<void> {
  await db.delete(comparison).where(eq(comparison.owner, who.id));
  for (const { id, ...left } of await comparisonTraces(db, who)) {
    await db
      .update(comparison)
      .set({ ...left, revision: sql`${comparison.revision} + 1` })
      .where(eq(comparison.id, id));
  }
}
