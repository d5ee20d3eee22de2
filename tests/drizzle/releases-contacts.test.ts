import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../drizzle/migrate.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

/** A database as it was before releases had public numbers and contacts had versions, with what it held. */
const ana = '00000000-0000-4000-8000-00000000000a';
const [published, amended, hidden] = ['1', '2', '3'].map(
  (digit) => `00000000-0000-4000-8000-0000000000f${digit}`,
);
let database: TestDatabase;
const rows = async (statement: string) => (await database.db.execute(sql.raw(statement))).rows;

/** The first migrations alone, as a folder that drizzle reads. */
function firstMigrations(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-migrations-'));
  cpSync(fileURLToPath(new URL('../../drizzle/migrations', import.meta.url)), folder, { recursive: true });
  const path = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: object[] };
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  return folder;
}

beforeAll(async () => {
  database = await freshDatabase();
  for (const schema of ['public', 'drizzle']) await rows(`drop schema ${schema} cascade`);
  await rows('create schema public');
  const folder = firstMigrations(4);
  await applyMigrations(database.db as never, { migrationsFolder: folder });
  rmSync(folder, { recursive: true });
  await rows(`
    insert into region (code, level, country, parent, name, own_name, centre, west, south, east, north)
      values ('ES', 0, 'ES', null, 'ES', 'ES', point(1, 41), 0, 40, 3, 43);
    insert into person (id) values ('${ana}');
    insert into submission (id, kind, region, state, version, published_version, created_by) values
      ('${published}', 'practice', 'ES', 'published', 1, 1, '${ana}'),
      ('${amended}', 'practice', 'ES', 'draft', 2, 1, '${ana}'),
      ('${hidden}', 'practice', 'ES', 'published', 1, 1, '${ana}');
    insert into submission_version (submission, version, answers, visibility, authors) values
      ('${published}', 1, '{}', 'public', '{}'), ('${amended}', 1, '{}', 'public', '{}'),
      ('${amended}', 2, '{}', 'region', '{}'), ('${hidden}', 1, '{}', 'dghome', '{}');
    insert into contact (submission, name) values ('${published}', 'Núria'), ('${amended}', 'Oriol');
    insert into release (number, by, note) values (1, null, 'Sources'), (2, '${ana}', 'For us'), (3, '${ana}', null);
    insert into release_record (release, kind, record, version, hash) values
      (1, 'practice', '${published}', 1, 'a'), (2, 'practice', '${hidden}', 1, 'b'), (3, 'practice', '${amended}', 1, 'c');
    insert into restricted_practice (id, region, region_name, country, level, visibility, demonstration, version, release,
      published_at, position, empties, title, regions, place_is_centre, strand, sectors, target_groups, people_reached_state, links)
      select id::text, 'ES', 'ES', 'ES', 0, case id when '${hidden}' then 'dghome' else 'public' end, false, 1, release.number,
        now(), point(1, 41), 0, 'T', '{ES}', true, 'integration', '{}', '{}', 'not-answered', '{}'
      from submission join release_record on record = id::text join release on release.number = release_record.release;`);
  await migrate(database.url);
});
afterAll(() => database.close());

test('the contact there is counts for every version there is', async () => {
  expect(await rows('select submission, version, name from contact order by 1, 2')).toEqual([
    { submission: published, version: 1, name: 'Núria' },
    { submission: amended, version: 1, name: 'Oriol' },
    { submission: amended, version: 2, name: 'Oriol' },
  ]);
});

test('releases keep their number; one that held nothing public has none, and neither have its records', async () => {
  expect(await rows('select number::int, public_number, note from release order by 1')).toEqual([
    { number: 1, public_number: 1, note: 'Sources' },
    { number: 2, public_number: null, note: null },
    { number: 3, public_number: 3, note: null },
  ]);
  expect(await rows('select id, release from restricted_practice order by 1')).toEqual([
    { id: published, release: 1 },
    { id: amended, release: 3 },
    { id: hidden, release: null },
  ]);
});
