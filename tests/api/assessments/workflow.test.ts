import { and, eq } from 'drizzle-orm';
import { afterAll, beforeEach, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../api/actor.ts';
import { writeAnswer } from '../../../api/assessments/answer.ts';
import { askBack } from '../../../api/assessments/clarify.ts';
import { createAssessment } from '../../../api/assessments/create.ts';
import { declareCompetences } from '../../../api/assessments/declare.ts';
import { addFact, factsOf, removeFact } from '../../../api/assessments/facts.ts';
import { checkAssessment, submit } from '../../../api/assessments/submit.ts';
import { listAssessments } from '../../../api/assessments/summary.ts';
import { listVersions, questionsFor } from '../../../api/assessments/versions.ts';
import { viewAssessment } from '../../../api/assessments/view.ts';
import { withdraw } from '../../../api/assessments/withdraw.ts';
import type { Db } from '../../../drizzle/client.ts';
import { audit } from '../../../drizzle/schema/audit.ts';
import { publicationCounter } from '../../../drizzle/schema/publication.ts';
import { regionCompetence } from '../../../drizzle/schema/region.ts';
import { appOn, send, signInAll, type TestApp } from '../../support/app.ts';
import { assessing, beginAlone } from '../../support/assessing.ts';
import { answer, begin, competences, type Course, openPilot, source } from '../../support/assessments.ts';
import type { TestDatabase } from '../../support/database.ts';
import { storeInFolder } from '../../support/store.ts';
import { as } from '../../support/world.ts';

const { store } = storeInFolder();
let database: TestDatabase;
let db: Db;
let app: TestApp;
let people: Record<'ana' | 'asta' | 'rolf' | 'ed' | 'eva' | 'clara' | 'ines' | 'beatrice', Actor>;
let course: Course;

beforeAll(async () => {
  ({ database, db, people } = await assessing([
    ...(['ana', 'asta', 'rolf', 'ed', 'eva', 'clara', 'ines', 'beatrice'] as const),
  ]));
  app = appOn(database);
});
afterAll(() => database.close());
/** Each test has a phase of its own. */
beforeEach(async () => {
  course = await beginAlone(db, people);
});

const viewOf = (actor: Actor) => viewAssessment(as(db, actor), course.id);

test('That an assessment goes on, or ended before it was published, is public news; what is written in it is none', async () => {
  const counter = async () =>
    (await db.select({ value: publicationCounter.value }).from(publicationCounter))[0]?.value ?? 0;
  const before = await counter();
  const phase = await openPilot(db, people.clara, { edition: 'told' });
  const told = await begin(db, people, phase);
  expect(await counter()).toBe(before + 1);
  await told.to('submitted');
  expect(await counter()).toBe(before + 1);
  await withdraw(as(db, people.ed), told.id, told.revision, 'The region leaves the pilot');
  expect(await counter()).toBe(before + 2);
});

describe('The coordinator', () => {
  test('declares every area; what is said before is offered to begin with', async () => {
    await db.insert(regionCompetence).values({ region: 'ES51', area: 'housing', competence: 'exclusive' });
    expect(await viewOf(people.ana)).toMatchObject({
      ...{ state: 'declaring', parts: ['coordinator'], suggested: { housing: 'exclusive' }, competences: {} },
      actions: ['declare', 'add-fact', 'remove-fact'],
    });
    await course.declare();
    expect((await viewOf(people.ana)).competences).toEqual(competences());
    const cookies = await signInAll(app, ['ana']);
    const half = await send(
      app,
      'POST',
      `/api/assessments/${course.id}/declare`,
      { competences: { housing: 'none' } },
      { cookie: cookies.ana, 'if-match': `"r${course.revision}"` },
    );
    expect(half.status).toBe(422);
    expect(await half.json()).toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ field: 'competences.education' })]),
    });
  });

  test('gives facts that both experts and the editor see; another region’s does not know of it', async () => {
    const fact = { area: 'housing', title: 'Stock', url: 'https://example.org/stock', text: null } as const;
    const made = await addFact(as(db, people.ana), course.id, { ...fact, files: [] });
    for (const one of [people.ana, people.asta, people.rolf, people.ed])
      expect((await viewOf(one)).facts).toEqual([made]);
    await expect(viewOf(people.beatrice)).rejects.toMatchObject({ code: 'not-found' });
    expect(await listAssessments(as(db, people.beatrice))).toEqual([]);
    expect((await viewOf(people.ed)).revision).toBe(course.revision);
    await removeFact(as(db, people.ana), store, course.id, made.id);
    expect(await factsOf(db, course.id)).toEqual([]);
  });

  test('takes no fact away once answers are submitted, and reads no answer', async () => {
    const fact = { area: 'housing', title: 'Stock', url: null, text: 'Few flats' } as const;
    const made = await addFact(as(db, people.ana), course.id, { ...fact, files: [] });
    await course.to('submitted');
    await expect(removeFact(as(db, people.ana), store, course.id, made.id)).rejects.toMatchObject({
      code: 'wrong-state',
    });
    expect(await viewOf(people.ana)).toMatchObject({
      ...{ answers: null, reviews: null, questions: null, agreement: null, answered: null, experts: null },
    });
  });
});

