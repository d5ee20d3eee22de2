import type { Db } from '../../drizzle/client.ts';
import { score } from '../../drizzle/schema/score.ts';
import { insertAll } from './insert.ts';
import { number, readTable } from './table.ts';

/**
 * The seven regional overall scores that the press reported in 2022: third-party figures. No area scores are public, so
 * none is stored.
 */
export async function seedPressScores(db: Db): Promise<void> {
  const rows = readTable('mipex-r-press', ['region', 'name', 'overall']);
  await insertAll(
    db,
    score,
    rows.map((row) => ({
      scope: 'regional',
      edition: 'REGIN-2022',
      year: 2022,
      region: row.region,
      area: 'overall',
      value: number(row.overall),
      state: 'value',
      standing: 'third-party',
      source: 'regin-press-2022',
    })),
  );
}
