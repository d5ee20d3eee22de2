import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Actor } from '../../../api/actor.ts';
import { askBack } from '../../../api/assessments/clarify.ts';
import { publishAssessment } from '../../../api/assessments/publish.ts';
import { resolve } from '../../../api/assessments/resolve.ts';
import { writeReview } from '../../../api/assessments/review.ts';
import { checkAssessment } from '../../../api/assessments/submit.ts';
import { listVersions, questionsFor } from '../../../api/assessments/versions.ts';
import { viewAssessment } from '../../../api/assessments/view.ts';
import { discard, withdraw } from '../../../api/assessments/withdraw.ts';
import type { PublishedList, PublishedView } from '../../../api/contract/assessment.ts';
import type { ReleaseManifest } from '../../../api/contract/release.ts';
import { listPhases } from '../../../api/phases/read.ts';
import type { Db } from '../../../drizzle/client.ts';
import { appOn, send, type TestApp } from '../../support/app.ts';
import { assessing, beginAlone } from '../../support/assessing.ts';
import { type Course, resolution, review, source } from '../../support/assessments.ts';
import type { TestDatabase } from '../../support/database.ts';
import { as } from '../../support/world.ts';

let database: TestDatabase;
let db: Db;
let app: TestApp;
let people: Record<'ana' | 'asta' | 'rolf' | 'ed' | 'eva' | 'clara', Actor>;
let course: Course;

beforeAll(async () => {
  ({ database, db, people } = await assessing(['ana', 'asta', 'rolf', 'ed', 'eva', 'clara']));
  app = appOn(database);
});
afterAll(() => database.close());
beforeEach(async () => {
  course = await beginAlone(db, people);
});

const viewOf = (actor: Actor) => viewAssessment(as(db, actor), course.id);
/** The public answer, once the server has heard of what was done beside it. */
const published = (now: object) =>
  vi.waitFor(
    async () => {
      const answer = await send(app, 'GET', `/api/published-assessments/${course.id}`);
      const view = (await answer.json()) as PublishedView;
      expect(view).toMatchObject(now);
      return view;
    },
    { timeout: 5000, interval: 20 },
  );
const manifestOf = async (number: number) =>
  (await (await send(app, 'GET', `/api/releases/${number}`)).json()) as ReleaseManifest;

