import { and, asc, eq, max, sql } from 'drizzle-orm';
import { receipt } from '../../drizzle/schema/submission.ts';
import type { Context } from '../context.ts';
import type { Receipt } from '../contract/submission.ts';
import { dayInBrussels } from '../rounds/window.ts';
import type { Loaded } from './load.ts';

/** Gives the region a receipt for the version it submits; numbers of a region and year have no gaps. */
export async function giveReceipt({ db, now }: Context, { submission }: Loaded): Promise<void> {
  const { region, id, version } = submission;
  const year = Number(dayInBrussels(now).slice(0, 4));
  // Numbers of a region are given one at a time.
  await db.execute(sql`select pg_advisory_xact_lock(hashtext(${`receipt ${region}`}))`);
  const [last] = await db
    .select({ sequence: max(receipt.sequence) })
    .from(receipt)
    .where(and(eq(receipt.region, region), eq(receipt.year, year)));
  const sequence = (last?.sequence ?? 0) + 1;
  await db.insert(receipt).values({ region, year, sequence, submission: id, version, at: now });
}

/** The receipts of a report, oldest first. */
export async function receiptsOf({ db }: Context, id: string): Promise<Receipt[]> {
  const rows = await db.select().from(receipt).where(eq(receipt.submission, id)).orderBy(asc(receipt.at));
  return rows.map((row) => ({ number: numberOf(row), version: row.version, at: row.at.toISOString() }));
}

/** Example: `ES51-2026-0007`. */
export const numberOf = (row: { region: string; year: number; sequence: number }) =>
  `${row.region}-${row.year}-${String(row.sequence).padStart(4, '0')}`;
