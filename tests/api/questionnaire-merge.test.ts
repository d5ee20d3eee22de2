import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import { Problem } from '../../api/problem.ts';
import { type Change, changesBetween } from '../../api/submissions/difference.ts';
import { createSubmission } from '../../api/submissions/create.ts';
import { edit } from '../../api/submissions/edit.ts';
import { type Answers, entriesOf } from '../../api/submissions/entries.ts';
import { mergeAnswers } from '../../api/submissions/merge.ts';
import { viewSubmission } from '../../api/submissions/view.ts';
import { submission } from '../../drizzle/schema/submission.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { marchRound } from '../support/filled.ts';
import { as, placeRegions, settle } from '../support/world.ts';

describe('Two people in one questionnaire', () => {
  const base = { a: 1, needs: [{ id: 'beds', title: 'Beds', severity: 3 }] };

  test('keep both their changes: other answers, other entries, other answers of one entry', () => {
    const mine = { a: 2, needs: [{ id: 'beds', title: 'Beds for minors', severity: 3 }, { id: 'food' }] };
    const theirs = { a: 1, b: 1, needs: [{ id: 'beds', title: 'Beds', severity: 5 }, { id: 'school' }] };
    expect(mergeAnswers(base, mine, theirs)).toEqual({
      answers: {
        a: 2,
        b: 1,
        needs: [{ id: 'beds', title: 'Beds for minors', severity: 5 }, { id: 'school' }, { id: 'food' }],
      },
      clashes: [],
    });
  });

  test('are shown both texts where both wrote, also where one took away what the other changed', () => {
    const mine = { a: 2, needs: [{ id: 'beds', title: 'Beds', severity: 4 }] };
    expect(mergeAnswers(base, mine, { a: 3, needs: [] }).clashes).toEqual([
      { field: 'a', mine: 2, theirs: 3 },
      { field: 'needs.beds', mine: mine.needs[0], theirs: undefined },
    ]);
    expect(mergeAnswers(base, { a: 1, needs: [] }, base)).toEqual({
      answers: { a: 1, needs: [] },
      clashes: [],
    });
  });
});

/** A person at a page: what the server said last, what stands in the form, and what was meant since the last save. */
interface Page {
  who: Actor;
  base: Answers;
  revision: number;
  mine: Answers;
  /** The newest value of each answer (or entry) written or chosen since. */
  intents: Map<string, unknown>;
}

/** Puts one answer (or a whole entry; null takes it away) where it belongs. */
function put(answers: Answers, path: string, value: unknown): Answers {
  const [name = '', id, inner] = path.split('.');
  const without = (own: Answers, key: string) =>
    Object.fromEntries(Object.entries(own).filter(([one]) => one !== key));
  if (id === undefined) return value === null ? without(answers, name) : { ...answers, [name]: value };
  const entries = entriesOf(answers[name]);
  const found = entries.find((entry) => entry.id === id);
  if (!found && value === null) return answers;
  const old = found ?? { id };
  const now = inner === undefined ? value : put(old, inner, value);
  const rest = entries.filter((entry) => entry.id !== id);
  return { ...answers, [name]: now === null ? rest : [...rest, now] };
}
function at(answers: Answers, path: string): unknown {
  const [name = '', id, inner] = path.split('.');
  if (id === undefined) return answers[name] ?? null;
  const entry = entriesOf(answers[name]).find((one) => one.id === id);
  return (inner === undefined ? entry : entry?.[inner]) ?? null;
}
const isWithin = (path: string, outer: string) => `${path}.`.startsWith(`${outer}.`);

function forget(page: Page, outer: string): void {
  for (const path of page.intents.keys()) if (isWithin(path, outer)) page.intents.delete(path);
}
function write(page: Page, path: string, value: unknown): void {
  page.mine = put(page.mine, path, value);
  const entry = path.split('.').slice(0, 2).join('.');
  forget(page, path);
  // An entry that is new, or was begun again, is meant as a whole.
  const isWhole = page.intents.has(entry) || at(page.base, entry) === null;
  const meant = isWhole ? entry : path;
  page.intents.delete(meant);
  // What is as it was is no change.
  const now = at(page.mine, meant);
  if (JSON.stringify(at(page.base, meant)) !== JSON.stringify(now)) page.intents.set(meant, now);
}

/** A whole entry in a difference stands without its id. */
function ofEntry({ field, after }: Change): unknown {
  const [, id, inner] = field.split('.');
  return id !== undefined && inner === undefined && after ? { id, ...(after as Answers) } : after;
}

/** Order of entries and empty lists aside. */
const plain = (answers: Answers) =>
  Object.fromEntries(
    Object.entries(answers)
      .filter(([, value]) => !Array.isArray(value) || value.length > 0)
      .map(([name, value]) => [
        name,
        Array.isArray(value) ? entriesOf(value).toSorted((a, b) => (a.id < b.id ? -1 : 1)) : value,
      ]),
  );

