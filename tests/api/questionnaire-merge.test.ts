import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import { Problem } from '../../api/problem.ts';
import { type Change, changesBetween } from '../../api/submissions/difference.ts';
import { createSubmission } from '../../api/submissions/create.ts';
import { edit } from '../../api/submissions/edit.ts';
import { type Answers, entriesOf } from '../../api/submissions/entries.ts';
import { canonical, mergeAnswers } from '../../api/submissions/merge.ts';
import { viewSubmission } from '../../api/submissions/view.ts';
import { submission } from '../../drizzle/schema/submission.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { marchRound } from '../support/filled.ts';
import { as, placeRegions, settle } from '../support/world.ts';
import { wholeManner } from '../../web/contribute/questionnaire/manner.ts';
import { changedIn } from '../../web/ui/draft/merge.ts';
import {
  inDoubt,
  only,
  opened,
  saved,
  settled,
  type Standing,
  takenOver,
  unsavedOf,
  refused,
  sending,
  withUnsaved,
} from '../../web/ui/draft/standing.ts';

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

/** A person at a page, which knows what the product's own page knows; and what was meant since the last save. */
interface Page {
  who: Actor;
  now: Standing;
  /** The newest value of each answer (or entry) written or chosen since. */
  intents: Map<string, unknown>;
  /** What each of them was knowingly written over: what stood there, what one sent oneself, what was shown and not chosen. */
  over: Map<string, Set<string>>;
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
  for (const path of page.intents.keys()) if (isWithin(path, outer)) drop(page, path);
}
function drop(page: Page, path: string): void {
  page.intents.delete(path);
  page.over.delete(path);
}
function write(page: Page, path: string, value: unknown): string {
  page.now = { ...page.now, values: put(page.now.values, path, value) };
  const entry = path.split('.').slice(0, 2).join('.');
  const { base, values } = page.now;
  // An entry that is new, or was begun again, is meant as a whole.
  const isWhole = page.intents.has(entry) || at(base, entry) === null;
  const meant = isWhole ? entry : path;
  const over = page.over.get(meant) ?? new Set([canonical(at(base, meant))]);
  forget(page, path);
  drop(page, meant);
  // What is as it was is no change, unless something else was sent meanwhile.
  const now = at(values, meant);
  const isInDoubt = page.now.unanswered.some((sent) => canonical(at(sent, meant)) !== canonical(now));
  if (canonical(at(base, meant)) === canonical(now) && !isInDoubt) return meant;
  page.intents.set(meant, now);
  page.over.set(meant, over);
  return meant;
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
const line = fc.constantFrom('well', 'well', 'answer lost', 'request lost');
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
  { weight: 3, arbitrary: fc.record({ act: fc.constant('save'), by: person, line }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('choose'), by: person, keep: fc.boolean() }) },
  // The tab is closed, and opened again: what was on its way may have arrived.
  { weight: 1, arbitrary: fc.record({ act: fc.constant('close'), by: person, line }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('both') }) },
);
type Line = 'well' | 'answer lost' | 'request lost';
type Action = { act: string; by?: number; path?: string; value?: string | null; keep?: boolean; line?: Line };