describe('The assessor', () => {
  test('is asked what the region is competent for, and no more', async () => {
    await course.declare();
    const { indicators } = await questionsFor(as(db, people.asta), course.id);
    expect(indicators.filter(({ asked }) => asked).map(({ code }) => code)).toEqual(['h-01', 'h-02', 'e-01']);
    expect(indicators[0]?.options.map(({ value }) => value)).toEqual([100, 50, 0]);
    await expect(course.write('s-01', 'a')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('writes nothing before the region has declared', async () => {
    await expect(course.write('h-01', 'a')).rejects.toMatchObject({
      code: 'wrong-state',
      said: { params: { assessmentState: 'declaring', assessmentAction: 'answer' } },
    });
  });

  test('saves one indicator at a time, half written too; a second window is told, and gets the revision', async () => {
    await course.declare();
    const { asta: cookie } = await signInAll(app, ['asta']);
    const path = `/api/assessments/${course.id}/answers/h-01`;
    const put = (body: unknown, tag?: string) =>
      send(app, 'PUT', path, body, { cookie, ...(tag ? { 'if-match': tag } : {}) });
    const saved = await put({ option: 'a', sources: [{ title: '', url: 'htt' }] }, '"r2"');
    expect(saved.status).toBe(200);
    expect(saved.headers.get('etag')).toBe('"r3"');
    expect(await saved.json()).toMatchObject({ indicator: 'h-01', revision: 3, version: 1, done: 1, of: 3 });
    const late = await put({ option: 'b' }, '"r2"');
    expect(late.status).toBe(412);
    expect(late.headers.get('etag')).toBe('"r3"');
    expect((await put({ option: 'b' })).status).toBe(428);
    const { answers } = await viewOf(people.asta);
    expect(answers).toEqual([
      {
        ...{ indicator: 'h-01', option: 'a', reason: null, comment: null, text: null },
        sources: [{ title: null, url: 'htt', date: null, page: null }],
      },
    ]);
  });

  test('is refused what is no answer, by field', async () => {
    await course.declare();
    const write = (changed: object) =>
      writeAnswer(as(db, people.asta), course.id, course.revision, 'h-01', answer('a', changed));
    await expect(write({ option: 'z' })).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ field: 'option', code: 'no-such-option' }],
    });
    await expect(write({ text: 'In words' })).rejects.toMatchObject({
      errors: [{ field: 'text', code: 'options-not-words' }],
    });
    await expect(write({ reason: 'None' })).rejects.toMatchObject({
      errors: [{ field: 'reason', code: 'reason-of-not-applicable' }],
    });
    const { asta: cookie } = await signInAll(app, ['asta']);
    const odd = await send(
      app,
      'PUT',
      `/api/assessments/${course.id}/answers/h-01`,
      { option: 7, sources: 'none', more: 1 },
      { cookie, 'if-match': `"r${course.revision}"` },
    );
    expect(odd.status).toBe(422);
    const { errors } = (await odd.json()) as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field).sort()).toEqual(['more', 'option', 'sources']);
  });

  test('hears of everything that is missing, by indicator, before and when submitting', async () => {
    await course.declare();
    await course.write('h-01', 'not-applicable', { sources: [] });
    await course.write('h-02', 'b', {
      sources: [{ title: null, url: 'nowhere', date: '21 January', page: null }, source],
    });
    const expected = [
      ['h-01', 'answers.h-01.reason', 'needed'],
      ['h-01', 'answers.h-01.sources', 'source-needed'],
      ['h-02', 'answers.h-02.sources.0.title', 'needed'],
      ['h-02', 'answers.h-02.sources.0.url', 'link'],
      ['h-02', 'answers.h-02.sources.0.date', 'source-date'],
      ['e-01', 'answers.e-01.option', 'needed'],
    ];
    const faults = await checkAssessment(as(db, people.asta), course.id);
    expect(faults.map(({ indicator, field, code }) => [indicator, field, code])).toEqual(expected);
    await expect(course.submit()).rejects.toMatchObject({
      code: 'invalid',
      errors: expected.map(([, field, code]) => expect.objectContaining({ field, code })),
    });
    expect((await viewOf(people.asta)).state).toBe('answering');
  });

  test('submits once: of two at a time one is told; then nothing is written any more', async () => {
    await course.declare();
    for (const code of ['h-01', 'h-02', 'e-01']) await course.write(code, 'a');
    const both = await Promise.allSettled(
      [1, 2].map(() => submit(as(db, people.asta), course.id, course.revision)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    course.revision += 1;
    await expect(course.write('h-01', 'b')).rejects.toMatchObject({ code: 'wrong-state' });
    const acts = await db
      .select()
      .from(audit)
      .where(and(eq(audit.nounId, course.id), eq(audit.act, 'submit')));
    expect(acts).toHaveLength(1);
  });

  test('answers that are no longer asked are left out when submitting, and the audit names them', async () => {
    await course.declare();
    for (const code of ['h-01', 'h-02', 'e-01']) await course.write(code, 'a');
    await course.take(
      declareCompetences(as(db, people.ana), course.id, course.revision, {
        competences: competences(['health', 'education']),
      }),
    );
    await course.submit();
    expect((await viewOf(people.ed)).answers?.map(({ indicator }) => indicator)).toEqual(['h-01', 'h-02']);
    const [act] = await db
      .select()
      .from(audit)
      .where(and(eq(audit.nounId, course.id), eq(audit.act, 'submit')));
    expect(act?.detail.leftOut).toEqual(['e-01']);
    await expect(course.declare()).rejects.toMatchObject({ code: 'wrong-state' });
  });
});