const leaves = [
  'finalRemark',
  'contactName',
  'needs.need1.title',
  'needs.need1.description',
  'needs.need2.title',
  'practices.prac1.contactName',
  'practices.prac1.title',
];
const person = fc.constantFrom(0, 1);
const action = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('write'),
      by: person,
      path: fc.constantFrom(...leaves),
      value: fc.constantFrom('x', 'y', 'z', null),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('write'),
      by: person,
      path: fc.constantFrom('needs.need1', 'practices.prac1'),
      value: fc.constant(null),
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('save'), by: person, keep: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('both'), keep: fc.boolean() }) },
);
type Action = { act: string; by?: number; path?: string; value?: string | null; keep?: boolean };

describe('Whatever two people write and whenever it is saved', () => {
  let database: TestDatabase;
  let people: Actor[];
  let clara: Actor;
  beforeAll(async () => {
    database = await freshDatabase();
    await placeRegions(database.db);
    const made = await settle(database.db, ['ana', 'anton', 'clara']);
    people = [made.ana, made.anton];
    clara = made.clara;
  });
  afterAll(() => database.close());

  test('no acknowledged answer is lost, and none overwritten unseen', { timeout: 120_000 }, async () => {
    let clashes = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 30 }), async (actions) => {
        const round = await marchRound(database.db, clara, ['ES51']);
        const [first] = people;
        if (!first) throw new Error('nobody');
        const wanted = { kind: 'questionnaire', region: 'ES51', round, answers: {} } as const;
        const { id } = await createSubmission(as(database.db, first), wanted);
        const read = (who: Actor) => viewSubmission(as(database.db, who), id);
        const pages = people.map(
          (who): Page => ({ who, base: {}, revision: 1, mine: {}, intents: new Map() }),
        );
        /** What must stand: every acknowledged writing, in the order in which it was acknowledged. */
        let model: Answers = {};

        const changeOf = ({ base, mine }: Page) =>
          Object.fromEntries(
            [...new Set([...Object.keys(base), ...Object.keys(mine)])]
              .filter((name) => JSON.stringify(base[name]) !== JSON.stringify(mine[name]))
              .map((name) => [name, mine[name] ?? null]),
          );
        const save = async (page: Page): Promise<boolean> => {
          try {
            const answers = changeOf(page);
            page.revision = (await edit(as(database.db, page.who), id, page.revision, { answers })).revision;
          } catch (error) {
            if (error instanceof Problem && error.code === 'stale') return false;
            throw error;
          }
          for (const change of changesBetween(page.base, page.mine)) {
            // Nothing of the other's goes that one did not mean to change.
            const isMeant = [...page.intents.keys()].some(
              (path) => isWithin(change.field, path) || isWithin(path, change.field),
            );
            expect(isMeant, change.field).toBe(true);
            model = put(model, change.field, ofEntry(change));
          }
          // And nothing of one's own is lost on the way.
          for (const [path, value] of page.intents)
            if (value === null || typeof value === 'string') expect(at(page.mine, path), path).toEqual(value);
          page.base = page.mine;
          page.intents.clear();
          return true;
        };
        const rebase = async (page: Page, keepsMine: boolean) => {
          const theirs = await read(page.who);
          const merged = mergeAnswers(page.base, page.mine, theirs.answers);
          page.mine = merged.answers;
          const chosen: typeof merged.clashes = [];
          for (const clash of merged.clashes) {
            clashes += 1;
            if (keepsMine) chosen.push(clash);
            else {
              page.mine = put(page.mine, clash.field, clash.theirs ?? null);
              forget(page, clash.field);
            }
          }
          page.base = theirs.answers;
          page.revision = theirs.revision;
          // What the other wrote just so is written.
          for (const path of page.intents.keys())
            if (JSON.stringify(at(page.base, path)) === JSON.stringify(at(page.mine, path)))
              page.intents.delete(path);
          for (const { field, mine } of chosen) write(page, field, mine ?? null);
        };
        const act = async ({ act: what, by = 0, path = '', value = null, keep = true }: Action) => {
          const [one, two] = pages;
          const page = pages[by];
          if (!one || !two || !page) throw new Error('nobody');
          if (what === 'write') {
            write(page, path, value);
          } else if (what === 'save') {
            if (!(await save(page))) await rebase(page, keep);
          } else {
            const sameRevision = one.revision === two.revision;
            const saved = await Promise.all([save(one), save(two)]);
            if (sameRevision) expect(saved.filter(Boolean).length).toBeLessThan(2);
            for (const [index, isSaved] of saved.entries())
              if (!isSaved) await rebase(pages[index] ?? one, keep);
          }
          expect(plain((await read(one.who)).answers)).toEqual(plain(model));
        };
        for (const one of actions as Action[]) await act(one);
        for (const page of pages) while (!(await save(page))) await rebase(page, true);
        expect(plain((await read(pages[0]?.who ?? first)).answers)).toEqual(plain(model));
        await database.db.update(submission).set({ state: 'withdrawn' });
      }),
      { numRuns: 60 },
    );
    expect(clashes).toBeGreaterThan(0);
  });
});
