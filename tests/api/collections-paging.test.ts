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
    const query = readItemsQuery(needs, { limit: [String(limit)], ...(cursor ? { cursor: [cursor] } : {}) });
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
