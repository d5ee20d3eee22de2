import type { Db } from '../../drizzle/client.ts';
import { score } from '../../drizzle/schema/score.ts';
import { nationalAreas } from '../../drizzle/vocabulary.ts';
import { insertAll } from './insert.ts';
import { number, numberOrNull, readTable } from './table.ts';

type Score = typeof score.$inferInsert;

/**
 * The published national scores. An area nobody has in an edition's year is not a series and gets no rows; where some
 * countries have it, the others of that edition and year get `no-figure`. Nothing is filled in from another series.
 */
export async function seedNationalScores(db: Db): Promise<void> {
  await insertAll(db, score, nationalScores());
}

/** Example: Albania 2015 has no `health` row at all (nobody has), Austria 2007 has `education` as `no-figure`. */
export function nationalScores(): Score[] {
  const rows = readTable('mipex-national', ['edition', 'country', 'year', ...nationalAreas]);
  const series = new Set(
    rows.flatMap((row) =>
      nationalAreas.filter((area) => row[area] !== '').map((area) => `${row.edition} ${row.year} ${area}`),
    ),
  );
  return rows.flatMap((row) =>
    nationalAreas
      .filter((area) => series.has(`${row.edition} ${row.year} ${area}`))
      .map((area): Score => {
        const value = numberOrNull(row[area]);
        return {
          scope: 'national',
          edition: row.edition,
          year: number(row.year),
          region: row.country,
          area,
          value,
          state: value === null ? 'no-figure' : 'value',
          standing: 'official',
          source: `mipex-${row.edition}`,
        };
      }),
  );
}
