import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import type { AssessmentInstrument, Indicator } from '../../api/contract/indicator.ts';
import type { DraftCheck, DraftPreview, DraftView } from '../../api/contract/instrument-draft.ts';
import type { ProblemBody } from '../../api/contract/problem.ts';
import { seedInstruments } from '../../api/seed/instruments.ts';
import { seedSources } from '../../api/seed/sources.ts';
import { createAssessment } from '../../api/assessments/create.ts';
import { audit } from '../../drizzle/schema/audit.ts';
import { draftIndicator } from '../../drizzle/schema/instrument-draft.ts';
import { score } from '../../drizzle/schema/score.ts';
import { assessedAreas } from '../../drizzle/vocabulary.ts';
import { appOn, send, signInAll, type TestApp } from '../support/app.ts';
import { assessed, written } from '../support/assessed.ts';
import { begin, Course, openPilot } from '../support/assessments.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { as, placeRegions, settle } from '../support/world.ts';

let database: TestDatabase;
let app: TestApp;
let cookies: Record<'ed' | 'eva' | 'asta' | 'rolf' | 'clara', string>;
let people: Record<'ana' | 'clara' | 'ed' | 'eva' | 'asta' | 'rolf', Actor>;
let count = 0;

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  await seedSources(database.db);
  await seedInstruments(database.db, new Date('2026-01-01'));
  people = await settle(database.db, ['ana', 'clara', 'ed', 'eva', 'asta', 'rolf']);
  app = appOn(database);
  cookies = await signInAll(app, ['ed', 'eva', 'asta', 'rolf', 'clara']);
});
afterAll(() => database.close());

const base = '/api/instrument-drafts/mipex-reg';
const ask = async <T>(path: string, who: keyof typeof cookies = 'ed') =>
  (await (await send(app, 'GET', `${base}${path}`, undefined, { cookie: cookies[who] })).json()) as T;
