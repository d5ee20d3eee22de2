import fc from 'fast-check';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectionOf } from '../../api/collections/all.ts';
import { findPage } from '../../api/collections/find.ts';
import { readItemsQuery } from '../../api/collections/query.ts';
import { publishedNeed } from '../../drizzle/schema/published.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { needRow } from '../support/published.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const needs = collectionOf('needs');
const insert = (rows: { id: string; empties: number }[]) =>
  database.db.insert(publishedNeed).values(rows.map((row) => needRow(row.id, { empties: row.empties })));

/** Follows `next` to the end; between pages something changes. */
async function walk(limit: number, between: (page: number) => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | null = null;
  for (let page = 0; ; page += 1) {
    const given = new Map([['limit', [String(limit)]]]);
    if (cursor) given.set('cursor', [cursor]);
    const query = readItemsQuery(needs, given);
    const found = await findPage(database.db, needs, query);
    seen.push(...found.rows.map((row) => String(row._id)));
    cursor = found.next;
    if (!cursor) return seen;
    await between(page);
  }
}

test('paging shows every record that stays exactly once, while others come and go', {
  timeout: 60_000,
}, async () => {
  const empties = fc.integer({ min: 0, max: 3 });
  const world = fc.record({
    staying: fc.array(empties, { minLength: 1, maxLength: 25 }),
    leaving: fc.array(empties, { maxLength: 10 }),
    coming: fc.array(empties, { maxLength: 10 }),
    limit: fc.integer({ min: 1, max: 7 }),
  });
  await fc.assert(
    fc.asyncProperty(world, fc.infiniteStream(fc.integer({ min: 0, max: 9999 })), async (given, chance) => {
      const next = () => chance.next().value ?? 0;
      const named = (kind: string, list: number[]) =>
        list.map((one, i) => ({ id: `${String(next()).padStart(4, '0')}-${kind}-${i}`, empties: one }));
      const staying = named('stays', given.staying);
      const leaving = named('leaves', given.leaving);
      const coming = named('comes', given.coming);
      await database.db.delete(publishedNeed);
      await insert([...staying, ...leaving]);
      const seen = await walk(given.limit, async () => {
        const goes = leaving.pop();
        if (goes) await database.db.delete(publishedNeed).where(eq(publishedNeed.id, goes.id));
        const comes = coming.pop();
        if (comes) await insert([comes]);
      });
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((id) => id.includes('stays')).sort()).toEqual(staying.map((one) => one.id).sort());
    }),
    { numRuns: 40 },
  );
});

test('the first page of a whole collection shows every property that any record has, and no record twice', async () => {
  await database.db.delete(publishedNeed);
  const few = (id: string, changed: object) => needRow(id, { empties: 9, ...changed });
  await database.db
    .insert(publishedNeed)
    .values([
      ...Array.from({ length: 40 }, (_, i) => needRow(`full-${i}`, { empties: 1, description: 'Known.' })),
      few('gap', { fundingGapEur: 12.5 }),
      few('staff', { staffNeeded: 3, staffAvailable: 1 }),
      few('staff-and-help', { staffNeeded: 3, staffAvailable: 1, wouldHelp: 'Interpreters' }),
    ]);
  const first = await findPage(database.db, needs, readItemsQuery(needs, new Map([['limit', ['10']]])));
  expect(first.rows.slice(0, 2).map((row) => row._id)).toEqual(['staff-and-help', 'gap']);
  expect(first.rows).toHaveLength(10);
  const seen = await walk(10, async () => {});
  expect([seen.length, new Set(seen).size]).toEqual([43, 43]);
});
