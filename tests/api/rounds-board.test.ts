import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import { viewRound } from '../../api/rounds/read.ts';
import { region } from '../../drizzle/schema/region.ts';
import { submission, submissionVersion } from '../../drizzle/schema/submission.ts';
import { submissionStates } from '../../drizzle/vocabulary.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { open } from '../support/rounds.ts';
import { as, settle } from '../support/world.ts';

const now = '2026-12-08T10:00:00Z';
let database: TestDatabase;
let clara: Actor;
let ana: Actor;
let codes: string[];
let id: string;

/** A questionnaire as the verbs would leave it. */
async function answer(
  code: string,
  state: (typeof submissionStates)[number],
  { answered = 40, publishedVersion = null as number | null, version = 1, round = id } = {},
) {
  const [made] = await database.db
    .insert(submission)
    .values({
      kind: 'questionnaire',
      region: code,
      round,
      state,
      version,
      publishedVersion: state === 'published' ? version : publishedVersion,
      createdBy: ana.person ?? '',
    })
    .returning();
  if (!made) throw new Error('no questionnaire was made');
  for (let one = 1; one <= version; one += 1) {
    await database.db.insert(submissionVersion).values({
      submission: made.id,
      version: one,
      answers: {},
      visibility: 'region',
      authors: [],
      answered: one === version ? answered : 100,
    });
  }
  return made.id;
}

beforeAll(async () => {
  database = await freshDatabase({ seeded: 'reference' });
  const { db } = database;
  ({ clara, ana } = await settle(db, ['clara', 'ana']));
  const level2 = await db
    .select({ code: region.code })
    .from(region)
    .where(eq(region.level, 2))
    .orderBy(region.code)
    .limit(250);
  codes = level2.map(({ code }) => code);
  id = await open(as(db, clara, '2026-11-25T10:00:00Z'), { regions: codes });
});
afterAll(() => database.close());

const standings = async () =>
  new Map((await viewRound(as(database.db, clara, now), id)).lines.map((line) => [line.region, line]));

describe('The board of 250 regions', () => {
  test('shows every state of a questionnaire, its share answered, and who has none', async () => {
    for (const [index, state] of submissionStates.entries()) await answer(codes[index] ?? '', state);
    const found = await standings();
    expect(found.size).toBe(250);
    expect(submissionStates.map((_, index) => found.get(codes[index] ?? '')?.standing)).toEqual(
      submissionStates.map((state) => (state === 'withdrawn' ? 'not-started' : state)),
    );
    expect(found.get(codes[0] ?? '')).toMatchObject({ standing: 'draft', isBehind: true, answered: 40 });
    expect(found.get(codes[100] ?? '')).toMatchObject({
      standing: 'not-started',
      isBehind: true,
      answered: null,
      submission: null,
      daysLeft: 7,
    });
  });

  test('takes the version at hand, and calls published what the region amends', async () => {
    const amended = await answer(codes[20] ?? '', 'draft', { version: 2, publishedVersion: 1, answered: 90 });
    expect((await standings()).get(codes[20] ?? '')).toMatchObject({
      standing: 'published',
      isBehind: false,
      amendment: 'draft',
      isReopenable: true,
      answered: 90,
      submission: amended,
    });
  });

  test('after the last day offers more days to who writes, and to who could amend what is published', async () => {
    const { lines } = await viewRound(as(database.db, clara, '2026-12-16T10:00:00Z'), id);
    const offered = (state: (typeof submissionStates)[number]) =>
      lines.find((line) => line.region === codes[submissionStates.indexOf(state)])?.isReopenable;
    expect(submissionStates.filter(offered)).toEqual(
      submissionStates.filter((state) => !['submitted', 'rejected', 'accepted'].includes(state)),
    );
    expect(lines.find((line) => line.region === codes[20])).toMatchObject({ isReopenable: true });
  });

  test('looks past a withdrawn questionnaire to the one begun after it', async () => {
    await answer(codes[21] ?? '', 'withdrawn');
    const begun = await answer(codes[21] ?? '', 'draft', { answered: 5 });
    expect((await standings()).get(codes[21] ?? '')).toMatchObject({ submission: begun, answered: 5 });
    await expect(answer(codes[21] ?? '', 'draft')).rejects.toThrow();
  });

  test('counts neither reports without a round nor questionnaires of another one', async () => {
    const other = await open(as(database.db, clara, now), { regions: [codes[22] ?? ''] });
    await answer(codes[22] ?? '', 'accepted', { round: other });
    await database.db
      .insert(submission)
      .values({ kind: 'need', region: codes[22] ?? '', createdBy: ana.person ?? '' });
    expect((await standings()).get(codes[22] ?? '')?.standing).toBe('not-started');
  });

  test('is one query', async () => {
    const pool = new Pool({ connectionString: database.url });
    // The database of the test may be dropped before the server has heard that this connection ended.
    pool.on('error', () => {});
    const queries: string[] = [];
    const db = drizzle(pool, { logger: { logQuery: (query) => queries.push(query) } });
    try {
      expect((await viewRound(as(db, clara, now), id)).lines).toHaveLength(250);
      expect(queries).toHaveLength(1);
      const [query = ''] = queries;
      await explained(pool, query);
    } finally {
      await pool.end();
    }
  });

  /** Among ten thousand quick reports the board still finds its questionnaires by their index. */
  async function explained(pool: Pool, query: string) {
    await pool.query(
      `insert into submission (kind, region, created_by) select 'need', $1, $2 from generate_series(1, 10000)`,
      [codes[0], ana.person],
    );
    await pool.query('analyze submission');
    const parameters = ['withdrawn', id];
    expect(query.match(/\$\d+/g)).toHaveLength(parameters.length);
    const { rows } = await pool.query(`explain ${query}`, parameters);
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('submission_once_per_round');
  }
});

test('A share answered is a percentage', async () => {
  const wrong = sql`update submission_version set answered = 101`;
  await expect(database.db.execute(wrong)).rejects.toThrow();
});