const draft = () => ask<DraftView>('');
const change = (
  method: string,
  path: string,
  revision: number,
  body?: unknown,
  who: keyof typeof cookies = 'ed',
) => send(app, method, `${base}${path}`, body, { cookie: cookies[who], 'if-match': `"r${revision}"` });
const start = (body: object, who: keyof typeof cookies = 'ed') => {
  count += 1;
  const headers = { cookie: cookies[who], 'idempotency-key': `a-new-indicator-${count}` };
  return send(app, 'POST', `${base}/indicators`, body, headers);
};
const errorsOf = async (answer: Response) => {
  const { errors = [] } = (await answer.json()) as ProblemBody;
  return errors.map(({ field, code }) => `${field} ${code}`);
};
const pilotOf = (code: string): Indicator => {
  const found = assessed().indicators.find((one) => one.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
const publicly = async (query = '') => {
  const answer = await send(app, 'GET', `/api/assessment-instruments/mipex-reg${query}`);
  return { tag: answer.headers.get('etag'), whole: (await answer.json()) as AssessmentInstrument };
};

const place = {
  area: 'housing',
  element: 'actions',
  phase: 'output',
  group: 'third-country-nationals',
} as const;
const onlyHousing = assessedAreas.filter((area) => area !== 'housing');
/** The best option of these, the last one of all others of housing. */
const options = (chosen: Record<string, string>, asked: readonly Indicator[]) =>
  asked
    .filter(({ area, retired }) => area === 'housing' && !retired)
    .map(({ code, options: all }): [string, string] => [code, chosen[code] ?? all.at(-1)?.code ?? '']);

/** Catalonia, competent for housing alone, from declaration to publication. */
async function assess(phase: string, chosen: [string, string][]): Promise<void> {
  const course = await begin(database.db, people, phase);
  await course.declare(onlyHousing);
  for (const [code, option] of chosen) await course.write(code, option);
  await course.submit();
  await course.clear();
  for (const [code] of chosen) await course.review(code, true);
  await course.submitReview();
  await course.publish();
}
const scored = async (edition: string) =>
  Object.fromEntries(
    (await database.db.select().from(score).where(eq(score.edition, edition)).orderBy(asc(score.area))).map(
      ({ area, value, answered, applicable }) => [area, [value, answered, applicable]],
    ),
  );

describe('The next version of MIPEX-REG', () => {
  test('begins empty, and is for editors alone', async () => {
    expect(await draft()).toMatchObject({ last: 1, revision: 1, indicators: [], updatedAt: null });
    for (const who of ['asta', 'rolf', 'clara'] as const)
      for (const path of ['', '/check', '/preview'])
        expect((await send(app, 'GET', `${base}${path}`, undefined, { cookie: cookies[who] })).status).toBe(
          403,
        );
    expect((await ask<DraftCheck>('/check')).refused.map(({ code }) => code)).toEqual(['unchanged']);
  });

  test('is written indicator by indicator; who was second is told so, and nothing is overwritten', async () => {
    const retired = { ...pilotOf('ho-01'), retired: true };
    const saved = await change('PUT', '/indicators/ho-01', 1, retired);
    expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"r2"']);
    const late = await change('PUT', '/indicators/ho-01', 1, pilotOf('ho-01'), 'eva');
    expect([late.status, late.headers.get('etag')]).toEqual([412, '"r2"']);
    expect((await draft()).indicators).toEqual([retired]);
    await change('PUT', '/indicators/ho-01', 2, pilotOf('ho-01'), 'eva');
    expect(await draft()).toMatchObject({ revision: 3, indicators: [] });
    await change('PUT', '/indicators/ho-01', 3, retired);
  });

  test('knows no indicator that nobody began, and keeps what is half written', async () => {
    const unknown = await change('PUT', '/indicators/ho-77', 4, { ...pilotOf('ho-01'), code: 'ho-77' });
    expect(await unknown.json()).toMatchObject({ status: 404, code: 'not-in-draft' });
    const other = await change('PUT', '/indicators/ho-02', 4, pilotOf('ho-01'));
    expect(await errorsOf(other)).toEqual(['code odd']);
    const odd = { ...pilotOf('ho-02'), title: { en: 'A\u0007', fr: '' } };
    expect(await errorsOf(await change('PUT', '/indicators/ho-02', 4, odd))).toEqual([
      'title.en control-characters',
    ]);
    // A further language is held as the two that are always there; a weight is none that a mean would lose.
    const further = { ...pilotOf('ho-02'), title: { en: 'A', fr: 'B', de: 'C\u0007', it: 'x'.repeat(6001) } };
    expect(await errorsOf(await change('PUT', '/indicators/ho-02', 4, further))).toEqual([
      ...['title.de control-characters', 'title.it too-long'],
    ]);
    const light = { ...pilotOf('ho-02'), weight: 1e-15 };
    expect((await change('PUT', '/indicators/ho-02', 4, light)).status).toBe(422);
    // An option of that code would be published as the answer that has no value.
    const [first, ...others] = pilotOf('ho-02').options;
    const named = (code: string) => ({ ...pilotOf('ho-02'), options: [{ ...first, code }, ...others] });
    for (const code of ['not-applicable', 'title'])
      expect((await change('PUT', '/indicators/ho-02', 4, named(code))).status).toBe(422);
    const begun = await start(place);
    expect([begun.status, await begun.json()]).toEqual([201, { indicator: 'ho-09', revision: 5 }]);
    const { refused } = await ask<DraftCheck>('/check');
    expect(refused.filter((one) => !one.place.startsWith('ho-09'))).toEqual([]);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['translation']));
    expect((await change('POST', '/publish', 5, { last: 1, confirmed: [] })).status).toBe(422);
    const begunOne = (await draft()).indicators.find(({ code }) => code === 'ho-09');
    expect(begunOne?.options.map(({ value }) => value)).toEqual([100, 50, 0]);
    await change('PUT', '/indicators/ho-09', 5, written(begunOne as Indicator));
    const two = pilotOf('ho-02');
    const revalued = two.options.map((one) => (one.code === 'b' ? { ...one, value: 60 } : one));
    await change('PUT', '/indicators/ho-02', 6, { ...two, options: revalued });
    const { title, introduction } = assessed();
    await change('PUT', '/texts', 7, { title: { ...title, en: 'MIPEX-REG, second' }, introduction });
    const checked = await ask<DraftCheck>('/check');
    expect(checked).toMatchObject({
      ...{ last: 1, revision: 8, refused: [] },
      difference: { added: ['ho-09'], retired: ['ho-01'], revalued: [{ place: 'ho-02.b', after: 60 }] },
      coverage: { areas: { housing: { indicators: 8 } }, whole: { indicators: 72 } },
    });
    expect(checked.toConfirm.map(({ key }) => key)).toEqual([
      ...['ho-01 retired-now', 'ho-02.b revalued', 'title reworded en'],
    ]);
  });

  test('is previewed on published answers, region by region; of those in progress there are counts', async () => {
    const phase = await openPilot(database.db, people.clara, { edition: 'first' });
    // (100 + 67 + 6 x 0) / 8 = 20.875.
    await assess(phase, options({ 'ho-01': 'a', 'ho-02': 'b' }, assessed().indicators));
    expect(await scored('first')).toMatchObject({ housing: [20.875, 8, 8], overall: [20.875, 8, 8] });
    const another = await openPilot(database.db, people.clara, { edition: 'in-progress' });
    const course = await begin(database.db, people, another);
    await course.declare(onlyHousing);
    for (const code of ['ho-01', 'ho-02', 'ho-03']) await course.write(code, 'b');
    await course.write('ho-04', null);
    const { published, inProgress, revision } = await ask<DraftPreview>('/preview');
    expect([revision, inProgress]).toEqual([8, { assessments: 1, answers: 3, retired: 1, revalued: 1 }]);
    // ho-01 is gone, ho-02 is worth 60, ho-09 is unanswered: (60 + 6 x 0) / 7, of 7 of 8.
    const after = { value: 60 / 7, state: 'value', answered: 7, applicable: 8 };
    const before = { value: 20.875, state: 'value', answered: 8, applicable: 8 };
    expect(published).toMatchObject([
      {
        ...{ region: 'ES51', edition: 'first', instrumentVersion: 1 },
        ...{ added: ['ho-09'], retired: ['ho-01'] },
        revalued: [{ indicator: 'ho-02', option: 'b', before: 67, after: 60 }],
      },
    ]);
    const lines = published[0]?.lines ?? [];
    expect(lines.find(({ area }) => area === 'housing')).toMatchObject({ before, after });
    expect(lines.find(({ area }) => area === 'overall')).toMatchObject({ before, after });
    expect(lines.find(({ area }) => area === 'health')).toMatchObject({
      before: { value: null, state: 'not-a-competence' },
      after: { value: null, state: 'not-a-competence' },
    });
    expect(JSON.stringify(published)).not.toContain('in-progress');
  });

  test('is published once every change is confirmed, and the old version stays', async () => {
    const { tag } = await publicly();
    const one = { last: 1, confirmed: ['ho-01 retired-now', 'ho-02.b revalued', 'no such'] };
    expect(await errorsOf(await change('POST', '/publish', 8, one))).toEqual([
      'confirmed change-not-confirmed',
      'confirmed.2 undefined',
    ]);
    const all = { last: 1, confirmed: ['ho-01 retired-now', 'ho-02.b revalued', 'title reworded en'] };
    expect((await change('POST', '/publish', 8, { ...all, last: 7 })).status).toBe(412);
    expect((await change('POST', '/publish', 8, all, 'asta')).status).toBe(403);
    const made = await change('POST', '/publish', 8, all);
    expect(await made.json()).toMatchObject({ version: 2, publishedBy: 'editor' });
    expect((await change('POST', '/publish', 8, all)).status).toBe(412);
    expect(await draft()).toMatchObject({ last: 2, revision: 9, title: null, indicators: [] });
    const newest = await publicly();
    expect(newest.tag).not.toBe(tag);
    expect(newest.whole).toMatchObject({ version: 2, title: { en: 'MIPEX-REG, second' } });
    expect(newest.whole.indicators.map(({ code }) => code).indexOf('ho-09')).toBe(
      newest.whole.indicators.map(({ code }) => code).indexOf('ho-08') + 1,
    );
    expect((await publicly('?version=1')).whole).toEqual(assessed());
    const acts = await database.db.select().from(audit).where(eq(audit.noun, 'instrument'));
    expect(acts.filter(({ act }) => act === 'publish').map(({ detail }) => detail)).toEqual([{ version: 2 }]);
  });

  test('is what a new phase asks and scores by; a phase of the old version stays as it was', async () => {
    const wanted = { edition: 'second', year: 2027, instrumentVersion: 2 };
    const phase = await openPilot(database.db, people.clara, wanted);
    const { indicators } = (await publicly()).whole;
    // (60 + 100 + 6 x 0) / 8 = 20: ho-01 is not asked any more.
    await assess(phase, options({ 'ho-02': 'b', 'ho-09': 'a' }, indicators));
    expect(await scored('second')).toMatchObject({ housing: [20, 8, 8] });
    expect(await scored('first')).toMatchObject({ housing: [20.875, 8, 8] });
    const { published } = await ask<DraftPreview>('/preview');
    expect(published.map(({ instrumentVersion }) => instrumentVersion)).toEqual([1, 2]);
  });

  test('gives up what was begun: a changed indicator is as published, a new one gone and its code free', async () => {
    await start(place);
    await change('PUT', '/indicators/ho-02', 10, { ...pilotOf('ho-02'), weight: 2 });
    expect((await draft()).indicators.map(({ code }) => code)).toEqual(['ho-02', 'ho-10']);
    await change('DELETE', '/indicators/ho-02', 11);
    await change('DELETE', '/indicators/ho-10', 12);
    expect((await draft()).indicators).toEqual([]);
    expect((await change('DELETE', '/indicators/ho-10', 13)).status).toBe(404);
  });
});

