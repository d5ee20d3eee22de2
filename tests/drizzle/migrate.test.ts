import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { migrate } from '../../drizzle/migrate.ts';
import { freshDatabase } from '../support/database.ts';

const { db, url, close } = await freshDatabase();
afterAll(close);

test('a fresh database has every table and no region', async () => {
  const { rows } = await db.execute(sql`select count(*)::int as regions from region`);
  expect(rows).toEqual([{ regions: 0 }]);
});

test('migrating a migrated database changes nothing and still calls what comes after', async () => {
  const applied = () => db.execute(sql`select count(*)::int as steps from drizzle.__drizzle_migrations`);
  const before = (await applied()).rows;
  let called = 0;
  await migrate(url, async () => {
    called += 1;
  });
  expect((await applied()).rows).toEqual(before);
  expect(called).toBe(1);
});

test('two databases of one run know nothing of each other', async () => {
  const other = await freshDatabase();
  await other.db.execute(sql`create table only_here (id int)`);
  const { rows } = await db.execute(sql`select to_regclass('only_here') as found`);
  await other.close();
  expect(rows).toEqual([{ found: null }]);
});
