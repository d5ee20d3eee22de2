import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectionOf } from '../../api/collections/all.ts';
import { pageStatement } from '../../api/collections/find.ts';
import { readItemsQuery } from '../../api/collections/query.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;

/** 100,000 practices on a grid of 0.1 degrees over Europe. */
beforeAll(async () => {
  database = await freshDatabase();
  await database.db.execute(sql`
    insert into published_practice (id, region, region_name, country, level, visibility, demonstration, version, release,
      published_at, position, empties, title, regions, place_is_centre, strand, sectors, target_groups,
      people_reached_state, links)
    select 'p' || i, 'ES51', 'Cataluña', 'ES', 2, 'public', false, 1, 1, now(),
      point(-10 + (i % 400) * 0.1, 35 + (i / 400) * 0.1), i % 7, 'Practice ' || i, '{ES51}', false, 'integration',
      '{language}', '{all}', 'not-answered', '{}'
    from generate_series(0, 99999) as i`);
  await database.db.execute(sql`analyze published_practice`);
});
afterAll(() => database.close());

async function plan(parameters: Record<string, string[]>): Promise<string> {
  const practices = collectionOf('practices');
  const statement = pageStatement(practices, readItemsQuery(practices, new Map(Object.entries(parameters))));
  const { rows } = await database.db.execute<Record<string, string>>(sql`explain ${statement}`);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

test('a bbox among 100,000 practices goes by the index on their position', async () => {
  const found = await plan({ bbox: ['0,45,3,48'], limit: ['10000'] });
  expect(found).toContain('published_practice_position');
  expect(found).not.toContain('Seq Scan');
});

test('so does one that crosses the 180th meridian', async () => {
  expect(await plan({ bbox: ['29.5,45,-179,48'], limit: ['10000'] })).toContain(
    'published_practice_position',
  );
});

test('a page without a bbox goes by the index on the order of pages', async () => {
  const found = await plan({ limit: ['100'] });
  expect(found).toContain('published_practice_page');
  expect(found).not.toContain('Sort');
});