describe('The reviewer', () => {
  test('reads the answers, sees no score, and says agree or differ', async () => {
    await course.to('cleared');
    const { indicators } = await questionsFor(as(db, people.rolf), course.id);
    expect(indicators.flatMap(({ options }) => options.map(({ value }) => value))).toEqual(
      Array.from({ length: 12 }, () => null),
    );
    expect(await viewOf(people.rolf)).toMatchObject({
      ...{ state: 'cleared', agreement: null, differences: null, experts: null, story: null },
      ...{ resolutions: null, questions: null, actions: ['review', 'submit-review'] },
    });
    const write = (agrees: boolean, option: string | null) =>
      writeReview(as(db, people.rolf), course.id, course.revision, 'h-01', review(agrees, option));
    await expect(write(true, 'b')).rejects.toMatchObject({
      errors: [{ field: 'option', code: 'option-when-differing' }],
    });
    await expect(write(false, 'z')).rejects.toMatchObject({
      errors: [{ field: 'option', code: 'no-such-option' }],
    });
    expect(await write(false, 'b')).toMatchObject({ done: 1, of: 3 });
    await expect(
      writeReview(as(db, people.asta), course.id, course.revision + 1, 'h-01', review(true)),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('hears of everything that is missing, by indicator', async () => {
    await course.to('cleared');
    await course.review('h-01', false, 'a');
    await course.take(
      writeReview(as(db, people.rolf), course.id, course.revision, 'h-02', {
        ...review(false),
        comment: null,
      }),
    );
    const expected = [
      ['reviews.h-01.option', 'same-option'],
      ['reviews.h-02.option', 'needed'],
      ['reviews.h-02.comment', 'needed'],
      ['reviews.e-01.agrees', 'needed'],
    ];
    const faults = await checkAssessment(as(db, people.rolf), course.id);
    expect(faults.map(({ field, code }) => [field, code])).toEqual(expected);
    await expect(course.submitReview()).rejects.toMatchObject({
      code: 'invalid',
      errors: expected.map(([field, code]) => expect.objectContaining({ field, code })),
    });
  });
});

describe('The editor', () => {
  test('sees both answers of each difference, and the agreement by its name', async () => {
    await course.to('reviewed');
    const view = await viewOf(people.ed);
    expect(view.differences).toEqual(['e-01']);
    expect(view.agreement).toMatchObject({
      label: 'agreement after review, not independent coding',
      ...{ compared: 3, agreed: 2, notApplicable: { both: 0, assessorOnly: 0, reviewerOnly: 0 } },
    });
    // 100, 50, 0 against 100, 50, 50: 1 - 2500 / 7500.
    expect(view.agreement?.kappa?.value).toBeCloseTo(2 / 3, 12);
    expect((await viewOf(people.asta)).agreement).toBeNull();
  });

  test('resolves with a reason: one of theirs, or a third that is neither', async () => {
    await course.to('reviewed');
    const say = (code: string, choice: string, option: string | null = null) =>
      resolve(as(db, people.ed), course.id, course.revision, code, resolution(choice, option));
    await expect(say('h-01', 'assessor')).rejects.toMatchObject({ said: { code: 'experts-agree' } });
    await expect(say('e-01', 'assessor', 'a')).rejects.toMatchObject({
      errors: [{ field: 'option', code: 'option-of-third' }],
    });
    await expect(say('e-01', 'third')).rejects.toMatchObject({
      errors: [{ field: 'option', code: 'option-of-third' }],
    });
    await expect(say('e-01', 'third', 'b')).rejects.toMatchObject({
      errors: [{ field: 'option', code: 'third-is-theirs' }],
    });
    await expect(say('e-01', 'third', 'z')).rejects.toMatchObject({
      errors: [{ field: 'option', code: 'no-such-option' }],
    });
    expect(await say('e-01', 'third', 'a')).toMatchObject({ done: 1, of: 1 });
  });

  test('publishes nothing while a difference is open', async () => {
    await course.to('reviewed');
    await expect(course.publish()).rejects.toMatchObject({
      code: 'invalid',
      said: { code: 'unresolved', params: { indicators: ['e-01'] } },
      errors: [{ field: 'resolutions.e-01' }],
    });
  });

  test('does not publish an answer of their own: a colleague does', async () => {
    await course.to('reviewed');
    await course.resolve('e-01', 'third', 'a');
    await expect(course.publish()).rejects.toMatchObject({
      code: 'independence',
      said: { code: 'own-third' },
    });
    const hers = await viewOf(people.ed);
    expect(hers.actions).not.toContain('publish');
    expect(hers.hindrances).toMatchObject([{ action: 'publish', code: 'own-third' }]);
    expect((await viewOf(people.eva)).actions).toContain('publish');
    await publishAssessment(as(db, people.eva), course.id, course.revision, null);
    const view = await published({ version: 1 });
    expect(view.answers.find(({ indicator }) => indicator === 'e-01')).toMatchObject({
      option: 'a',
      value: 100,
    });
  });
});

describe('What is published', () => {
  test('is the final answers with their sources, by a numbered release, and nobody’s name', async () => {
    await published({ status: 404 });
    await course.to('published');
    const view = await published({ version: 1 });
    const { edition } = (await viewOf(people.ed)).phase;
    expect(view).toMatchObject({
      ...{ region: 'ES51', edition, version: 1, withdrawnAt: null, demonstration: false },
      notices: [{ version: 1, note: null, release: view.release }],
    });
    expect(view.competences).toMatchObject({ health: 'none', housing: 'shared' });
    expect(view.answers.map(({ indicator, option, value }) => [indicator, option, value])).toEqual([
      ['h-01', 'a', 100],
      ['h-02', 'b', 50],
      ['e-01', 'b', 50],
    ]);
    expect(view.answers[0]).toMatchObject({
      sources: [source],
      question: { area: 'housing', title: { en: 'Title of h-01' } },
      optionText: { en: 'Option a of h-01' },
    });
    const text = JSON.stringify(view);
    for (const { person } of Object.values(people)) expect(text).not.toContain(person);
    expect(text).not.toMatch(/Because of|Rather|is right|Asta|Rolf/);
    const { entries } = await manifestOf(view.release);
    expect(entries).toMatchObject([
      { kind: 'assessment', record: course.id, version: 1, change: 'added', state: 'current' },
    ]);
    const list = (await (await send(app, 'GET', '/api/published-assessments')).json()) as PublishedList;
    expect(list.assessments.map(({ id }) => id)).toContain(course.id);
  });

  test('names the sources of both experts, each once, whichever answer counts', async () => {
    await course.to('cleared');
    await course.review('h-01', true);
    await course.review('h-02', true);
    const budget = { title: 'Budget', url: null, date: null, page: null };
    const other = { ...review(false, 'b'), sources: [source, budget] };
    await course.take(writeReview(as(db, people.rolf), course.id, course.revision, 'e-01', other));
    await course.submitReview();
    await course.resolve('e-01', 'assessor');
    await course.publish();
    const { answers } = await published({ version: 1 });
    expect(answers.find(({ indicator }) => indicator === 'e-01')).toMatchObject({
      ...{ option: 'c', value: 0, sources: [source, budget] },
    });
  });

  test('is corrected by a new version with a public note, through the same two experts', async () => {
    await course.to('published');
    const first = await published({ version: 1 });
    await course.take(
      askBack(as(db, people.ed, '2026-03-03T10:00:00Z'), course.id, course.revision, 'correct', {
        questions: [{ indicator: 'h-01', text: 'The act was repealed.' }],
      }),
    );
    // Meanwhile the public reads what it read.
    expect(await published({})).toEqual(first);
    await course.write('h-01', 'c');
    await course.submit();
    await course.clear();
    // What did not change has its review already; the changed answer has none.
    const { reviews } = await viewOf(people.rolf);
    expect(reviews?.map(({ indicator }) => indicator)).toEqual(['e-01', 'h-02']);
    await course.review('h-01', true);
    await course.submitReview();
    expect((await viewOf(people.ed)).resolutions).toMatchObject([{ indicator: 'e-01', choice: 'reviewer' }]);
    await expect(course.publish()).rejects.toMatchObject({ errors: [{ field: 'note', code: 'needed' }] });
    await course.publish('The housing act was repealed.');
    const view = await published({ version: 2, release: first.release + 1 });
    expect(view.answers[0]).toMatchObject({ indicator: 'h-01', option: 'c', value: 0 });
    expect(view.notices.map(({ version, note }) => [version, note])).toEqual([
      [1, null],
      [2, 'The housing act was repealed.'],
    ]);
    expect((await manifestOf(first.release)).entries).toMatchObject([{ version: 1, state: 'replaced' }]);
    expect((await manifestOf(view.release)).entries).toMatchObject([{ version: 2, change: 'amended' }]);
    expect((await manifestOf(view.release)).note).toBe('The housing act was repealed.');
    const versions = await listVersions(as(db, people.eva), course.id);
    expect(versions.map(({ answers }) => answers.find((one) => one.indicator === 'h-01')?.option)).toEqual([
      'a',
      'c',
    ]);
    expect(versions.map((one) => one.reviews?.length)).toEqual([3, 3]);
  });

  test('a correction can be given up: the published version is at hand again', async () => {
    await course.to('published');
    const first = await published({ version: 1 });
    const questions = [{ indicator: 'h-01', text: 'Still so?' }];
    await course.take(askBack(as(db, people.ed), course.id, course.revision, 'correct', { questions }));
    await course.write('h-01', 'c');
    await course.take(discard(as(db, people.ed), course.id, course.revision));
    expect(await viewOf(people.ed)).toMatchObject({ state: 'published', version: 1, publishedVersion: 1 });
    expect(await published({})).toEqual(first);
    await course.take(askBack(as(db, people.ed), course.id, course.revision, 'correct', { questions }));
    const { version, answers } = await viewOf(people.asta);
    expect([version, answers?.find((one) => one.indicator === 'h-01')?.option]).toEqual([3, 'a']);
  });

  test('is withdrawn with a public note: the answers go, also from the release’s manifest', async () => {
    await course.to('published');
    const first = await published({ version: 1 });
    await course.take(
      withdraw(
        as(db, people.ed, '2026-03-04T10:00:00Z'),
        course.id,
        course.revision,
        'At the experts’ wish.',
      ),
    );
    const view = await published({ answers: [], competences: {}, withdrawnAt: '2026-03-04T10:00:00.000Z' });
    expect(view.notices.at(-1)).toMatchObject({ release: null, note: 'At the experts’ wish.' });
    expect((await manifestOf(first.release)).entries).toMatchObject([{ state: 'withdrawn', hash: null }]);
    expect(await viewOf(people.ed)).toMatchObject({ state: 'withdrawn', actions: [] });
    expect((await listVersions(as(db, people.ed), course.id))[0]?.answers).toHaveLength(3);
  });
});

test('nobody who took part decides: the same person as editor elsewhere is an expert here', async () => {
  await course.to('submitted');
  const both: Actor = { person: people.asta.person, grants: [...people.asta.grants, ...people.ed.grants] };
  const view = await viewAssessment(as(db, both), course.id);
  expect(view).toMatchObject({ parts: ['assessor'], actions: [], reviews: null, experts: null });
});

test('whoever reviews blind reads no more on a readiness board, whatever roles let them see it', async () => {
  await course.to('submitted');
  const both: Actor = { person: people.rolf.person, grants: [...people.rolf.grants, ...people.clara.grants] };
  const stateFor = async (actor: Actor) => {
    const boards = await listPhases(as(db, actor));
    const lines = boards.flatMap((board) => board.lines);
    return lines.find(({ assessment }) => assessment?.id === course.id)?.assessment?.state;
  };
  expect(await stateFor(people.clara)).toBe('submitted');
  expect(await stateFor(both)).toBe('in-progress');
  await course.clear();
  expect(await stateFor(both)).toBe('cleared');
});