describe('A draft of as many indicators as a version may have', () => {
  test('takes no further one', async () => {
    const { indicators } = (await publicly()).whole;
    const rows = Array.from({ length: 400 - indicators.length }, (_, at) => {
      const code = `ho-${at + 100}`;
      return { instrument: 'mipex-reg' as const, code, indicator: { ...pilotOf('ho-01'), code } };
    });
    await database.db.insert(draftIndicator).values(rows);
    expect(await errorsOf(await start(place))).toEqual(['area at-most']);
    await database.db.delete(draftIndicator);
  });
});

describe('An answer of an explorative assessment', () => {
  test('becomes a proposed indicator once it is cleared, which keeps where it came from', async () => {
    const { clara, ed, asta } = people;
    const explorative = { edition: 'phase-one', instrument: 'mipex-reg-explorative' as const };
    const phase = await openPilot(database.db, clara, explorative);
    const wanted = { phase, region: 'ES51', assessor: asta.person ?? '', reviewer: null };
    const course = new Course(database.db, people, await createAssessment(as(database.db, ed), wanted));
    const from = { assessment: course.id, indicator: 'ho-open-1' };
    await course.declare(onlyHousing);
    const asked = assessed('mipex-reg-explorative').indicators.filter(({ area }) => area === 'housing');
    for (const { code } of asked) await course.write(code, null, { text: `What is done on ${code}` });
    expect(await (await start({ ...place, from })).json()).toMatchObject({ code: 'not-to-propose' });
    await course.submit();
    await course.clear();
    expect((await start({ ...place, from }, 'asta')).status).toBe(403);
    const other = { ...from, indicator: 'he-open-1' };
    expect((await start({ ...place, from: other })).status).toBe(404);
    const begun = await start({ ...place, from });
    expect(await begun.json()).toMatchObject({ indicator: 'ho-10' });
    const { indicators, proposals } = await draft();
    expect(proposals).toMatchObject([
      { indicator: 'ho-10', assessment: course.id, from: 'ho-open-1', region: 'ES51' },
    ]);
    const { title, question } = asked.find(({ code }) => code === 'ho-open-1') as Indicator;
    expect(indicators).toMatchObject([{ code: 'ho-10', area: 'housing', title, question }]);
    expect(indicators[0]?.guidance).toEqual({ en: '', fr: '' });
    const scoredOne = { ...place, from: { assessment: crypto.randomUUID(), indicator: 'ho-01' } };
    expect((await start(scoredOne)).status).toBe(404);
  });
});