describe('The clarity check', () => {
  test('asks back by indicator: version 2 is written, version 1 stays readable byte for byte', async () => {
    await course.to('submitted');
    const before = (await listVersions(as(db, people.ed), course.id))[0]?.answers;
    const ask = (indicator: string) =>
      askBack(as(db, people.ed), course.id, course.revision, 'clarify', {
        questions: [{ indicator, text: 'Which act?' }],
      });
    await expect(ask('s-01')).rejects.toMatchObject({
      errors: [{ field: 'questions.0.indicator', code: 'no-such-indicator' }],
    });
    await course.take(ask('h-01'));
    expect(await viewOf(people.asta)).toMatchObject({
      ...{
        state: 'returned',
        version: 2,
        questions: [{ version: 1, indicator: 'h-01', text: 'Which act?' }],
      },
    });
    await course.write('h-01', 'c', { comment: 'As the act says  —\n“so”' });
    await course.submit();
    const versions = await listVersions(as(db, people.ed), course.id);
    expect(JSON.stringify(versions[0]?.answers)).toBe(JSON.stringify(before));
    expect(
      versions.map(({ version, answers }) => [
        version,
        answers.find((one) => one.indicator === 'h-01')?.option,
      ]),
    ).toEqual([
      [1, 'a'],
      [2, 'c'],
    ]);
    expect((await listVersions(as(db, people.asta), course.id)).map(({ reviews }) => reviews)).toEqual([
      null,
      null,
    ]);
  });

  test('is not for whoever is no editor, and ends with clearing', async () => {
    await course.to('submitted');
    for (const one of [people.asta, people.ana]) {
      await expect(
        askBack(as(db, one), course.id, course.revision, 'clarify', {
          questions: [{ indicator: null, text: 'Why?' }],
        }),
      ).rejects.toMatchObject({ code: 'forbidden' });
    }
    await course.clear();
    expect(await viewOf(people.ed)).toMatchObject({
      state: 'cleared',
      actions: ['appoint-reviewer', 'withdraw'],
    });
  });
});

describe('An explorative assessment', () => {
  test('is answered in words and sources by one expert, and ends when it is cleared', async () => {
    const phase = await openPilot(db, people.clara, {
      edition: 'explorative',
      instrument: 'mipex-reg-explorative',
    });
    const id = await createAssessment(as(db, people.ed), {
      ...{ phase, region: 'ES51', assessor: people.asta.person ?? '', reviewer: null },
    });
    const take = async (made: Promise<{ revision: number }>) => (await made).revision;
    let revision = await take(
      declareCompetences(as(db, people.ana), id, 1, { competences: competences([]) }),
    );
    const write = (code: string, option: string | null, text: string | null) =>
      writeAnswer(as(db, people.asta), id, revision, code, answer(option, { text }));
    await expect(write('x-01', 'a', null)).rejects.toMatchObject({
      errors: [{ field: 'option', code: 'words-not-options' }],
    });
    revision = await take(write('x-01', null, 'The region runs it.'));
    await expect(submit(as(db, people.asta), id, revision)).rejects.toMatchObject({
      errors: [{ field: 'answers.x-02.text', code: 'needed' }],
    });
    revision = await take(write('x-02', null, 'The State runs it.'));
    revision = await take(submit(as(db, people.asta), id, revision));
    course = Object.assign(course, { id, revision });
    await course.clear();
    expect(await viewOf(people.ed)).toMatchObject({
      ...{ state: 'cleared', actions: ['withdraw'], reviews: null, agreement: null },
      experts: [{ role: 'assessor', name: 'Asta' }],
    });
  });
});
