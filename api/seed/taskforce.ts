import type { Db } from '../../drizzle/client.ts';
import { taskforceRegion } from '../../drizzle/schema/region.ts';
import { insertAll } from './insert.ts';
import { list, readTable, textOrNull } from './table.ts';

const columns = [
  'name',
  'nuts_id',
  'level',
  'country',
  'cpmr_commissions',
  'mipex_reg_interest',
  'note',
] as const;

/** The 28 regions at the Task Force's meeting, with what the minutes say of them. */
export async function seedTaskforce(db: Db): Promise<void> {
  await insertAll(
    db,
    taskforceRegion,
    readTable('taskforce-regions', columns).map((row) => ({
      region: row.nuts_id,
      name: row.name,
      commissions: list(row.cpmr_commissions, '|'),
      mipexRegInterest: row.mipex_reg_interest === 'yes',
      note: textOrNull(row.note),
      source: 'cpmr-minutes-2016-01-21',
    })),
  );
}
