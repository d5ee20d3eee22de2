import type { Db } from '../../drizzle/client.ts';
import { reception } from '../../drizzle/schema/figures.ts';
import { insertAll } from './insert.ts';
import { list, numberOrNull, readTable } from './table.ts';

/** People in reception in Italy. ITH1+ITH2 are counted together by the source and stay together. */
export async function seedReception(db: Db): Promise<void> {
  const columns = ['date', 'nuts_id', 'region', 'hotspot', 'reception_centres', 'sai', 'total'] as const;
  await insertAll(
    db,
    reception,
    readTable('italy-reception', columns).map((row) => ({
      id: `reception:${row.date}:${row.nuts_id}`,
      date: row.date,
      regions: list(row.nuts_id, '+'),
      name: row.region,
      hotspot: numberOrNull(row.hotspot),
      receptionCentres: numberOrNull(row.reception_centres),
      sai: numberOrNull(row.sai),
      total: numberOrNull(row.total),
      source: 'it-interior-reception',
    })),
  );
}
