import { and, desc, eq, or, type SQL } from 'drizzle-orm';
import { comparison } from '../../drizzle/schema/comparison.ts';
import { account } from '../../drizzle/schema/person.ts';
import { requirePerson } from '../actor.ts';
import type { Context } from '../context.ts';
import type { ComparisonView } from '../contract/comparison.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';

async function viewsWhere(
  { db }: Context,
  reader: string,
  where: SQL | undefined,
): Promise<ComparisonView[]> {
  const rows = await db
    .select({ row: comparison, owner: account.name })
    .from(comparison)
    .innerJoin(account, eq(account.id, comparison.owner))
    .where(where)
    .orderBy(desc(comparison.changedAt), comparison.id);
  return rows.map(({ row, owner }) => {
    const isOwn = row.owner === reader;
    return {
      ...{ id: row.id, title: row.title, note: row.note, address: row.address, shared: row.shared },
      ...{ isOwn, owner, revision: isOwn ? row.revision : null },
      createdAt: row.createdAt.toISOString(),
      changedAt: row.changedAt.toISOString(),
    };
  });
}

/** The reader's own, the last changed first. */
export async function listComparisons(context: Context): Promise<ComparisonView[]> {
  const reader = requirePerson(context.actor);
  return viewsWhere(context, reader, eq(comparison.owner, reader));
}

/** One of the reader's own, or one that its owner shares with whoever has the link. */
export async function viewComparison(context: Context, id: string): Promise<ComparisonView> {
  const reader = requirePerson(context.actor);
  const isOpen = or(eq(comparison.owner, reader), comparison.shared);
  const [found] = await viewsWhere(context, reader, and(eq(comparison.id, id), isOpen));
  if (!found) throw new Problem('not-found', say('no-such-comparison'));
  return found;
}
