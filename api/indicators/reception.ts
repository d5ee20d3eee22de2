import { eq, isNotNull } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { reception } from '../../drizzle/schema/figures.ts';
import { region } from '../../drizzle/schema/region.ts';
import { type Counted, type PartsSum, sumsOfParts } from '../../geo/aggregate.ts';
import { nuts } from '../../geo/nuts-table.ts';
import { say } from '../contract/sentences.ts';
import type { Cell, Indicator } from './cells.ts';
import { chooseYear } from './year.ts';

type Row = typeof reception.$inferSelect & { total: number };

/** The last day of each year on which the source counted, by year. */
export async function receptionDays(db: Db): Promise<Map<number, string>> {
  const known = await db
    .selectDistinct({ day: reception.date })
    .from(reception)
    .where(isNotNull(reception.total))
    .orderBy(reception.date);
  return new Map(known.map(({ day }) => [Number(day.slice(0, 4)), day]));
}

/**
 * People in reception on the last day of the year that the source has. A stock, additive over regions: those above the
 * counted ones have the sum of their parts. Regions that the source counts together have no figure of their own, and say so.
 */
export async function receptionOf(db: Db, asked?: number): Promise<Indicator> {
  const days = await receptionDays(db);
  const years = [...days.keys()];
  const year = chooseYear(years, asked);
  const day = days.get(year) as string;
  const [codes, rows] = await Promise.all([
    db.select({ code: region.code }).from(region),
    db.select().from(reception).where(eq(reception.date, day)),
  ]);
  const counted = rows.filter((row): row is Row => row.total !== null);
  const sums = sumsOfParts(
    nuts,
    counted.map(({ regions, total }): Counted => ({ codes: regions, value: total })),
  );
  return {
    unit: 'persons',
    year,
    years,
    cells: codes.map(({ code }) => {
      const row = counted.find(({ regions }) => regions.includes(code));
      return row ? ownCell(code, row) : sumCell(code, day, sums.get(code));
    }),
    sources: rows.map((row) => row.source),
  };
}

function ownCell(code: string, { regions, total, date: day }: Row): Cell {
  if (regions.length === 1) return { code, value: total, state: 'value', reason: say('counted-on', { day }) };
  const reason = say('counted-together', { regions, persons: total, day });
  return { code, value: null, state: 'no-figure', reason };
}

function sumCell(code: string, day: string, sum: PartsSum | undefined): Cell {
  if (!sum) return { code, value: null, state: 'no-figure', reason: say('no-reception-figures') };
  const { value, covered, parts } = sum;
  const reason = say('sum-of-parts', { day, covered, parts });
  return { code, value, state: 'value', reason, sum: { covered, parts } };
}