/** Rare by chance: taking back what arrived without an answer; closing the tab on a clash, after writing on. */
const tookBack: Action[] = [
  { act: 'write', by: 0, path: 'finalRemark', value: 'x' },
  { act: 'save', by: 0, line: 'answer lost' },
  { act: 'write', by: 0, path: 'finalRemark', value: null },
  { act: 'close', by: 0, line: 'request lost' },
];
const closedBeforeChoosing: Action[] = [
  { act: 'write', by: 0, path: 'finalRemark', value: 'x' },
  { act: 'write', by: 1, path: 'finalRemark', value: 'y' },
  { act: 'save', by: 1, line: 'well' },
  { act: 'save', by: 0, line: 'well' },
  { act: 'write', by: 0, path: 'contactName', value: 'z' },
  { act: 'close', by: 0, line: 'well' },
  { act: 'save', by: 0, line: 'well' },
];

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
    const seen = { clashes: 0, lost: 0, reopened: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(action as fc.Arbitrary<Action>, { minLength: 5, maxLength: 30 }),
        async (actions) => {
          const round = await marchRound(database.db, clara, ['ES51']);
          const [first] = people;
          if (!first) throw new Error('nobody');
          const wanted = { kind: 'questionnaire', region: 'ES51', round, answers: {} } as const;
          const { id } = await createSubmission(as(database.db, first), wanted);
          const read = async (who: Actor) => {
            const { answers, revision } = await viewSubmission(as(database.db, who), id);
            return { values: answers, revision };
          };
          const pages = people.map(
            (who): Page => ({
              who,
              now: opened({ values: {}, revision: 1 }),
              intents: new Map(),
              over: new Map(),
            }),
          );
          /** What must stand: every writing that arrived, in the order in which it did. */
          let model: Answers = {};

          /** Sends what changed, once; whether the page may go on as if nothing stood between. */
          const save = async (page: Page, line: Line): Promise<boolean> => {
            const { values, base, revision, clashes } = page.now;
            const fields = wholeManner.sendable(values, inDoubt(page.now));
            if (fields.length === 0 || clashes.length > 0) return true;
            const sent = only(values, fields);
            page.now = sending(page.now, sent);
            if (line !== 'request lost') {
              const answers = Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
              try {
                await edit(as(database.db, page.who), id, revision, { answers });
              } catch (error) {
                if (!(error instanceof Problem && error.code === 'stale')) throw error;
                page.now = refused(page.now, sent);
                return false;
              }
              requireKept(page);
              requireMeant(page);
              for (const change of changesBetween(base, values))
                model = put(model, change.field, ofEntry(change));
            }
            if (line === 'well') {
              page.now = saved(page.now, sent, { values: base, revision: revision + 1 });
              page.intents.clear();
              page.over.clear();
            } else {
              seen.lost += 1;
              for (const [path, value] of page.intents) page.over.get(path)?.add(canonical(value));
            }
            return true;
          };
          /** Nothing of one's own is lost on the way. */
          const requireKept = ({ now: { values }, intents }: Page) => {
            for (const [path, value] of intents)
              if (value === null || typeof value === 'string') expect(at(values, path), path).toEqual(value);
          };
          const requireMeant = ({ now: { base, values }, intents, over }: Page) => {
            // Nothing of the other's goes that one did not mean to change.
            for (const { field } of changesBetween(base, values)) {
              const isMeant = [...intents.keys()].some(
                (path) => isWithin(field, path) || isWithin(path, field),
              );
              expect(isMeant, field).toBe(true);
            }
            for (const [path, value] of intents) {
              if (value !== null && typeof value !== 'string') continue;
              // Nothing is written over that one has not seen.
              const before = canonical(at(model, path));
              if (before !== canonical(value)) expect([...(over.get(path) ?? [])], path).toContain(before);
            }
          };
          /** Somebody came between: what they wrote is taken over, or stands beside one's own until one chooses. */
          const takeOver = (page: Page, theirs: Awaited<ReturnType<typeof read>>) => {
            forgetUndone(page, theirs.values);
            page.now = takenOver(wholeManner, page.now, theirs);
            settleIntents(page);
          };
          /** Taking back what never arrived says nothing of what somebody else wrote there. */
          const forgetUndone = (page: Page, theirs: Answers) => {
            for (const [path, value] of page.intents) {
              const isUndone = canonical(at(page.now.agreed, path)) === canonical(value);
              if (isUndone && !page.over.get(path)?.has(canonical(at(theirs, path)))) drop(page, path);
            }
          };
          const settleIntents = (page: Page) => {
            requireKept(page);
            const { base, values, clashes } = page.now;
            seen.clashes += clashes.length;
            // What the other wrote just so is written.
            for (const path of page.intents.keys())
              if (canonical(at(base, path)) === canonical(at(values, path))) drop(page, path);
            // An entry that both began is merged answer by answer: what the other wrote in it is seen.
            for (const [path, over] of page.over)
              if (path.split('.').length === 2 && !clashes.includes(path))
                over.add(canonical(at(base, path)));
          };
          const choose = (page: Page, keepsMine: boolean) => {
            const { clashes } = page.now;
            page.now = settled(wholeManner, page.now, keepsMine ? [] : clashes);
            for (const field of clashes) {
              if (!keepsMine) forget(page, field);
              else {
                const meant = write(page, field, at(page.now.values, field));
                page.over.get(meant)?.add(canonical(at(page.now.base, meant)));
              }
            }
          };
          const reopen = async (page: Page) => {
            seen.reopened += 1;
            const unsaved = structuredClone(unsavedOf(wholeManner, page.now));
            const theirs = await read(page.who);
            forgetUndone(page, theirs.values);
            page.now = withUnsaved(wholeManner, opened(theirs), unsaved);
            settleIntents(page);
          };
          const act = async ({
            act: what,
            by = 0,
            path = '',
            value = null,
            keep = true,
            line = 'well',
          }: Action) => {
            const [one, two] = pages;
            const page = pages[by];
            if (!one || !two || !page) throw new Error('nobody');
            if (what === 'write') write(page, path, value);
            else if (what === 'choose') choose(page, keep);
            else if (what === 'close') {
              await save(page, line);
              await reopen(page);
            } else if (what === 'save') {
              if (!(await save(page, line))) takeOver(page, await read(page.who));
            } else {
              const isSame = one.now.revision === two.now.revision;
              const both = [one, two].every(
                ({ now }) => now.clashes.length === 0 && changedIn(now.values, now.base).length > 0,
              );
              const done = await Promise.all([save(one, 'well'), save(two, 'well')]);
              if (isSame && both) expect(done.filter(Boolean).length).toBeLessThan(2);
              for (const [index, isDone] of done.entries())
                if (!isDone) takeOver(pages[index] ?? one, await read(one.who));
            }
            expect(plain((await read(one.who)).values)).toEqual(plain(model));
          };
          for (const one of actions) await act(one);
          for (const page of pages) {
            choose(page, true);
            while (!(await save(page, 'well'))) {
              takeOver(page, await read(page.who));
              choose(page, true);
            }
          }
          expect(plain((await read(first)).values)).toEqual(plain(model));
          await database.db.update(submission).set({ state: 'withdrawn' });
        },
      ),
      { numRuns: 60, examples: [[tookBack], [closedBeforeChoosing]] },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
  });
});
