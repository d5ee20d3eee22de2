import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import type { SubmissionList } from '../../api/contract/submission.ts';
import { createSubmission } from '../../api/submissions/create.ts';
import { submission } from '../../drizzle/schema/submission.ts';
import { appOn, send, signIn, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { as, need, placeRegions, settle } from '../support/world.ts';

let database: TestDatabase;
let app: TestApp;
let ana: Actor;
let cookie: string;
let made: string[];

const report = async (n: number, at = `2026-03-02T10:00:0${n % 3}Z`) =>
  (
    await createSubmission(as(database.db, ana, at), {
      kind: n % 2 ? 'need' : 'flow',
      region: 'ES51',
      answers: n % 2 ? { title: need.title } : {},
    })
  ).id;

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  ({ ana } = await settle(database.db, ['ana', 'beatrice']));
  app = appOn(database);
  cookie = await signIn(app, 'ana');
  // Many of the same moment: only their ids tell them apart.
  made = await Promise.all(Array.from({ length: 25 }, (_, n) => report(n)));
});
afterAll(() => database.close());

const ask = (path: string, who = cookie) => send(app, 'GET', path, undefined, { cookie: who });
const read = async (path: string) => (await (await ask(path)).json()) as SubmissionList;

async function pages(first: string): Promise<SubmissionList[]> {
  const found: SubmissionList[] = [];
  for (let path: string | null = first; path; path = found.at(-1)?.next ?? null) found.push(await read(path));
  return found;
}
const idsOf = (found: SubmissionList[]) => found.flatMap((page) => page.submissions.map((one) => one.id));

describe('The list of reports', () => {
  test('ana pages through all of them, each once, newest change first, and is told how many there are', async () => {
    const found = await pages('/api/submissions?limit=10');
    expect(found.map((page) => [page.submissions.length, page.total])).toEqual([
      [10, 25],
      [10, 25],
      [5, 25],
    ]);
    expect(idsOf(found).toSorted()).toEqual(made.toSorted());
    const changes = found.flatMap((page) => page.submissions.map((one) => one.updatedAt));
    expect(changes).toEqual(changes.toSorted().toReversed());
  });

  test('the next page keeps what was asked for', async () => {
    const found = await pages('/api/submissions?kind=need&limit=5');
    expect(found.map((page) => page.total)).toEqual([12, 12, 12]);
    expect(new Set(found.flatMap((page) => page.submissions.map((one) => one.kind)))).toEqual(
      new Set(['need']),
    );
    expect(found[0]?.next).toMatch(/^\/api\/submissions\?kind=need&limit=5&cursor=[\w-]+$/);
  });

  test('reports that are changed to the microsecond lose none between two pages', async () => {
    const [one = '', two = ''] = made;
    for (const [id, at] of [
      [one, '2026-03-03 10:00:00.000001+00'],
      [two, '2026-03-03 10:00:00.000002+00'],
    ] as const) {
      await database.db.execute(`update submission set updated_at = '${at}' where id = '${id}'`);
    }
    expect(idsOf(await pages('/api/submissions?limit=1')).slice(0, 2)).toEqual([two, one]);
    const moment = new Date('2026-03-02T10:00:00Z');
    await database.db.update(submission).set({ updatedAt: moment }).where(eq(submission.id, one));
    await database.db.update(submission).set({ updatedAt: moment }).where(eq(submission.id, two));
  });

  test('a report that comes meanwhile repeats none and hides none of those there were', async () => {
    const first = await read('/api/submissions?limit=10');
    await report(1, '2026-04-01T10:00:00Z');
    const rest = first.next ? await pages(first.next) : [];
    expect(idsOf([first, ...rest]).toSorted()).toEqual(made.toSorted());
  });

  test('a limit or cursor that is none is refused by name', async () => {
    const odd = (parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    for (const [query, field] of [
      ['limit=0', 'limit'],
      ['limit=1001', 'limit'],
      ['limit=ten', 'limit'],
      ['cursor=', 'cursor'],
      ['cursor=nonsense', 'cursor'],
      [`cursor=${odd(['needs', 1, made[0]])}`, 'cursor'],
      [`cursor=${odd(['submissions', 1e300, made[0]])}`, 'cursor'],
      [`cursor=${odd(['submissions', 1, "' or 1=1"])}`, 'cursor'],
    ] as const) {
      const answer = await ask(`/api/submissions?${query}`);
      expect([query, answer.status]).toEqual([query, 400]);
      expect(await answer.json()).toMatchObject({ errors: [{ field }] });
    }
  });

  test('a cursor of ana shows beatrice of Sicily nothing', async () => {
    const { next } = await read('/api/submissions?limit=10');
    const answer = await ask(String(next), await signIn(app, 'beatrice'));
    expect(await answer.json()).toEqual({ submissions: [], total: 0, next: null });
  });
});
