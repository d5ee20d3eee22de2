import { and, eq } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { nationalIndicator, recomputedScore } from '../../drizzle/schema/score.ts';
import type { CountryYear, Recomputed } from './recompute.ts';

/** Recomputed scores of one edition and year, of one country or of all. */
export async function readRecomputed(
  db: Db,
  { edition, year }: { edition: string; year: number },
  country?: string,
): Promise<Recomputed[]> {
  const rows = await db
    .select()
    .from(recomputedScore)
    .where(
      and(
        eq(recomputedScore.edition, edition),
        eq(recomputedScore.year, year),
        country === undefined ? undefined : eq(recomputedScore.country, country),
      ),
    );
  return rows.map((row) => ({ ...row, state: row.state as Recomputed['state'] }));
}

/** The indicator values of one country and year. */
export async function readValuesOf(
  db: Db,
  { edition, country, year }: Omit<CountryYear, 'values'>,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ indicator: nationalIndicator.indicator, value: nationalIndicator.value })
    .from(nationalIndicator)
    .where(
      and(
        eq(nationalIndicator.edition, edition),
        eq(nationalIndicator.country, country),
        eq(nationalIndicator.year, year),
      ),
    );
  return new Map(rows.map(({ indicator, value }) => [indicator, value]));
}
