import { readdirSync, readFileSync } from 'node:fs';
import { type DrizzleSnapshotJSON, generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import type { Db } from '../../drizzle/client.ts';
import { migrate } from '../../drizzle/migrate.ts';
import { freshDatabase } from '../support/database.ts';

const drizzle = new URL('../../drizzle/', import.meta.url);
const migrated = await freshDatabase();
const { db } = migrated;
afterAll(migrated.close);

async function codeSnapshot() {
  const files = readdirSync(new URL('schema/', drizzle)).filter((file) => file.endsWith('.ts'));
  const modules: object[] = await Promise.all(
    files.map((file) => import(/* @vite-ignore */ new URL(`schema/${file}`, drizzle).href)),
  );
  return generateDrizzleJson(Object.assign({}, ...modules));
}

function lastSnapshot(): DrizzleSnapshotJSON {
  const folder = new URL('migrations/meta/', drizzle);
  const last = readdirSync(folder)
    .filter((file) => file.endsWith('_snapshot.json'))
    .sort()
    .at(-1);
  return JSON.parse(readFileSync(new URL(last ?? '', folder), 'utf8'));
}

/** Every column, constraint and index of a database, as PostgreSQL itself writes them; triggers only migrations know. */
async function anatomy(of: Db) {
  const columns = await of.execute(
    sql`select table_name, column_name, udt_name, is_nullable, column_default from information_schema.columns
        where table_schema = 'public' order by 1, 2`,
  );
  const constraints = await of.execute(
    sql`select conrelid::regclass::text as on, conname, pg_get_constraintdef(oid) as rule from pg_constraint
        where connamespace = 'public'::regnamespace and contype <> 't' order by 1, 2`,
  );
  const indexes = await of.execute(
    sql`select tablename, indexname, indexdef from pg_indexes where schemaname = 'public' order by 1, 2`,
  );
  return { columns: columns.rows, constraints: constraints.rows, indexes: indexes.rows };
}

async function emptied() {
  const fresh = await freshDatabase();
  await fresh.db.execute(sql`drop schema public cascade`);
  await fresh.db.execute(sql`drop schema drizzle cascade`);
  await fresh.db.execute(sql`create schema public`);
  return fresh;
}

test('from zero, the migrations make the same database again', async () => {
  const zero = await emptied();
  expect((await anatomy(zero.db)).columns).toEqual([]);
  await migrate(zero.url);
  expect(await anatomy(zero.db)).toEqual(await anatomy(db));
  await zero.close();
});

test('drizzle-kit would write no further migration', async () => {
  expect(await generateMigration(lastSnapshot(), await codeSnapshot())).toEqual([]);
});

test('the migrated database has exactly the tables, constraints and indexes that the code describes', async () => {
  const fromCode = await emptied();
  const nothing = generateDrizzleJson({});
  for (const statement of await generateMigration(nothing, await codeSnapshot())) {
    await fromCode.db.execute(sql.raw(statement));
  }
  const expected = await anatomy(fromCode.db);
  await fromCode.close();
  expect(expected.constraints.length).toBeGreaterThan(50);
  expect(await anatomy(db)).toEqual(expected);
});

/** The constraint that refuses a statement. */
async function refusal(of: ReturnType<typeof sql>): Promise<unknown> {
  try {
    await db.transaction(async (inside) => {
      await inside.execute(of);
      throw new Error('was allowed');
    });
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return cause instanceof Error && 'constraint' in cause && cause.constraint !== undefined
      ? cause.constraint
      : String(cause);
  }
}

const ana = '00000000-0000-4000-8000-00000000000a';
const report = '00000000-0000-4000-8000-0000000000f1';

test('Catalonia, ana and one submitted report stand in the database', async () => {
  for (const [code, parent] of [
    ['ES', null],
    ['ES5', 'ES'],
    ['ES51', 'ES5'],
  ] as const) {
    await db.execute(
      sql`insert into region (code, level, country, parent, name, own_name, centre, west, south, east, north)
          values (${code}, ${code.length - 2}, 'ES', ${parent}, ${code}, ${code}, point(1.5, 41.8), 0, 40, 3, 43)`,
    );
  }
  await db.execute(sql`insert into person (id) values (${ana})`);
  await db.execute(sql`insert into role_grant (person, role, region) values (${ana}, 'coordinator', 'ES51')`);
  await db.execute(
    sql`insert into submission (id, kind, region, state, created_by) values (${report}, 'need', 'ES51', 'submitted', ${ana})`,
  );
  await db.execute(
    sql`insert into submission_version (submission, version, answers, visibility, authors, submitted_at, submitted_by)
        values (${report}, 1, '{"title": "Beds"}', 'public', array[${ana}::uuid], now(), ${ana})`,
  );
});

const publishedNeed = (sector: string, visibility: string) =>
  sql`insert into published_need (id, region, region_name, country, level, visibility, demonstration, version, release,
        published_at, position, empties, title, strand, sector, horizon, severity, target_groups, people_affected_state, status)
      values ('one', 'ES51', 'Catalonia', 'ES', 2, ${visibility}, false, 1, 1, now(), point(1, 41), 0, 'Beds', 'reception',
        ${sector}, 'urgent', 5, array['all'], 'not-answered', 'open')`;

test('a sector outside the vocabulary is refused, one of the vocabulary is not', async () => {
  expect(await refusal(publishedNeed('housing', 'public'))).toBe('published_need_sector');
  expect(await refusal(publishedNeed('shelter-housing', 'public'))).toBe('Error: was allowed');
});

test('a restricted record cannot enter a public table', async () => {
  expect(await refusal(publishedNeed('shelter-housing', 'dghome'))).toBe('published_need_public');
});

test('a score without a figure says why, and a figure lies between 0 and 100', async () => {
  const scored = (value: number | null, state: string) =>
    sql`with made as (insert into source (id, title, credit, licence) values ('s', 's', 's', 's'))
        insert into score (scope, edition, year, region, area, value, state, standing, source)
        values ('national', '2020', 2014, 'ES', 'education', ${value}, ${state}, 'official', 's')`;
  expect(await refusal(scored(null, 'value'))).toBe('score_value');
  expect(await refusal(scored(0, 'not-answered'))).toBe('score_value');
  expect(await refusal(scored(101, 'value'))).toBe('score_range');
});

test.each(['assessor', 'reviewer'])(
  'independence: the coordinator of a region cannot be its %s',
  async (role) => {
    const granted = (region: string | null) =>
      sql`insert into role_grant (person, role, region) values (${ana}, ${role}, ${region})`;
    expect(await refusal(granted('ES51'))).toBe('independence');
    expect(await refusal(granted(null))).toBe('independence');
    expect(await refusal(granted('ES5'))).toBe('Error: was allowed');
  },
);

test('independence cannot be got round by changing a grant that is there', async () => {
  await db.execute(sql`insert into role_grant (person, role, region) values (${ana}, 'assessor', 'ES5')`);
  const moved = sql`update role_grant set region = 'ES51' where person = ${ana} and role = 'assessor'`;
  expect(await refusal(moved)).toBe('independence');
});

test('a submitted version can be neither changed nor deleted', async () => {
  const kept = 'error: submission_version is kept as written';
  expect(await refusal(sql`update submission_version set answers = '{}' where submission = ${report}`)).toBe(
    kept,
  );
  expect(await refusal(sql`delete from submission_version where submission = ${report}`)).toBe(kept);
});

test('a version still being written can be changed', async () => {
  await db.execute(
    sql`insert into submission_version (submission, version, answers, visibility, authors)
        values (${report}, 2, '{}', 'region', array[${ana}::uuid])`,
  );
  const change = sql`update submission_version set visibility = 'public' where submission = ${report} and version = 2`;
  expect(await refusal(change)).toBe('Error: was allowed');
});

test('the audit can be neither changed nor deleted', async () => {
  await db.execute(
    sql`insert into audit (actor, act, noun, noun_id, detail) values (${ana}, 'submit', 'submission', ${report}, '{}')`,
  );
  expect(await refusal(sql`update audit set act = 'create'`)).toBe('error: audit is kept as written');
  expect(await refusal(sql`delete from audit`)).toBe('error: audit is kept as written');
});

test.each(['return', 'reject', 'accept', 'undo', 'publish'])(
  'independence: who wrote a report cannot %s it, whatever the code says; somebody else can',
  async (act) => {
    const [other] = (await db.execute(sql`insert into person default values returning id`)).rows;
    const decided = (by: unknown) =>
      sql`insert into audit (actor, act, noun, noun_id, detail)
          values (${by}, ${act}, 'submission', ${report}, '{"version": 1}')`;
    expect(await refusal(decided(ana))).toBe('authors_apart');
    expect(await refusal(decided(other?.id))).toBe('Error: was allowed');
  },
);
