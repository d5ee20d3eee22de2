import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../../support/database.ts';
import { seed } from '../../../api/seed.ts';
const { db, close } = await freshDatabase();
afterAll(close);
test('x', async () => {
  console.time('seed');
  await seed(db, { demonstration: false });
  console.timeEnd('seed');
  for (const t of ['region','population','population_gap','score','arrival','relocation','reception','funding_call','published_practice','published_flow','taskforce_region'])
    console.log(t, (await db.execute(sql.raw(`select count(*)::int as n from ${t}`))).rows[0]);
  console.log((await db.execute(sql`select * from population where region in ('NO0A') `)).rows);
  console.log((await db.execute(sql`select year, min(reason), left(reason,20) r, count(*) from population_gap group by year, left(reason,20) `)).rows);
});
